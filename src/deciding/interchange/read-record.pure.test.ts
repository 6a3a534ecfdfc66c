import { expect, test } from 'vitest';
import { readRecord } from './read-record.ts';

const read = (
  text: string,
  path = 'docs/adr/0007-use-bicycles.md',
  commits = { first: '2024-05-06T07:00:00Z', last: '2024-06-07T08:00:00Z', hash: 'abc' },
) => readRecord({ path, text, repository: 'here/it', commits });

const nygard = (status: string, date = 'Date: 2024-05-01') =>
  `# 7. Use bicycles\n\n${date}\n\n## Status\n\n${status}\n\n## Context\n\nRoads are full.\n\n### Costs\n\nHigh.\n\n## Decision\n\nWe ride.\n\n## Consequences\n\nWe arrive.\n`;

test('a record of adr-tools is read in its parts, and sub-headings stay in the text', () => {
  const { kind, content, source, problems } = read(nygard('Accepted'));
  expect({ kind, problems }).toEqual({ kind: 'adr', problems: [] });
  expect(content).toMatchObject({
    title: 'Use bicycles',
    status: 'accepted',
    decidedOn: '2024-05-01',
    context: 'Roads are full.\n\n### Costs\n\nHigh.',
    choice: 'We ride.',
    consequences: 'We arrive.',
    more: [],
  });
  expect(source).toMatchObject({
    format: 'adr-tools',
    number: '7',
    status: 'Accepted',
    commit: 'abc',
    firstCommitAt: '2024-05-06T07:00:00.000Z',
  });
  expect(source.text).toBe(nygard('Accepted'));
});

test('a record of a few words is a record, and a skeleton without words is none', () => {
  const short = read('# 7. Ride\n\n## Status\n\nAccepted\n\n## Decision\n\nWe ride.\n');
  expect(short).toMatchObject({ kind: 'adr', content: { title: 'Ride', status: 'accepted', choice: 'We ride.' } });
  expect(read('# 7. Ride\n\n## Status\n\nAccepted\n\n## Decision\n\n').kind).toBe('stub');
});

test.each([
  ['0005-use-rust.md', '# 5. Use Rust\n\nStatus: accepted\n\nWe use Rust.', 'Use Rust', 'accepted'],
  ['docs/use-rust.md', '# Use Rust\n\nStatus: accepted\n\nWe use Rust.', 'Use Rust', 'accepted'],
  ['0002-use-redis.md', '# 2. Use Redis\n\n## Decision\n\nWe use Redis for the sessions.', 'Use Redis', 'unstated'],
  ['adr/use-ink.md', '# Use ink\n\nIt lasts long.', 'Use ink', 'unstated'],
  ['0007-use-ink.md', '# Use ink\n\nIt lasts long.', 'Use ink', 'unstated'],
  ['0007-鋼筆.md', '# 7. 鋼筆\n\n我們使用鋼筆。', '鋼筆', 'unstated'],
  ['0008-x.md', `# 8. Ride\n\nStatus: accepted\n\nWe ride${' and ride'.repeat(20)}.`, 'Ride', 'accepted'],
])('%s is a record, short as it is', (path, text, title, status) => {
  expect(read(text, path)).toMatchObject({ kind: 'adr', content: { title, status } });
});

test.each([
  ['docs/adr/0001-x.md', '# 1. Ride\n', 'stub', ['Left out: there is a title and nothing else.']],
  ['docs/adr/0001-x.md', '# 1. Ride\n\n## Decision\n\nTo be defined\n', 'stub', [/title and nothing else/]],
  [
    'docs/adr/0001-x.md',
    '# 1. Ride\n\nStatus: accepted\n',
    'stub',
    [/^Left out: .* a title and a status, and nothing/],
  ],
  ['docs/adr/0001-x.md', 'x\n', 'stub', ['Left out: there is no sentence in it.']],
  ['README.md', '# The bicycle\n\nStatus: deprecated\n\nSee the boat.', 'other', null],
  ['posts/2024-01-02-hello.md', '# Hello\n\nHello to you all.', 'other', null],
])('%s with %j is left out, and why is told truly', (path, text, kind, said) => {
  const reading = read(text, path);
  expect(reading.kind).toBe(kind);
  if (said)
    expect(reading.problems.map(({ problem }) => problem)).toEqual(said.map((one) => expect.stringMatching(one)));
});

test('MADR with front matter gives its options with their reasons, and the chosen one with its own', () => {
  const { content } = read(`---
status: accepted
date: 2024-05-02
decision-makers: [Ada, Bo]
consulted: Cy
tags: [roads]
category: transport
---
# Use bicycles

## Context and Problem Statement

How do we get there?

## Decision Drivers

* Time

## Considered Options

* Bicycles
* Cars

## Decision Outcome

Chosen option: "Bicycles", because they are fast.

### Consequences

* Good, because we arrive

### Confirmation

We measure.

## Pros and Cons of the Options

### Bicycles

Two wheels.

* Good, because they are
  light
* Bad, because it rains

### Cars

* Neutral, because everybody has one
* Bad, because roads are full

## More Information

See the map.
`);
  expect(content).toMatchObject({
    decidedBy: ['Ada', 'Bo'],
    consulted: ['Cy'],
    tags: ['roads'],
    drivers: '* Time',
    choice: 'Bicycles',
    why: 'they are fast.',
    consequences: '* Good, because we arrive',
    expected: 'We measure.',
    options: [
      { title: 'Bicycles', description: 'Two wheels.', for: ['they are light'], against: ['it rains'], neutral: [] },
      { title: 'Cars', description: '', for: [], against: ['roads are full'], neutral: ['everybody has one'] },
    ],
    more: [
      { heading: 'More Information', text: 'See the map.' },
      { heading: 'Front matter', text: 'category: transport' },
    ],
  });
});

test('a record of Cosmos takes its date from the changelog, which is kept', () => {
  const { content } = read(
    '# ADR 7: Use bicycles\n\n## Changelog\n\n- 2024-03-04: Draft\n\n## Status\n\nProposed\n\n## Context\n\nRoads.\n\n## Decision\n\nRide.\n',
  );
  expect(content).toMatchObject({
    decidedOn: '2024-03-04',
    more: [{ heading: 'Changelog', text: '- 2024-03-04: Draft' }],
  });
});

test('reStructuredText and AsciiDoc are read by their own headings', () => {
  const rst =
    '============\nUse bicycles\n============\n\n:Status: Accepted\n\nContext\n=======\n\nRoads.\n\nDecision\n========\n\nRide.\n\nDetails\n-------\n\nDaily.\n';
  expect(read(rst, 'doc/adr/0007-x.rst').content).toMatchObject({
    title: 'Use bicycles',
    status: 'accepted',
    choice: 'Ride.\n\nDetails\n-------\n\nDaily.',
  });
  const adoc =
    '= ADR-7: Use bicycles\n:status: accepted\n\n== Context\n\nRoads.\n\n----\n== no heading\n----\n\n== Decision\n\nRide.\n';
  expect(read(adoc, 'doc/adr/0007-x.adoc').content).toMatchObject({
    title: 'Use bicycles',
    status: 'accepted',
    choice: 'Ride.',
    context: 'Roads.\n\n----\n== no heading\n----',
  });
});

test('headings in code and in comments are none', () => {
  const { content } = read(
    '# X\n\n## Context\n\n```sh\n## Decision\n```\n\n<!--\n## Decision\n-->\n\n## Decision\n\nWe ride every day.\n',
  );
  expect(content.choice).toBe('We ride every day.');
});

test('without a section for the decision the title is taken for it, and that is said with its line', () => {
  const { content, problems } = read(
    '---\nstatus: accepted\n---\n\n# Use bicycles\n\nWe talked for a long time about it and agreed.\n',
  );
  expect(content).toMatchObject({ choice: 'Use bicycles', context: 'We talked for a long time about it and agreed.' });
  expect(problems).toEqual([{ line: 5, problem: 'There is no section for the decision; the title was taken for it.' }]);
});

test.each([
  [
    'template',
    'docs/adr/template.md',
    '# [short title of solved problem and solution]\n\n## Status\n\nproposed | accepted\n\n## Decision\n\nText that explains.\n',
  ],
  [
    'index',
    'docs/adr/README.md',
    '# Architecture Decision Records\n\n- [1](0001-a.md) A first one that we made\n- [2](0002-b.md)\n',
  ],
  ['stub', 'docs/adr/0001-x.md', '# Use bicycles\n'],
  ['other', 'README.md', '# A program\n\n## Installation\n\nRun it on your machine and see what comes of it.\n'],
  [
    'adr',
    'adr-014-project-templates.md',
    '# Project templates\n\n## Context\n\nWe need many of them soon.\n\n## Decision\n\nWe make them.\n',
  ],
])('what is no record is told apart: %s', (kind, path, text) => {
  expect(read(text, path).kind).toBe(kind);
});

test('references are found with their kind, their line and whether they mean a part', () => {
  const text = nygard('Accepted\n\nSupersedes [6. Walk](0006-walk.md) and ADR-5').replace(
    'We arrive.',
    'This amends in part [3](0003-run.md).\n\n[4](0004-swim.md) was superseded by [5](0005-fly.md).',
  );
  expect(
    read(text).references.map(({ kind, text: said, partial, line, where }) => [kind, said, partial, line, where]),
  ).toEqual([
    ['supersedes', '[6. Walk](0006-walk.md)', false, 9, 'status'],
    ['supersedes', 'ADR-5', false, 9, 'status'],
    ['amends', '[3](0003-run.md)', true, 25, 'text'],
  ]);
});

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

test.each([
  ['UTF-16 with a mark', bytes(`\ufeff${nygard('Accepted')}`, 'utf16le'), ['The file is UTF-16 (little endian).']],
  [
    'UTF-16 without one',
    bytes(nygard('Accepted'), 'utf16le'),
    ['The file has no byte order mark; it was read as utf-16le.'],
  ],
  [
    'Latin-1',
    bytes(nygard('Accepted').replace('Roads', 'Straßen'), 'latin1'),
    ['The file is not valid UTF-8; it was read as Windows-1252.'],
  ],
  ['UTF-8 with a mark', bytes(`\ufeff${nygard('Accepted')}`, 'utf8'), []],
  ['CRLF', bytes(nygard('Accepted').replace(/\n/g, '\r\n'), 'utf8'), []],
])('a file in %s is read, and what was assumed is said', (_name, given, said) => {
  const reading = readRecord({ path: 'docs/adr/0007-x.md', bytes: given, repository: 'here/it' });
  expect(reading.content).toMatchObject({ title: 'Use bicycles', status: 'accepted', choice: 'We ride.' });
  expect(reading.problems.map(({ problem }) => problem)).toEqual(said);
});

test.each([
  ['nothing', '', 'The file is empty.'],
  ['NUL characters', 'a\u0000b', 'The file is binary, not text.'],
  ['more than can be kept', 'a'.repeat(2_000_001), 'The text has 2000001 characters; at most 2000000 can be kept.'],
])('a file with %s is said in a sentence', (_name, text, problem) => {
  expect(read(text).problems).toEqual([{ line: 1, problem }]);
});

test('YAML that grows without end, deep nesting and names of prototypes do no harm', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[at]}`).join(',')}]`).join('\n')}`;
  for (const evil of [
    bomb,
    `a: ${'['.repeat(50_000)}`,
    '__proto__: {polluted: yes}\nconstructor: x',
    'x: !!js/function "f"',
  ]) {
    expect(read(`---\nstatus: accepted\n${evil}\n---\n${nygard('Proposed')}`).content).toMatchObject({
      title: 'Use bicycles',
      status: 'accepted',
    });
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('HTML and scripts stay the text that they are, and a path never leads out of the repository', () => {
  const { content, source } = read(
    nygard('Accepted').replace('We ride.', '<script>alert(1)</script>'),
    '../../etc/0007-x.md',
  );
  expect(content.choice).toBe('<script>alert(1)</script>');
  expect(source.path).toBe('etc/0007-x.md');
});

test('text beyond a limit is cut in its part and kept whole in the source', () => {
  const long = nygard('Accepted').replace('Roads are full.', 'x'.repeat(250_000));
  const { content, source, problems } = read(long);
  expect(content.context.length).toBeLessThanOrEqual(200_000);
  expect(source.text).toBe(long);
  expect(problems).toEqual([
    { line: 1, problem: 'The context is longer than 200000 characters; it was cut here and kept whole in the source.' },
  ]);
});

test('the reason is found where the line is wrapped after because', () => {
  const text = '# Use bicycles\n\n## Decision Outcome\n\nChosen option: "Bicycles", because\nthey are fast.\n';
  const { content } = readRecord({ path: 'adr/0001-use-bicycles.md', repository: 'a/b', text });
  expect(content).toMatchObject({ choice: 'Bicycles', why: 'they are fast.' });
});

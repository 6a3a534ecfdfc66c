import { expect, test } from 'vitest';
import { readRecord } from './read-record.ts';
import { type Referring, resolveReferences } from './resolve-references.ts';

/** Records by path: the status, then the text of its section for it. */
function records(files: Record<string, string>): Referring[] {
  return Object.entries(files).map(([path, status], at) => {
    const name = (path.split('/').at(-1) ?? '').replace(/\.md$/, '').replace(/^\d+-/, '').replace(/-/g, ' ');
    const text = `# ${name}\n\nDate: 2024-01-0${at + 1}\n\n## Status\n\n${status}\n\n## Decision\n\nWe do it from now on, all of us.\n`;
    const { content, source, references } = readRecord({ path, text, repository: 'here/it' });
    return {
      path,
      title: content.title,
      number: source.number,
      status: content.status,
      decidedOn: content.decidedOn,
      references,
      repository: 'here/it',
    };
  });
}

const resolve = (files: Record<string, string>) => {
  const { relations, successions, unresolved } = resolveReferences(records(files));
  const told = [...relations].flatMap(([path, list]) =>
    list.map(({ kind, target, partial }) => `${path} ${kind} ${target}${partial ? ' in part' : ''}`),
  );
  return {
    told: told.sort(),
    successions: Object.fromEntries(successions),
    unresolved: unresolved.map(({ path, problem }) => `${path}: ${problem}`),
  };
};

test.each([
  ['a path', 'Supersedes [1](0001-walk.md)'],
  ['a path without its extension', 'Supersedes [1](./0001-walk)'],
  ['a path from the root', 'Supersedes [1](/adr/0001-walk.md)'],
  ['an address of the repository itself', 'Supersedes [1](https://github.com/here/it/blob/main/adr/0001-walk.md)'],
  ['a slug under another number', 'Supersedes [9](0009-walk.md)'],
  ['a title', 'Supersedes [Walk](https-old-place)'],
  ['a number', 'Supersedes ADR-1'],
  ['the site’s route', 'Supersedes [ADR 1](/adr/1)'],
  ['a definition further below', 'Supersedes [that one][1].\n\n[1]: 0001-walk.md'],
])('a record is found by %s, and both ends know of it', (_how, status) => {
  const { told, successions, unresolved } = resolve({
    'adr/0001-walk.md': 'Accepted',
    'adr/0002-ride.md': `Accepted\n\n${status}`,
  });
  expect(told).toEqual([
    'adr/0001-walk.md superseded-by adr/0002-ride.md',
    'adr/0002-ride.md supersedes adr/0001-walk.md',
  ]);
  expect(successions).toEqual({ 'adr/0001-walk.md': { status: 'superseded', endedOn: '2024-01-02' } });
  expect(unresolved).toEqual([]);
});

test('a reference that leads elsewhere, nowhere, to itself, or to several is said and not guessed', () => {
  const { told, unresolved } = resolve({
    'a/0001-walk.md': 'Accepted\n\nSupersedes [x](https://elsewhere.example/adr/1)',
    'b/0001-swim.md': 'Accepted\n\nSupersedes [x](0044-nothing.md)',
    'c/0002-ride.md': 'Accepted\n\nSupersedes ADR-1',
    'c/0003-fly.md': 'Accepted\n\nSupersedes [x](0003-fly.md)',
    'c/0004-run.md': 'Accepted\n\nSupersedes [x](0002-entirely-else.md)',
  });
  expect(told.filter((line) => !line.endsWith('null'))).toEqual([]);
  expect(unresolved).toEqual([
    'a/0001-walk.md: “[x](https://elsewhere.example/adr/1)” (supersedes) leads out of the repository.',
    'b/0001-swim.md: “[x](0044-nothing.md)” (supersedes) leads to no record here.',
    'c/0002-ride.md: “ADR-1” (supersedes) can mean several records by its number.',
    'c/0003-fly.md: “[x](0003-fly.md)” (supersedes) is the record itself.',
    'c/0004-run.md: “[x](0002-entirely-else.md)” (supersedes) leads nowhere, and number 0002 is another record by now.',
  ]);
});

test('a part that is superseded leaves the record standing', () => {
  const { told, successions } = resolve({
    '0001-walk.md': 'Accepted',
    '0002-ride.md': 'Accepted\n\nPartial supersede of [1](0001-walk.md)',
  });
  expect(told).toEqual([
    '0001-walk.md superseded-by 0002-ride.md in part',
    '0002-ride.md supersedes 0001-walk.md in part',
  ]);
  expect(successions).toEqual({});
});

test('several successors all count, and the first of them ended the record', () => {
  const { successions } = resolve({
    '0001-walk.md': 'Superseded by [2](0002-ride.md) and [3](0003-fly.md)',
    '0002-ride.md': 'Accepted',
    '0003-fly.md': 'Accepted',
  });
  expect(successions).toEqual({ '0001-walk.md': { status: 'superseded', endedOn: '2024-01-02' } });
});

test('a proposed record that claims to supersede changes nothing yet', () => {
  const { successions, unresolved } = resolve({
    '0001-walk.md': 'Accepted',
    '0002-ride.md': 'Proposed\n\nSupersedes [1](0001-walk.md)',
  });
  expect(successions).toEqual({});
  expect(unresolved).toEqual([
    '0001-walk.md: “ride” (proposed) says that it supersedes this record, which stays accepted.',
  ]);
});

test('a ring of successors is said, and no status is changed by it', () => {
  const { successions, unresolved } = resolve({
    '0001-walk.md': 'Accepted\n\nSupersedes [2](0002-ride.md)',
    '0002-ride.md': 'Accepted\n\nSupersedes [1](0001-walk.md)',
  });
  expect(successions).toEqual({});
  expect(unresolved).toHaveLength(2);
});

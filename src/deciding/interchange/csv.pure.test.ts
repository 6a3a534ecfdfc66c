import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from '../decisions/decision.ts';
import { contents } from './any-content.ts';
import { contentColumns } from './cells.ts';
import { importCsv } from './import-csv.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const decisionOf = (content: object): Decision =>
  ({
    ...content,
    id: 'dec_1',
    group: 'grp_1',
    number: 1,
    endedOn: null,
    recordedAt: '',
    source: null,
  }) as unknown as Decision;

test('a decision written as a row of a table is the same decision when it is read again', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const { rows, problems } = readCsv(writeCsv([{ decision: decisionOf(content), group: 'north' }]));
      expect(problems).toEqual([]);
      expect(rows.map((row) => row.content)).toEqual([content]);
    }),
    { numRuns: 200 },
  );
});

test('no cell can be taken for a formula, and what was guarded comes back as it was', () => {
  const content = { title: '=HYPERLINK("http://evil.example")', choice: '@SUM(1)', decidedBy: ['+1', "'-2"] };
  const text = writeCsv([{ decision: decisionOf({ ...empty, ...content }), group: '-g' }]);
  expect(text).toContain('"\'=HYPERLINK');
  expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m);
  expect(readCsv(text).rows[0]?.content).toMatchObject(content);
});

const empty = {
  status: 'accepted',
  decidedOn: null,
  question: '',
  context: '',
  drivers: '',
  why: '',
  consequences: '',
  authority: '',
  reversibility: null,
  expected: '',
  checkOn: null,
  consulted: [],
  informed: [],
  tags: [],
  options: [],
  dissent: [],
  affects: [],
  relations: [],
  links: [],
  result: null,
  more: [],
};

test('a table from elsewhere is read by the names of its columns, with semicolons and in another encoding', () => {
  const bytes = new Uint8Array(
    Buffer.from(
      'Nr;Titel;Entscheidung;Datum;Status;Deciders\n7;Räder;Wir kaufen Räder;16.04.2024;beschlossen;Ada, Bo\n',
      'latin1',
    ),
  );
  const { rows, problems } = readCsv(bytes);
  expect(problems).toEqual([{ line: 1, problem: 'The file is not valid UTF-8; it was read as Windows-1252.' }]);
  expect(rows).toMatchObject([
    {
      line: 2,
      key: '7',
      content: { title: 'Räder', choice: 'Wir kaufen Räder', decidedOn: '2024-04-16', status: 'accepted' },
    },
  ]);
});

test('a mapping says which column is which', () => {
  const { rows, problems } = readCsv('What,Then\nBikes,We buy bikes\n', { title: 'What', choice: 'Then' });
  expect(rows).toMatchObject([{ content: { title: 'Bikes', choice: 'We buy bikes', status: 'unstated' } }]);
  expect(problems).toEqual([]);
});

test('the guide and the help name every part that a column can be mapped to', () => {
  const guide = readFileSync(new URL('../../../docs/guide/import.md', import.meta.url), 'utf8');
  const help = importCsv.input.shape.mapping.description ?? '';
  for (const part of [...contentColumns, 'key']) {
    expect(guide).toContain(`\`${part}\``);
    expect(help).toMatch(new RegExp(`\\b${part}\\b`));
  }
});

test('a mapping to a column that is not there is refused with the columns that are, and no row is taken', () => {
  const table = 'Title,What,Then\nx,Bikes,We buy bikes\n';
  expect(readCsv(table, { title: 'Whta', choice: 'Then', why: 'Nope' })).toMatchObject({
    rows: [],
    refused:
      'Nothing was imported: there is no column “Whta” for title, “Nope” for why. The columns are: Title, What, Then.',
  });
});

test('a row that cannot be taken is named by its line, and the others are taken', () => {
  const { rows, problems } = readCsv('title,choice,date\nA,"We\ndo A",2024-13-40\n,,2024\nB,We do B,2024-05-06\n');
  expect(rows.map(({ line, content }) => [line, content.title, content.decidedOn])).toEqual([
    [2, 'A', null],
    [5, 'B', '2024-05-06'],
  ]);
  expect(problems).toEqual([
    { line: 2, problem: '“2024-13-40” is no day in the calendar.' },
    { line: 4, problem: 'The row has neither a title nor a choice; it was left out.' },
  ]);
});

test('a cell that cannot be read is left empty and named by its line, and its row is kept', () => {
  const rows = [
    'title,choice,status,reversibility,checkOn,relations,links',
    'A,We do A,perhaps,hardly,soon,ADR 3,',
    'B,,accepted,Costly,2024-05,,"[{""title"":5}]"',
  ];
  const read = readCsv(`${rows.join('\n')}\n`);
  expect(read.rows).toMatchObject([
    { line: 2, content: { title: 'A', status: 'unstated', reversibility: null, checkOn: null, relations: [] } },
    { line: 3, content: { title: 'B', choice: 'B', status: 'accepted', reversibility: 'costly', links: [] } },
  ]);
  expect(read.problems).toEqual([
    { line: 2, problem: 'The cell for relations could not be read; it was left empty.' },
    { line: 2, problem: 'The status “perhaps” is none that is known; it was left unstated.' },
    { line: 2, problem: 'No date could be read in “soon”.' },
    {
      line: 2,
      problem: '“hardly” for reversibility is none of reversible, costly, irreversible; the cell was left empty.',
    },
    { line: 3, problem: 'The row has no choice; its title was taken for it.' },
    { line: 3, problem: 'The cell for links could not be read; it was left empty.' },
  ]);
});

test('a table without a column for the choice says once what was taken for it, and a choice too long is cut', () => {
  expect(readCsv('title\nA\nB\n')).toMatchObject({
    rows: [{ content: { choice: 'A' } }, { content: { choice: 'B' } }],
    problems: [{ line: 1, problem: 'No column is the choice; the titles were taken for it.' }],
  });
  const { rows, problems } = readCsv(`choice\n${'x'.repeat(200_001)}\n`);
  expect(rows[0]?.content.choice).toHaveLength(200_000);
  expect(problems).toEqual([{ line: 2, problem: 'The choice is longer than 200000 characters; it was cut.' }]);
});

test.each([
  ['', 'The table is empty.'],
  ['a,b\n1,2\n', 'No column is the title or the choice: say which one is.'],
])('the table %j is said to be of no use', (text, problem) => {
  expect(readCsv(text)).toMatchObject({ rows: [], problems: [{ line: 1, problem }] });
});

test('a quotation that never ends is named by its line', () => {
  const { rows, problems } = readCsv('title,choice\nA,"B\n');
  expect(rows).toEqual([]);
  expect(problems[0]?.problem).toMatch(/^The table could not be read: /);
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { type PolisReading, readPolis } from './read-polis.ts';

const comments = (...rows: string[]) =>
  ['timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body', ...rows].join('\n');
const votes = (...rows: string[]) => ['timestamp,datetime,comment-id,voter-id,vote', ...rows].join('\n');

/** What each voter said, as signs. */
const rowsOf = ({ round: { voters, signs }, statements }: PolisReading) =>
  voters.map((_, at) => String.fromCharCode(...signs.subarray(at * statements.length, (at + 1) * statements.length)));

test('comments and votes are read by the names of their columns, in the order of their ids', () => {
  const found = readPolis({
    comments: comments('5,,7,1,0,0,-1,"Two, or\nthree"', '1,,2,1,0,0,1,One'),
    votes: votes('10,,2,4,1', '11,,7,4,-1', '12,,2,11,0'),
  });
  expect(found.problems).toEqual([]);
  expect(found.statements).toEqual([
    { text: 'One', moderatedOut: false },
    { text: 'Two, or three', moderatedOut: true },
  ]);
  expect(rowsOf(found)).toEqual(['ad', 'p.']);
});

test('of repeated votes the last by time counts, whatever the order of the lines', () => {
  const found = readPolis({
    comments: comments('1,,0,1,0,0,1,One'),
    votes: votes('30,,0,1,-1', '10,,0,1,1', '20,,0,1,0'),
  });
  expect(found).toMatchObject({ votes: 1, repeated: 2 });
  expect(rowsOf(found)).toEqual(['d']);
});

test('a row for each participant is read, too, and what names them elsewhere is not', () => {
  const participants =
    'participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,3\n9,me@example.org,0,1,2,1,1,1,-1\n';
  const found = readPolis({ comments: comments('1,,0,1,0,0,1,One', '1,,3,1,0,0,1,Two'), participants });
  expect(rowsOf(found)).toEqual(['ad']);
  expect(JSON.stringify(found)).not.toContain('example.org');
});

test('everything that is wrong is said with its file and line', () => {
  const found = readPolis({
    comments: comments('1,,x,1,0,0,1,One', '1,,1,1,0,0,1,', '1,,2,1,0,0,1,Two', '1,,2,1,0,0,1,Again'),
    votes: votes('1,,2,1,3', '1,,9,1,1', '1,,2,me,1', '1,,2'),
  });
  expect(found.problems.map(({ file, line }) => `${file} ${line}`)).toEqual([
    'comments 2',
    'comments 3',
    'comments 5',
    'votes 5',
    'votes 2',
    'votes 3',
    'votes 4',
    'votes 5',
  ]);
  expect(readPolis({ comments: '', votes: '' }).problems.length).toBeGreaterThan(0);
  expect(readPolis({ comments: 'a,"b', votes: votes() }).problems[0]).toMatchObject({ file: 'comments' });
});

let house: TestHouse;
let ana: TestPerson;
beforeAll(async () => {
  house = await testHouse();
  ana = await house.as('Ana', { groups: ['north'] });
});

const exported = async (id: `cnv_${string}`) => ({
  comments: (await ana.opinions.export({ id, file: 'comments' })).text,
  votes: (await ana.opinions.export({ id, file: 'votes' })).text,
  participants: (await ana.opinions.export({ id, file: 'participants-votes' })).text,
});

const texts = async (id: `cnv_${string}`) => (await ana.conversations.show({ id })).statements.map(({ text }) => text);

const withoutMoments = ({ comments: one, votes: two, participants }: Awaited<ReturnType<typeof exported>>) => [
  ...[one, two].map((text) => text.replaceAll(/^\d+,[^,]*,/gm, '')),
  participants,
];

const anyText = fc
  .tuple(fc.constantFrom('', '', '=', '+', '-', '@', "'", "'="), fc.string({ unit: 'grapheme', maxLength: 60 }))
  .map(([first, text]) => `${first}${text}`.replace(/[\s\p{C}]+/gu, ' ').trim())
  .filter((text) => text !== '' && text.isWellFormed());

test('what is exported comes back the same, from the votes or from the rows of participants, and is no formula', async () => {
  const anyConversation = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      texts: fc.array(fc.tuple(anyText, fc.boolean()), { minLength: count, maxLength: count }),
      people: fc.array(
        fc
          .array(fc.constantFrom('1', '-1', '0', ''), { minLength: count, maxLength: count })
          .filter((row) => row.some(Boolean)),
        { minLength: 5, maxLength: 12 },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(anyConversation, async ({ texts: written, people }) => {
      const quoted = written.map(
        ([text, kept], at) => `0,,${at},,0,0,${kept ? 1 : -1},"${text.replaceAll('"', '""')}"`,
      );
      const cast = people.flatMap((row, voter) =>
        row.flatMap((vote, at) => (vote ? [`0,,${at},${voter},${vote}`] : [])),
      );
      const first = await ana.opinions.import({ title: 'One', comments: comments(...quoted), votes: votes(...cast) });
      const before = await exported(first.id);
      const cells = parse(before.comments, { from: 2 }).map((row) => row.at(-1)!);
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
      for (const from of ['votes', 'participants'] as const) {
        const { id } = await ana.opinions.import({ title: 'Two', comments: before.comments, [from]: before[from] });
        expect(withoutMoments(await exported(id))).toEqual(withoutMoments(before));
        expect(await texts(id)).toEqual(await texts(first.id));
      }
    }),
    { numRuns: 12 },
  );
});

test('where one line is wrong nothing is imported, not even the conversation', async () => {
  const count = async () => (await ana.conversations.list({ limit: 200 })).conversations.length;
  const before = await count();
  const broken = { title: 'Broken', comments: comments('1,,0,1,0,0,1,One'), votes: votes('1,,0,1,1', '1,,4,1,1') };
  await expect(ana.opinions.import(broken)).rejects.toMatchObject({
    message: 'Nothing was imported. votes.csv, line 3: There is no comment 4.',
    details: { problems: [{ file: 'votes', line: 3 }] },
  });
  await expect(ana.opinions.import({ title: 'Half', comments: comments('1,,0,1,0,0,1,One') })).rejects.toThrow(
    'beside them',
  );
  expect(await count()).toBe(before);
});

test('fewer than five voters are not exported, and what was moderated out stays set aside', async () => {
  const few = { title: 'Few', comments: comments('1,,0,1,0,0,-1,Out'), votes: votes('1,,0,1,1') };
  const { id, setAside } = await ana.opinions.import(few);
  expect(setAside).toBe(1);
  await expect(ana.opinions.export({ id, file: 'votes' })).rejects.toThrow('pointing at someone');
  expect((await ana.conversations.show({ id })).statements[0]!.setAside).toMatchObject({ by: 'import' });
  await expect(ana.opinions.export({ id, file: 'votes', round: 2 })).rejects.toMatchObject({ kind: 'not-found' });
});

test('a table of another network’s group is not taken into yours by a stranger', async () => {
  const rui = await house.as('Rui', { groups: ['south'] });
  const given = { title: 'Mine', group: 'north', comments: comments('1,,0,1,0,0,1,One'), votes: votes() };
  await expect(rui.opinions.import(given)).rejects.toMatchObject({ kind: 'forbidden' });
});

import { beforeAll, expect, test } from 'vitest';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { writeCursor } from './cursor.ts';
import { sorts } from './list-decisions.ts';

let house: TestHouse;
let ana: TestPerson;

/** Thirty decisions with many ties: few titles, few days, few instants, one word in all of them. */
beforeAll(async () => {
  house = await testHouse();
  ana = await house.as('Ana', { groups: ['north', 'south'] });
  for (let i = 0; i < 30; i++) {
    house.setClock(`2026-0${1 + (i % 3)}-01T10:00:00.000Z`);
    await ana.decisions.log({
      title: ['Drills', 'drills', 'Ärmel', '100% wool', "it's_ok"][i % 5]!,
      choice: i % 2 ? 'We repair the ladder' : 'We replace ladders',
      group: i % 4 ? 'north' : 'south',
      decidedOn: ['2025', '2025-01', '2025-01-01', null][i % 4] ?? null,
      status: i % 6 ? 'accepted' : 'proposed',
      tags: i % 5 ? ['tools'] : ['tools', 'c++ & "quotes"'],
      decidedBy: i % 7 ? [] : ['Grace', ana.id],
    });
  }
  house.setClock(undefined);
});

type Query = Parameters<TestPerson['decisions']['list']>[0];

async function allPages(query: Query, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ana.decisions.list({ ...query, limit, ...(cursor && { cursor }) });
    expect(page.decisions.length).toBeLessThanOrEqual(limit);
    ids.push(...page.decisions.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  return ids;
}

const wholes: Query[] = [{}, { q: 'ladder' }, { group: 'north' }, { status: ['accepted'], tag: 'tools' }];

for (const sort of sorts)
  test(`pages sorted by ${sort} are together the whole list, in order and without doubles`, async () => {
    for (const query of wholes) {
      const { decisions, total, next } = await ana.decisions.list({ ...query, sort, limit: 200 });
      const whole = decisions.map(({ id }) => id);
      expect([next, total]).toEqual([null, whole.length]);
      expect(new Set(whole).size).toBe(whole.length);
      for (const limit of [1, 4, 7]) expect(await allPages({ ...query, sort }, limit)).toEqual(whole);
    }
  });

test.each<[string, Query, number]>([
  ['a group', { group: 'south' }, 8],
  ['a status', { status: 'proposed' }, 5],
  ['several statuses', { status: ['proposed', 'accepted'] }, 30],
  ['a tag with signs in it', { tag: 'c++ & "quotes"' }, 6],
  ['a person by name', { person: 'Grace' }, 5],
  ['a first day', { from: '2025-01-02' }, 7],
  ['a last day', { to: '2025-01' }, 23],
  ['a span without anything', { from: '2025-02', to: '2025-12' }, 0],
  ['several at once', { group: 'south', status: 'accepted', to: '2025' }, 5],
])('the list can be narrowed to %s', async (_, query, count) => {
  const { decisions, total } = await ana.decisions.list({ ...query, limit: 200 });
  expect(decisions).toHaveLength(count);
  // People are not counted.
  expect(total).toBe('person' in query ? null : count);
});

test.each<[string, number]>([
  ['ladder', 30],
  ['ladd', 30],
  ['repairing ladders', 15],
  ['ladder -repair', 15],
  ['repair or replace', 30],
  ['"replace ladders"', 15],
  ['"ladders replace"', 0],
  ['drill', 12],
  ['wool', 6],
  ['nothing-of-the-kind', 0],
])('a search for %s finds %i', async (q, count) => {
  expect((await ana.decisions.list({ q, limit: 200 })).total).toBe(count);
});

test.each([
  "'; drop table decisions; --",
  '%',
  '_',
  "it's",
  '"',
  '\\',
  '& | ! ( ) :* <->',
  "a' or '1'='1",
  '((((',
  '-',
  'or',
  '🧵',
  'ก็',
  ':*',
])('a search for %s is words to look for and no program', async (q) => {
  const { decisions } = await ana.decisions.list({ q });
  expect(decisions.length).toBeLessThanOrEqual(25);
  await ana.decisions.suggest({ q });
  await ana.decisions.list({ tag: q, person: q });
  expect((await ana.decisions.list({})).total).toBe(30);
});

test('a cursor that was made up, or is of another sort, is refused', async () => {
  const id = 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab';
  const forged = ['a', '-1', '99999999999', '2025-99-99', 'a\0', "'; --"].map((key) => writeCursor(key, id));
  const others = [writeCursor('2025-01-01', 'x'), 'nonsense', Buffer.from('{}').toString('base64url')];
  for (const cursor of [...forged, ...others])
    for (const sort of ['decided', 'recorded', 'relevance'] as const)
      await expect(ana.decisions.list({ cursor, sort, q: 'ladder' })).rejects.toMatchObject({
        kind: 'invalid',
        message: 'This cursor is not one that a list has given. Start again without it.',
      });
  for (const key of ['2025', '2025-01'])
    await expect(ana.decisions.list({ cursor: writeCursor(key, id) })).rejects.toMatchObject({ kind: 'invalid' });
  const { next } = await ana.decisions.list({ sort: 'title', limit: 1 });
  await expect(ana.decisions.list({ sort: 'recorded', cursor: next! })).rejects.toMatchObject({ kind: 'invalid' });
});

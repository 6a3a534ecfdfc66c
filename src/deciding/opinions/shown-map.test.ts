import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenIn, type Tally } from '#measures/opinions/statement-tallies.ts';
import type { Statement } from './conversation.ts';
import { drawMap, placeOf } from './draw-map.ts';
import type { KeptMap } from './kept-map.ts';
import { signOf, voteOfSign, votes, withVote } from './kinds.ts';
import { contentsOf } from './shown-map.ts';
import { summaryText } from './summary-text.ts';

const at = '2026-11-21T10:00:00.000Z';
const statement = (number: number, text = `Statement ${number}`): Statement => ({
  ...{ id: `stm_${number}`, revision: 1, createdAt: at, createdBy: null, author: null, changedAt: at },
  ...{ conversation: 'cnv_1', number, text, setAside: null },
});

const tally = fc.record({ agree: fc.nat(12), disagree: fc.nat(12), pass: fc.nat(3) });
const anyMap = fc.integer({ min: 2, max: 4 }).chain((k) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: k, maxLength: k }),
      byGroup: fc.array(fc.array(tally, { minLength: k, maxLength: k }), { minLength: 1, maxLength: 12 }),
      unplaced: fc.nat(6),
    })
    .map(({ sizes, byGroup, unplaced }): KeptMap => {
      const sum = (groups: Tally[], key: keyof Tally) => groups.reduce((all, it) => all + it[key], 0);
      const tallies = byGroup.map((groups) => ({
        agree: sum(groups, 'agree') + unplaced,
        disagree: sum(groups, 'disagree'),
        pass: sum(groups, 'pass'),
      }));
      return {
        ...{ people: 60, votes: 600, numbers: byGroup.map((_, place) => place), tallies, byGroup, spots: [], reach: 1 },
        reading: { state: 'groups', p: 0.005, ari: 0.8, silhouette: 0.5, sizes },
        ...{ representative: [], space: null, centres: [], bridge: { state: 'no data' } },
      };
    }),
);

test('no figure tells of fewer than five people, neither alone nor by taking figures from one another', () => {
  let hidden = 0;
  fc.assert(
    fc.property(anyMap, (map) => {
      const { statements } = contentsOf(
        map,
        map.numbers.map((number) => statement(number)),
      );
      for (const [place, { everybody, groups }] of statements.entries()) {
        const shown = groups.filter((it) => it !== null);
        for (const it of [...shown, ...(everybody ? [everybody] : [])]) expect(seenIn(it)).toBeGreaterThanOrEqual(5);
        if (!everybody || shown.length === 0) continue;
        const others = seenIn(map.tallies[place]!) - shown.reduce((sum, it) => sum + seenIn(it), 0);
        expect(others === 0 || others >= 5).toBe(true);
        hidden += groups.length - shown.length;
      }
    }),
  );
  expect(hidden).toBeGreaterThan(0);
});

test('a group under five is shown by no figure, and no position of it is told', () => {
  const small: KeptMap = {
    ...{ people: 24, votes: 24, numbers: [0], tallies: [{ agree: 4, disagree: 20, pass: 0 }], spots: [], reach: 1 },
    byGroup: [
      [
        { agree: 4, disagree: 0, pass: 0 },
        { agree: 0, disagree: 20, pass: 0 },
      ],
    ],
    reading: { state: 'groups', p: 0.005, ari: 0.8, silhouette: 0.5, sizes: [4, 20] },
    ...{ representative: [], space: null, centres: [], bridge: { state: 'no data' } },
  };
  const { statements, minority } = contentsOf(small, [statement(0)]);
  expect(statements[0]).toMatchObject({ everybody: null, groups: [null, { disagree: 20 }] });
  expect(minority).toEqual([]);
});

test('a summary holds the words of every minority position, whatever they are', () => {
  let told = 0;
  fc.assert(
    fc.property(
      anyMap,
      fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 12, maxLength: 12 }),
      (map, texts) => {
        const contents = contentsOf(
          map,
          map.numbers.map((number) => statement(number, `${texts[number]}${number}`)),
        );
        const summary = summaryText('How?', map.people, contents);
        for (const { id } of contents.minority) {
          told++;
          expect(summary).toContain(contents.statements.find((it) => it.id === id)!.text);
        }
      },
    ),
  );
  expect(told).toBeGreaterThan(20);
});

test('a summary that would drop a position is not given out', () => {
  const contents = contentsOf(
    {
      ...{ people: 40, votes: 40, numbers: [0], tallies: [{ agree: 10, disagree: 30, pass: 0 }], spots: [], reach: 1 },
      byGroup: [
        [
          { agree: 10, disagree: 0, pass: 0 },
          { agree: 0, disagree: 30, pass: 0 },
        ],
      ],
      reading: { state: 'groups', p: 0.005, ari: 0.8, silhouette: 0.5, sizes: [10, 30] },
      ...{ representative: [], space: null, centres: [], bridge: { state: 'no data' } },
    },
    [statement(0)],
  );
  expect(contents.minority).toHaveLength(1);
  expect(summaryText('How?', 40, contents)).toContain('Statement 0');
  const dropping = {
    ...contents,
    minority: [...contents.minority, { ...contents.minority[0]!, id: 'stm_9' as const }],
  };
  expect(() => summaryText('How?', 40, dropping)).toThrow();
});

test('a row of votes keeps each vote in its place, and forgets one that is taken back', () => {
  const row = withVote(withVote('', 2, 'agree'), 0, 'pass');
  expect(row).toBe('p.a');
  expect(withVote(row, 2, null)).toBe('p..');
  for (const vote of votes) expect(voteOfSign(signOf(vote))).toBe(vote);
  expect(voteOfSign(signOf(null))).toBeNull();
});

test('a map is drawn from signs, holds no voter, and places a row as it would have placed them', () => {
  const people = 40;
  const rows = Array.from({ length: people }, (_, person) =>
    Array.from({ length: 16 }, (_, it) =>
      (person * 3 + it) % 10 === 0 ? '.' : person < 20 === it % 2 > 0 ? 'a' : 'd',
    ).join(''),
  );
  const voters = rows.map((_, person) => `voter${person}`);
  const told: number[] = [];
  const map = drawMap(
    [{ voters, signs: new TextEncoder().encode(rows.join('')) }],
    Array.from({ length: 16 }, (_, number) => number),
    (share) => told.push(share),
  );
  expect(map.reading).toMatchObject({ state: 'groups', sizes: [20, 20] });
  expect(JSON.stringify(map)).not.toContain('voter');
  expect(placeOf(map, rows[0]!)!.group).not.toBe(placeOf(map, rows[39]!)!.group);
  expect(placeOf(map, '')).toBeNull();
  expect(placeOf(map, 'aaa')!.group).toBeNull();
  expect(told.at(-1)).toBe(1);
  expect(drawMap([{ voters: [], signs: new Uint8Array() }], [0, 1])).toMatchObject({
    people: 0,
    reading: { state: 'no data' },
  });
});

test('the same votes give the same map, in whatever order their voters come', () => {
  const rows = Array.from({ length: 34 }, (_, person) =>
    Array.from({ length: 16 }, (__, at) => {
      if ((person * 7 + at * 3) % 11 === 0) return 'p';
      return at < 2 || (person < 22 ? at : at + 1) % 2 === 0 ? 'a' : 'd';
    }).join(''),
  );
  const numbers = Array.from({ length: 16 }, (_, number) => number);
  const mapOf = (order: readonly string[]) =>
    drawMap(
      [{ voters: order.map((_, place) => `v${place}`), signs: new TextEncoder().encode(order.join('')) }],
      numbers,
    );
  const one = mapOf(rows);
  expect(one.reading.state).toBe('groups');
  expect(mapOf(rows.toReversed())).toEqual(one);
  expect(mapOf([...rows.slice(9), ...rows.slice(0, 9)])).toEqual(one);
});

test('every statement that was set aside has its place in map and summary, whether it had been counted or not', () => {
  const map = drawMap([{ voters: ['a', 'b'], signs: new TextEncoder().encode('aa.da.') }], [0, 1]);
  const aside = (number: number, why: string): Statement => ({
    ...statement(number, `Words ${number}`),
    setAside: { why, at, by: 'group' },
  });
  const contents = contentsOf(map, [statement(0), aside(1, 'It is about Rui.'), aside(2, 'Said twice.')]);
  expect(contents.aside).toEqual([
    { id: 'stm_1', why: 'It is about Rui.', counted: true },
    { id: 'stm_2', why: 'Said twice.', counted: false },
  ]);
  const summary = summaryText('How?', 2, contents);
  expect(summary).toContain('- A statement after it was counted: “It is about Rui.”');
  expect(summary).toContain('- A statement before it was counted: “Said twice.”');
  expect(summary).not.toMatch(/Words [12]/);
});

test('what one group takes and another rejects is not called shared, even where nothing else is', () => {
  const divided = (agree: number, disagree: number): Tally => ({ agree, disagree, pass: 0 });
  const map: KeptMap = {
    ...{ people: 40, votes: 80, numbers: [0, 1], spots: [], reach: 1 },
    tallies: [divided(20, 20), divided(32, 8)],
    byGroup: [
      [divided(20, 0), divided(0, 20)],
      [divided(18, 2), divided(14, 6)],
    ],
    reading: { state: 'groups', p: 0.005, ari: 0.8, silhouette: 0.5, sizes: [20, 20] },
    ...{ representative: [], space: null, centres: [], bridge: { state: 'no data' } },
  };
  expect(contentsOf(map, [statement(0), statement(1)]).common).toEqual([{ id: 'stm_1', side: 'agree' }]);
});

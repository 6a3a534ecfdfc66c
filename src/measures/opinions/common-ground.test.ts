import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonGround, groupInformedConsensus, representativeStatements } from '#measures/opinions/common-ground.ts';
import {
  justifiedRepresentation,
  minorityCoverage,
  minorityPositions,
  summaryOf,
} from '#measures/opinions/minority-coverage.ts';
import { nextOf, priority } from '#measures/opinions/routing.ts';
import { type Tally, talliesByGroup } from '#measures/opinions/statement-tallies.ts';
import { needForUnbridgeable, type SplitRound, unbridgeable } from '#measures/opinions/unbridgeable.ts';
import { UNSEEN, type VoteTable } from '#measures/opinions/vote-table.ts';
import { fisherLarger } from '#measures/statistics/fisher-exact.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';

const tally = (agree: number, disagree: number, pass = 0): Tally => ({ agree, disagree, pass });

test('consensus is the product over groups, so that a large group does not outvote a small one', () => {
  expect(groupInformedConsensus([tally(8, 0), tally(3, 2)])).toBeCloseTo((9 / 10) * (4 / 7));
  expect(groupInformedConsensus([tally(100, 0), tally(0, 10)])).toBeLessThan(0.1);
  expect(groupInformedConsensus([tally(100, 0), tally(4, 0)])).toBeUndefined();
  expect(groupInformedConsensus([])).toBeUndefined();
});

test('what all reject is shared, too', () => {
  const found = commonGround([
    [tally(9, 1), tally(8, 2)],
    [tally(0, 12), tally(1, 11)],
    [tally(10, 0), tally(0, 10)],
  ]);
  expect(found.map(({ statement, side }) => `${statement} ${side}`)).toEqual(['1 disagree', '0 agree', '2 agree']);
});

test('Fisher’s exact test gives the published value of the tea tasting, and 1 where one side is empty', () => {
  expect(fisherLarger(3, 4, 1, 4)).toBeCloseTo(17 / 70, 10);
  expect(fisherLarger(4, 4, 0, 4)).toBeCloseTo(1 / 70, 10);
  expect(fisherLarger(0, 10, 5, 10)).toBeCloseTo(1, 10);
  expect(fisherLarger(0, 0, 5, 10)).toBe(1);
});

function table(people: number, statements: number, agrees: (person: number, statement: number) => number, seed = 1) {
  const random = uniformNumbers(seed);
  const votes = Int8Array.from({ length: people * statements }, (_, cell) =>
    random() < agrees(Math.floor(cell / statements), cell % statements) ? 1 : -1,
  );
  return { people, statements, votes } satisfies VoteTable;
}
const halfOf = (people: number) => Int32Array.from({ length: people }, (_, person) => (2 * person < people ? 0 : 1));

test('what divides planted groups stands for them, and what both say alike stands for none', () => {
  const votes = table(60, 20, (person, it) => (it < 8 ? (person < 30 ? 0.95 : 0.05) : it < 14 ? 0.9 : 0.5));
  const found = representativeStatements(votes, halfOf(60), 2);
  const sides = new Set(found.map(({ statement, group, side }) => `${statement} ${group} ${side}`));
  for (let it = 0; it < 8; it++)
    for (const side of [`${it} 0 agree`, `${it} 1 disagree`]) expect(sides).toContain(side);
  expect(found.filter(({ statement }) => statement >= 8).length).toBeLessThanOrEqual(2);
  expect(found.every(({ ratio }) => ratio > 1)).toBe(true);
});

test('groups that were made of noise have hardly anything that stands for them', () => {
  let named = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const votes = table(40, 20, () => 0.5, seed);
    const first = Int32Array.from({ length: 40 }, (_, person) => (votes.votes[person * 20] === 1 ? 0 : 1));
    named += new Set(representativeStatements(votes, first, 2, seed).map(({ statement }) => statement)).size;
  }
  expect(named / 120).toBeLessThanOrEqual(0.1);
});

test('tallies count each group by itself and leave out who is in none', () => {
  const votes = { people: 3, statements: 2, votes: Int8Array.of(1, UNSEEN, 0, -1, 1, 1) };
  expect(talliesByGroup(votes, [0, 1, -1], 2)).toEqual([
    [tally(1, 0), tally(0, 0, 1)],
    [tally(0, 0), tally(0, 1)],
  ]);
});

test('a statement that few have seen comes before one that many have, and what is passed on comes late', () => {
  expect(priority(tally(0, 0))).toBeGreaterThan(priority(tally(10, 10)));
  expect(priority(tally(10, 5))).toBeGreaterThan(priority(tally(2, 5, 8)));
  expect(priority(tally(5, 5), 2)).toBeGreaterThan(priority(tally(5, 5)));
  expect(priority(tally(3, 1, 1), 0.5)).toBeCloseTo(((1 - 2 / 7) * 1.5 * (4 / 7) * 5) ** 2);
});

test('among equals a draw decides, the same for the same seed; of none there is no next', () => {
  const items = Array.from({ length: 12 }, (_, it) => it);
  const drawn = new Set(Array.from({ length: 60 }, (_, seed) => nextOf(items, () => 1, seed)));
  expect(drawn.size).toBeGreaterThan(8);
  expect(nextOf(items, () => 1, 5)).toBe(nextOf(items, () => 1, 5));
  expect(nextOf(items, (it) => it, 5)).toBe(11);
  expect(nextOf([], () => 1, 5)).toBeUndefined();
});

const anyTally = fc.record({ agree: fc.nat(30), disagree: fc.nat(30), pass: fc.nat(9) });

test('no summary leaves out a clear minority position, whatever people said', () => {
  const conversations = fc.integer({ min: 2, max: 4 }).chain((k) =>
    fc.record({
      sizes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: k, maxLength: k }),
      tallies: fc.array(fc.array(anyTally, { minLength: k, maxLength: k }), { maxLength: 30 }),
    }),
  );
  let withPositions = 0;
  fc.assert(
    fc.property(conversations, ({ tallies, sizes }) => {
      const { common, reserved } = summaryOf(tallies, sizes);
      const positions = minorityPositions(tallies, sizes);
      withPositions += positions.length > 0 ? 1 : 0;
      const shown = [...common, ...reserved].map(({ statement }) => statement);
      expect(minorityCoverage(positions, shown)).toBe(1);
      for (const { group } of positions) expect(sizes[group]).toBeGreaterThanOrEqual(5);
    }),
  );
  expect(withPositions).toBeGreaterThan(10);
});

test('what the most common statements hide is told: a summary of them alone covers no minority position', () => {
  const shared = Array.from({ length: 6 }, () => [tally(27, 3), tally(9, 1)]);
  const tallies = [...shared, [tally(2, 28), tally(9, 1)]];
  const positions = minorityPositions(tallies, [30, 10]);
  expect(positions).toEqual([{ statement: 6, group: 1, side: 'agree', inGroup: 0.9, inRest: 2 / 30 }]);
  expect(minorityCoverage(positions, [0, 1, 2, 3, 4, 5])).toBe(0);
  expect(minorityPositions(tallies, [30, 4])).toEqual([]);
  expect(minorityCoverage([], [])).toBe(1);
});

test('people who share something and are shown nothing of theirs have a claim once they are enough', () => {
  const votes = table(20, 4, (person, it) => (it === (person < 15 ? 0 : 1) ? 1 : 0));
  expect(justifiedRepresentation(votes, [0, 2, 3])).toMatchObject({ claim: 7, holds: true });
  expect(justifiedRepresentation(votes, [0, 2, 3, 3])).toMatchObject({ claim: 5, holds: false });
  expect(justifiedRepresentation(votes, [0, 2, 3, 3]).unheard).toEqual({ statement: 1, people: 5 });
  expect(justifiedRepresentation(votes, [0, 1])).toMatchObject({ holds: true, unheard: undefined });
});

const round = (label: (person: number) => number, more: Partial<SplitRound> = {}): SplitRound => ({
  real: true,
  people: 40,
  statements: 20,
  highestConsensus: 0.2,
  labels: new Map(Array.from({ length: 40 }, (_, person) => [`p${person}`, label(person)])),
  ...more,
});
const side = (person: number) => (person < 20 ? 0 : 1);

test('a split is called unbridgeable only when two rounds agree on it and nothing is shared in either', () => {
  const turned = round((person) => 1 - side(person));
  expect(unbridgeable([round(side), turned])).toMatchObject({ unbridgeable: true, stability: 1, returned: 40 });
  const others = [round((person) => person % 2), round(side, { real: false }), round(side, { highestConsensus: 0.45 })];
  for (const second of others) expect(unbridgeable([round(side), second])).toMatchObject({ unbridgeable: false });
});

test('one round, few people or few who came back are too little to say so', () => {
  expect(unbridgeable([round(side)])).toMatchObject({ state: 'no data', have: { rounds: 1 } });
  expect(unbridgeable([])).toMatchObject({ state: 'no data', need: needForUnbridgeable });
  expect(unbridgeable([round(side), round(side, { people: 29 })])).toMatchObject({ state: 'no data' });
  const few = round((person) => (person < 19 ? side(person) : -1));
  expect(unbridgeable([round(side), few])).toMatchObject({ state: 'no data', have: { returned: 19 } });
});

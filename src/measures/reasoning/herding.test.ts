import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CommitFirstSession,
  type CommittedPair,
  herding,
  poolingRatio,
  shiftOf,
} from '#measures/reasoning/herding.ts';
import { signTest } from '#measures/statistics/exact-binomial.ts';

const times = (count: number, first: string, second: string): CommittedPair[] =>
  Array.from({ length: count }, () => [first, second] as const);
const session = (...pairs: CommittedPair[][]): CommitFirstSession => ({
  pairs: pairs.flat(),
  ballots: pairs.flat().length,
});
/** Twelve for A, of the eight for B four go over. */
const following = session(times(12, 'a', 'a'), times(4, 'b', 'b'), times(4, 'b', 'a'));

test('only switches to the first plurality and away from it count', () => {
  const mixed = session(times(5, 'a', 'a'), times(2, 'b', 'a'), times(1, 'a', 'b'), times(1, 'b', 'c'));
  expect(shiftOf([mixed])).toMatchObject({ sessions: 1, toward: 2, away: 1, stayed: 5 });
  expect(shiftOf([session(times(3, 'a', 'b'), times(3, 'b', 'a'))])).toMatchObject({ sessions: 0, toward: 0, away: 0 });
});

test('the sign test is the exact binomial at one half', () => {
  expect(signTest(0, 0)).toBe(1);
  expect(signTest(5, 0)).toBeCloseTo(2 / 32, 12);
  expect(signTest(9, 1)).toBeCloseTo(22 / 1024, 12);
  expect(signTest(3, 3)).toBe(1);
});

test('nothing is said below five sessions of twenty or fifteen of eight', () => {
  const eight = session(times(5, 'a', 'a'), times(3, 'b', 'a'));
  const seven = session(times(4, 'a', 'a'), times(3, 'b', 'a'));
  expect(herding(Array(4).fill(following)).state).toBe('no data');
  expect(herding(Array(5).fill(following)).state).toBe('measured');
  expect(herding(Array(14).fill(eight))).toMatchObject({ state: 'no data', have: { sessions: 14 } });
  expect(herding(Array(15).fill(eight)).state).toBe('measured');
  expect(herding(Array(400).fill(seven)).state).toBe('no data');
  expect(herding([]).state).toBe('no data');
});

test('a pooled shift toward the plurality is found, with the diversity that went', () => {
  const found = herding(Array(5).fill({ ...following, ballots: 25 }));
  if (found.state !== 'measured') throw new Error('It abstains.');
  expect(found.shift).toMatchObject({ toward: 20, away: 0, stayed: 80, herding: true });
  expect(found.independentFirst).toMatchObject({ of: 125, share: 0.8 });
  expect(found.collapse!.ratio).toBeCloseTo((1 - 0.8 ** 2 - 0.2 ** 2) / (1 - 0.6 ** 2 - 0.4 ** 2), 12);
});

test('the names of the options and the order of the ballots make no difference', () => {
  const pair = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), (pairs) => {
      const seen = shiftOf([{ pairs, ballots: pairs.length }]);
      const renamed = pairs.map(([first, second]) => [`x${first}`, `x${second}`] as const).reverse();
      expect(shiftOf([{ pairs: renamed, ballots: pairs.length }])).toEqual(seen);
      expect(seen.toward + seen.away + seen.stayed).toBeLessThanOrEqual(pairs.length);
    }),
  );
});

test('the pooling ratio is below one where what one alone knew stays unsaid', () => {
  expect(poolingRatio({ uniqueHeld: 10, uniqueSaid: 2, sharedHeld: 10, sharedSaid: 8 })).toEqual({
    state: 'measured',
    ratio: 0.25,
  });
  expect(poolingRatio({ uniqueHeld: 4, uniqueSaid: 2, sharedHeld: 10, sharedSaid: 8 }).state).toBe('no data');
  expect(poolingRatio({ uniqueHeld: 9, uniqueSaid: 2, sharedHeld: 10, sharedSaid: 0 }).state).toBe('no data');
});

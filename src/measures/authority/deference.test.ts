import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Disagreement, deference } from '#measures/authority/deference.ts';
import { atLeastByChance } from '#measures/statistics/exact-binomial.ts';

const seen = (switched: number, of: number): Disagreement[] =>
  Array.from({ length: of }, (_, place) => ({ switched: place < switched }));

test('it abstains below twenty disagreements', () => {
  expect(deference(seen(19, 19))).toMatchObject({ state: 'no data', have: { disagreements: 19 } });
});

test('eight of twenty are more than the reference, seven are not', () => {
  expect(deference(seen(8, 20))).toMatchObject({ switchRate: 0.4, defers: true });
  expect(deference(seen(7, 20))).toMatchObject({ defers: false });
});

test('the tail is the exact sum of the binomial terms', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.nat(40),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (n, k, p) => {
        let sum = 0;
        for (let x = k; x <= n; x++) sum += choose(n, x) * p ** x * (1 - p) ** (n - x);
        expect(atLeastByChance(k, n, p)).toBeCloseTo(k > n ? 0 : sum, 8);
      },
    ),
  );
});

test('what came of switching stands beside what came of staying, where it is known', () => {
  const known = seen(10, 20).map((one, place) => ({ ...one, good: place % 2 === 0 }));
  const found = deference(known);
  expect(found).toMatchObject({ whenSwitched: { of: 10, good: 5 }, whenStayed: { of: 10, good: 5 } });
  expect(deference(seen(10, 20))).toMatchObject({ whenSwitched: undefined, whenStayed: undefined });
});

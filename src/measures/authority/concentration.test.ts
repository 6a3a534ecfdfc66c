import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentration, gini, giniAgainstChance } from '#measures/authority/concentration.ts';
import { multinomialCounts, uniformNumbers } from '#measures/statistics/random.ts';

test.each([
  [20, 0.35],
  [60, 0.2],
  [200, 0.11],
])('equal authority of ten groups over %d decisions gives a Gini index of about %d by chance alone', (decisions, known) => {
  const counts = multinomialCounts(decisions, 10, uniformNumbers(1));
  expect(Math.abs(giniAgainstChance(counts).nullMean - known)).toBeLessThan(0.01);
});

test('equal authority is called concentrated one time in twenty, and two groups that take half of all decisions always', () => {
  const random = uniformNumbers(19);
  const share = (draw: () => number[]) => {
    let found = 0;
    for (let run = 0; run < 200; run++) {
      const result = concentration(draw());
      if (result.state === 'measured' && result.concentrated) found++;
    }
    return found / 200;
  };
  expect(share(() => multinomialCounts(60, 10, random))).toBeLessThan(0.09);
  const centre = () => {
    const [central, all] = [multinomialCounts(40, 2, random), multinomialCounts(40, 10, random)];
    return all.map((count, index) => count + (central[index] ?? 0));
  };
  expect(share(centre)).toBeGreaterThan(0.98);
});

test('the Gini index knows equality, one owner, and nothing but shares', () => {
  expect(gini([4, 4, 4])).toBe(0);
  expect(gini([0, 0, 9])).toBeCloseTo(2 / 3, 12);
  expect(gini([0, 0])).toBe(0);
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 2, max: 9 }),
      (counts, times) => {
        const index = gini(counts);
        expect(index).toBeGreaterThanOrEqual(-1e-12);
        expect(index).toBeLessThanOrEqual((counts.length - 1) / counts.length + 1e-12);
        expect(gini([...counts].reverse().map((count) => count * times))).toBeCloseTo(index, 10);
      },
    ),
  );
});

test('below six decisions per group nothing is said', () => {
  expect(concentration([59, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({
    state: 'no data',
    have: { groups: 10, decisions: 59 },
    need: { groups: 3, decisions: 60 },
  });
  expect(concentration([50, 50])).toMatchObject({ state: 'no data', have: { groups: 2 } });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedForMany } from '#measures/statistics/benjamini-hochberg.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('one question alone is not adjusted, and none has no answer', () => {
  expect(adjustedForMany([0.04])).toEqual([0.04]);
  expect(adjustedForMany([])).toEqual([]);
});

test('the worked example of four', () => {
  const adjusted = adjustedForMany([0.01, 0.04, 0.03, 0.5]);
  expect(adjusted.map((p) => Number(p.toFixed(4)))).toEqual([0.04, 0.0533, 0.0533, 0.5]);
});

test('adjusting never makes anything surer, keeps the order, and does not depend on it', () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), (ps) => {
      const adjusted = adjustedForMany(ps);
      for (const [place, p] of ps.entries()) expect(adjusted[place]!).toBeGreaterThanOrEqual(p - 1e-12);
      for (const [one, p] of ps.entries())
        for (const [other, q] of ps.entries()) if (p <= q) expect(adjusted[one]!).toBeLessThanOrEqual(adjusted[other]!);
      expect(adjustedForMany([...ps].reverse()).reverse()).toEqual(adjusted);
    }),
  );
});

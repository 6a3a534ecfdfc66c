import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRates, poissonRate } from '#measures/statistics/poisson-interval.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

test('the Wilson interval agrees with published values', () => {
  const [low, high] = wilsonInterval(23, 29);
  expect(low).toBeCloseTo(0.6161, 4);
  expect(high).toBeCloseTo(0.9015, 4);
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});

test('the Wilson interval holds the share, stays within 0 and 1 and narrows with more tries', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, part) => {
      const successes = Math.round(tries * part);
      const [low, high] = wilsonInterval(successes, tries);
      const [lowOfMore, highOfMore] = wilsonInterval(successes * 4, tries * 4);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(successes / tries);
      expect(high).toBeGreaterThanOrEqual(successes / tries);
      expect(highOfMore - lowOfMore).toBeLessThan(high - low);
    }),
  );
});

test('the exact Poisson interval agrees with published values', () => {
  const [none, some] = [poissonRate(0, 1), poissonRate(10, 1)];
  expect(none.interval[0]).toBe(0);
  expect(none.interval[1]).toBeCloseTo(3.688879, 6);
  expect(some.interval[0]).toBeCloseTo(4.795389, 6);
  expect(some.interval[1]).toBeCloseTo(18.390356, 6);
  expect(poissonRate(10, 4).rate).toBe(2.5);
});

test('the exact Poisson interval misses the true rate in at most one case of twenty', () => {
  const random = uniformNumbers(11);
  const drawPoisson = (mean: number) => {
    let count = 0;
    for (let left = Math.exp(-mean), product = random(); product > left; product *= random()) count++;
    return count;
  };
  for (const mean of [0.5, 4, 12]) {
    let missed = 0;
    for (let run = 0; run < 1500; run++) {
      const [low, high] = poissonRate(drawPoisson(mean), 1).interval;
      if (low > mean || high < mean) missed++;
    }
    expect(missed / 1500).toBeLessThan(0.06);
  }
});

test('two rates are compared exactly', () => {
  const { ratio, interval, p } = compareRates({ events: 41, exposure: 28_010 }, { events: 15, exposure: 19_017 });
  expect(ratio).toBeCloseTo(15 / 19_017 / (41 / 28_010), 10);
  expect(interval[0]).toBeLessThan(0.53);
  expect(interval[1]).toBeGreaterThan(0.55);
  expect(p).toBeGreaterThan(0.03);
  expect(p).toBeLessThan(0.06);
  expect(compareRates({ events: 0, exposure: 10 }, { events: 0, exposure: 10 })).toMatchObject({
    p: 1,
    ratio: undefined,
    interval: [0, undefined],
  });
});

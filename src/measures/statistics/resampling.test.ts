import { expect, test } from 'vitest';
import { lacking } from '#measures/abstain.ts';
import { clusterBootstrap, percentileInterval, quantileOf } from '#measures/statistics/bootstrap.ts';
import { againstChance } from '#measures/statistics/permutation-test.ts';
import { multinomialCounts, shuffled, uniformNumbers } from '#measures/statistics/random.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('the same seed gives the same numbers, and another seed others', () => {
  const ten = (seed: number) => Array.from({ length: 10 }, uniformNumbers(seed));
  expect(ten(3)).toEqual(ten(3));
  expect(ten(3)).not.toEqual(ten(4));
});

test('the numbers are uniform and every order is equally likely', () => {
  const random = uniformNumbers(5);
  const counts = multinomialCounts(60_000, 6, random);
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  const orders = new Map<string, number>();
  for (let run = 0; run < 12_000; run++) {
    const order = shuffled(['a', 'b', 'c'], random).join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(6);
  for (const count of orders.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('a permutation test rejects a true null one time in twenty and sees a difference', () => {
  const random = uniformNumbers(8);
  const rejects = (shift: number) => {
    const values = Array.from({ length: 24 }, (_, index) => random() + (index < 12 ? shift : 0));
    const difference = (order: readonly number[]) => mean(order.slice(0, 12)) - mean(order.slice(12));
    const { p } = againstChance(difference(values), (draw) => difference(shuffled(values, draw)), { times: 199 });
    return p <= 0.05;
  };
  const share = (shift: number) => mean(Array.from({ length: 400 }, () => (rejects(shift) ? 1 : 0)));
  expect(share(0)).toBeGreaterThan(0.02);
  expect(share(0)).toBeLessThan(0.08);
  expect(share(0.4)).toBeGreaterThan(0.9);
});

test('results that are equal to the observed one count as chance', () => {
  expect(againstChance(0.1 + 0.2, () => 0.3, { times: 99 }).p).toBe(1);
  expect(againstChance(1, () => 0, { times: 99 })).toMatchObject({ p: 0.01, nullMean: 0, nullHigh: 0, excess: 1 });
});

test('a cluster bootstrap is wider than the single values say when a cluster speaks with one voice', () => {
  const random = uniformNumbers(2);
  const clusters = Array.from({ length: 20 }, () => new Array<number>(10).fill(random() < 0.5 ? 0 : 1));
  const width = (sorted: number[]) => percentileInterval(sorted)[1] - percentileInterval(sorted)[0];
  const byCluster = width(clusterBootstrap(clusters, (sample) => mean(sample.flat())));
  const bySingle = width(clusterBootstrap(clusters.flat(), mean));
  expect(byCluster).toBeGreaterThan(2 * bySingle);
});

test('a quantile lies between neighbours, and there is none of nothing', () => {
  expect(quantileOf([0, 10], 0.25)).toBe(2.5);
  expect(quantileOf([], 0.5)).toBeNaN();
});

test('a measure abstains while any count is below what it takes', () => {
  expect(lacking({ decisions: 19, closed: 12 }, { decisions: 20, closed: 10 })).toEqual({
    state: 'no data',
    have: { decisions: 19, closed: 12 },
    need: { decisions: 20, closed: 10 },
  });
  expect(lacking({ decisions: 20, closed: 10 }, { decisions: 20, closed: 10 })).toBeUndefined();
  expect(lacking({ decisions: Number.NaN }, { decisions: 20 })).toBeDefined();
});

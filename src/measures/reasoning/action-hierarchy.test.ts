import { expect, test } from 'vitest';
import {
  type ActionStrength,
  type FactorSeen,
  factorRecurrence,
  reviewsWithManyFactors,
  systemShare,
} from '#measures/reasoning/action-hierarchy.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test('the share on the system counts strong and intermediate, with an interval, and abstains below twenty actions', () => {
  const actions: ActionStrength[] = [
    ...times(5, 'strong' as const),
    ...times(7, 'intermediate' as const),
    ...times(8, 'weak' as const),
  ];
  expect(systemShare(actions)).toMatchObject({ share: 0.6, strong: 5, intermediate: 7, weak: 8 });
  const found = systemShare(actions);
  expect(found.state === 'measured' && found.interval[0]).toBeCloseTo(0.3866, 3);
  expect(systemShare(actions.slice(1))).toEqual({ state: 'no data', have: { actions: 19 }, need: { actions: 20 } });
});

test('the chance of meeting a factor again is what was simulated, although many are still open', () => {
  const random = uniformNumbers(8);
  const seen: FactorSeen[] = [];
  for (let factor = 0; factor < 2000; factor++)
    for (let day = random() * 600; day <= 1000; day += -Math.log(1 - random()) * 400)
      seen.push({ factor: `f${factor}`, day });
  const found = factorRecurrence(seen, 1000);
  if (found.state !== 'measured') throw new Error('It abstained.');
  expect(found.within).toBeCloseTo(1 - Math.exp(-180 / 400), 1.5);
  expect(found.interval[0]).toBeLessThan(found.within);
  expect(found.interval[1]).toBeGreaterThan(found.within);
  expect(found.interval[1] - found.interval[0]).toBeLessThan(0.05);
});

test('a factor that is never met again recurs with chance 0, one that is met each week with chance 1', () => {
  const never = Array.from({ length: 20 }, (_, day) => ({ factor: `f${day}`, day }));
  expect(factorRecurrence(never, 500)).toMatchObject({ within: 0, again: 0, interval: [0, 0] });
  const weekly = Array.from({ length: 60 }, (_, week) => ({ factor: 'same', day: week * 7 }));
  expect(factorRecurrence(weekly, 59 * 7 + 1)).toMatchObject({ within: 1, again: 59 });
});

test('two incidents of one day are one meeting, and below twenty meetings nothing is said', () => {
  const one = times(40, { factor: 'same', day: 3 });
  expect(factorRecurrence(one, 10)).toEqual({
    state: 'no data',
    have: { factorMeetings: 1 },
    need: { factorMeetings: 20 },
  });
});

test('reviews with two factors or more, and nothing below five reviews', () => {
  expect(reviewsWithManyFactors([0, 1, 2, 3, 5])).toMatchObject({ share: 0.6, reviews: 5 });
  expect(reviewsWithManyFactors([2, 2, 2, 2]).state).toBe('no data');
});

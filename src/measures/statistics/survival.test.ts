import { expect, test } from 'vitest';
import { type Duration, kaplanMeier, medianOf } from '#measures/statistics/kaplan-meier.ts';
import { compareSpeeds } from '#measures/statistics/log-rank.ts';

const read = (text: string): Duration[] =>
  text.split(' ').map((word) => ({ time: Number.parseInt(word, 10), closed: !word.endsWith('+') }));

/** Remission of acute myeloid leukaemia, the example of every textbook; "+" is still in remission. */
const maintained = read('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
const notMaintained = read('5 5 8 8 12 16+ 23 27 30 33 43 45');

test('the Kaplan–Meier curve of a textbook example is the published one', () => {
  const curve = kaplanMeier(maintained);
  expect(curve.map(({ time }) => time)).toEqual([9, 13, 18, 23, 31, 34, 48]);
  expect(curve.map(({ open }) => Number(open.toFixed(4)))).toEqual([
    0.9091, 0.8182, 0.7159, 0.6136, 0.4909, 0.3682, 0.1841,
  ]);
  expect(curve[2]!.interval[0]).toBeCloseTo(0.35019, 4);
  expect(curve[2]!.interval[1]).toBeCloseTo(0.89902, 4);
  expect(medianOf(curve)).toEqual({ median: 31, low: 13, high: undefined });
});

test('a curve that lies at one half has its median in the middle, and an empty one has none', () => {
  expect(medianOf(kaplanMeier(read('1 2 3 4'))).median).toBe(2.5);
  expect(medianOf(kaplanMeier(read('1 2 3')))).toMatchObject({ median: 2 });
  expect(medianOf(kaplanMeier(read('3+ 4+')))).toEqual({ median: undefined, low: undefined, high: undefined });
});

test('without open ones the curve is the plain share that lasts longer', () => {
  const times = read('4 1 7 7 2 9 3 3 8 5');
  for (const { time, open } of kaplanMeier(times))
    expect(open).toBeCloseTo(times.filter((one) => one.time > time).length / times.length, 12);
});

test('the log-rank test and the hazard ratio of a textbook example are the published ones', () => {
  const { chiSquare, p, hazardRatio, interval } = compareSpeeds(maintained, notMaintained);
  expect(chiSquare).toBeCloseTo(3.396389, 5);
  expect(p).toBeCloseTo(0.065339, 5);
  expect(hazardRatio).toBeCloseTo(2.470004, 4);
  expect(interval[0]).toBeCloseTo(0.905, 2);
  expect(interval[1]).toBeCloseTo(6.741, 2);
});

test('the hazard ratio turns over when the strata change places', () => {
  const there = compareSpeeds(maintained, notMaintained);
  const back = compareSpeeds(notMaintained, maintained);
  expect(back.hazardRatio).toBeCloseTo(1 / there.hazardRatio!, 6);
  expect(back.chiSquare).toBeCloseTo(there.chiSquare, 10);
});

test('where nothing ends in one stratum the ratio has no limit', () => {
  expect(compareSpeeds(read('1 2 3'), read('4+ 5+ 6+'))).toMatchObject({ hazardRatio: 0, interval: [0, undefined] });
  expect(compareSpeeds(read('4+ 5+ 6+'), read('1 2 3')).hazardRatio).toBeUndefined();
  expect(compareSpeeds(read('4+ 5+'), read('6+ 7+'))).toMatchObject({ chiSquare: 0, p: 1, hazardRatio: undefined });
});

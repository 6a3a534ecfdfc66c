import { expect, test } from 'vitest';
import { compareDecisionSpeeds, decisionSpeed } from '#measures/loop/decision-speed.ts';
import { quantileOf } from '#measures/statistics/bootstrap.ts';
import type { Duration } from '#measures/statistics/kaplan-meier.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

const TRUE_MEDIAN = 24.1;
const exponential = (median: number, random: Random) => (-Math.log(1 - random()) * median) / Math.LN2;

/** Decisions opened at any time of the last `days` days, each looked at today: with 55 days half of them are open. */
function today(count: number, random: Random, median = TRUE_MEDIAN, days = 55): Duration[] {
  return Array.from({ length: count }, () => {
    const [takes, age] = [exponential(median, random), random() * days];
    return { time: Math.min(takes, age), closed: takes <= age };
  });
}

const middle = (values: number[]) =>
  quantileOf(
    values.sort((a, b) => a - b),
    0.5,
  );

test('with half of the decisions open the median is right within 5 %, where dropping them is off by more than half', () => {
  const random = uniformNumbers(16);
  const runs = Array.from({ length: 300 }, () => {
    const speed = decisionSpeed(today(200, random));
    if (speed.state === 'no data') throw new Error('There are 200 decisions.');
    return speed;
  });
  const open = runs.reduce((sum, run) => sum + run.open, 0) / (300 * 200);
  expect(Math.abs(open - 0.5)).toBeLessThan(0.02);
  expect(Math.abs(middle(runs.map((run) => run.median ?? Infinity)) / TRUE_MEDIAN - 1)).toBeLessThan(0.05);
  expect(middle(runs.map((run) => run.naiveMedian)) / TRUE_MEDIAN - 1).toBeLessThan(-0.5);
});

test('the interval holds the true median in about 95 of 100 cases', () => {
  const random = uniformNumbers(17);
  let held = 0;
  for (let run = 0; run < 400; run++) {
    const speed = decisionSpeed(today(80, random));
    if (speed.state === 'measured' && (speed.low ?? 0) <= TRUE_MEDIAN && (speed.high ?? Infinity) >= TRUE_MEDIAN)
      held++;
  }
  expect(held / 400).toBeGreaterThan(0.92);
  expect(held / 400).toBeLessThan(0.99);
});

test('two kinds of decisions are told apart when one takes twice as long, and seldom when they do not', () => {
  const random = uniformNumbers(18);
  const share = (median: number) => {
    let told = 0;
    for (let run = 0; run < 200; run++) {
      const speeds = compareDecisionSpeeds(today(100, random), today(100, random, median));
      if (speeds.state === 'measured' && speeds.p <= 0.05) told++;
    }
    return told / 200;
  };
  expect(share(2 * TRUE_MEDIAN)).toBeGreaterThan(0.7);
  expect(share(TRUE_MEDIAN)).toBeLessThan(0.09);
});

test('below twenty decisions or ten closed ones nothing is said', () => {
  const closed = (count: number) => Array.from({ length: count }, (_, time) => ({ time, closed: true }));
  const open = (count: number) => Array.from({ length: count }, (_, time) => ({ time, closed: false }));
  expect(decisionSpeed(closed(19))).toMatchObject({ state: 'no data', have: { decisions: 19, closed: 19 } });
  expect(decisionSpeed([...closed(9), ...open(40)])).toMatchObject({ state: 'no data', need: { closed: 10 } });
  expect(decisionSpeed([...closed(10), ...open(10)]).state).toBe('measured');
  expect(compareDecisionSpeeds(closed(40), closed(19)).state).toBe('no data');
});

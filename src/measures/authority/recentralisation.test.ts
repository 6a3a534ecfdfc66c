import { expect, test } from 'vitest';
import { recentralisation, TUNING } from '#measures/authority/recentralisation.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

const draw = (count: number, share: number, random: Random) => Array.from({ length: count }, () => random() < share);

/** After how many decisions beyond the change the alarm comes; Infinity for never. */
function alarmsAfter(before: number, from: number, to: number, watched: number, random: Random): number {
  const found = recentralisation([...draw(before, from, random), ...draw(watched, to, random)], before);
  if (found.state === 'no data') throw new Error('There is a baseline.');
  return (found.alarmAt ?? Number.POSITIVE_INFINITY) - before;
}

const runs = (times: number, one: () => number) => Array.from({ length: times }, one).sort((a, b) => a - b);
const falseAlarms = (share: number, baseline: number, random: Random) =>
  runs(1200, () => alarmsAfter(baseline, share, share, TUNING.horizon, random)).filter(Number.isFinite).length / 1200;

test.each([
  0.05, 0.1, 0.2, 0.3,
])('a share that stays at %d rings at most five times in a hundred over 240 decisions', (share) => {
  // The true rate is at most .05; the bar leaves room for two and a half standard errors of 1,200 runs.
  expect(falseAlarms(share, 40, uniformNumbers(170 + share * 100))).toBeLessThan(0.065);
});

test('from .10 to .30 the alarm comes within 35 decisions in half of the cases, with a baseline learnt from 40', () => {
  const random = uniformNumbers(171);
  expect(runs(2001, () => alarmsAfter(40, 0.1, 0.3, 240, random))[1000]).toBeLessThanOrEqual(35);
});

test('a change to .40 is seen sooner, and a longer baseline helps', () => {
  const random = uniformNumbers(172);
  expect(runs(801, () => alarmsAfter(40, 0.1, 0.4, 240, random))[400]).toBeLessThanOrEqual(20);
  expect(runs(801, () => alarmsAfter(160, 0.1, 0.3, 240, random))[400]).toBeLessThanOrEqual(25);
});

test('after 240 quiet decisions the baseline is learnt from everything before, and a later change is still seen', () => {
  const quiet = Array.from({ length: 280 }, (_, index) => index % 10 === 0);
  expect(recentralisation(quiet)).toMatchObject({
    alarm: false,
    baseline: { decisions: 40 },
    watched: { decisions: 240 },
  });
  const loud = Array.from({ length: 60 }, (_, index) => index % 2 === 0);
  const found = recentralisation([...quiet, ...loud]);
  expect(found).toMatchObject({ alarm: true, baseline: { decisions: 280, share: 0.1 } });
  expect(found.state === 'measured' && found.alarmAt).toBeLessThan(300);
});

test('an alarm stays where it was raised, whatever comes after', () => {
  const decisions = [...new Array<boolean>(40).fill(false), ...new Array<boolean>(20).fill(true)];
  const found = recentralisation(decisions);
  expect(found).toMatchObject({ alarm: true });
  const later = recentralisation([...decisions, ...new Array<boolean>(500).fill(false)]);
  expect(later).toEqual(found);
});

test('extreme baselines give a number and no false alarm', () => {
  for (const share of [0, 1]) {
    const found = recentralisation(new Array<boolean>(400).fill(share === 1));
    expect(found).toMatchObject({ state: 'measured', alarm: false });
    expect(found.state === 'measured' && Number.isFinite(found.score)).toBe(true);
  }
});

test('below forty decisions nothing is said', () => {
  expect(recentralisation(new Array<boolean>(39).fill(true))).toEqual({
    state: 'no data',
    have: { decisions: 39 },
    need: { decisions: 40 },
  });
  expect(recentralisation(new Array<boolean>(40).fill(true))).toMatchObject({
    alarm: false,
    watched: { decisions: 0 },
  });
});

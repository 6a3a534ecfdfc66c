import { expect, test } from 'vitest';
import {
  chillAfterRefusal,
  type EscalationSeen,
  escalationChart,
  escalationHealth,
} from '#measures/authority/escalation-health.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

/** Answers after 10 days in half of the cases, looked at within 30 days of the question. */
function simulated(count: number, random: Random): EscalationSeen[] {
  return Array.from({ length: count }, () => {
    const [takes, age] = [(-Math.log(1 - random()) * 10) / Math.LN2, random() * 30];
    return {
      days: Math.min(takes, age),
      answered: takes <= age,
      withReason: random() < 0.8,
      changedSomething: random() < 0.25,
    };
  });
}

/** How many of the decisions were escalated. */
const escalated = (decisions: number, rate: number, random: Random) => {
  let escalations = 0;
  for (let decision = 0; decision < decisions; decision++) if (random() < rate) escalations++;
  return { escalations, decisions };
};

test('rate, answer time and shares lie where the simulation has them, open escalations counted', () => {
  const health = escalationHealth(simulated(2000, uniformNumbers(23)), 40_000);
  if (health.state === 'no data') throw new Error('There are two thousand.');
  expect(health.rate.rate).toBe(5);
  expect(health.rate.interval[0]).toBeGreaterThan(4.7);
  expect(Math.abs(health.answerTime.median! - 10)).toBeLessThan(0.8);
  expect(Math.abs(health.withReason!.share - 0.8)).toBeLessThan(0.03);
  expect(Math.abs(health.changedSomething!.share - 0.25)).toBeLessThan(0.03);
});

test('a chart rings seldom when nothing changes, and when three times as many come', () => {
  const random = uniformNumbers(231);
  const rings = (rate: number, wanted: 'more' | 'fewer') => {
    let rung = 0;
    for (let run = 0; run < 400; run++) {
      const periods = Array.from({ length: 6 }, () => escalated(60, 0.06, random));
      const chart = escalationChart([...periods, escalated(60, rate, random)]);
      if (chart.state === 'measured' && chart.change === wanted) rung++;
    }
    return rung / 400;
  };
  expect(rings(0.06, 'more') + rings(0.06, 'fewer')).toBeLessThan(0.06);
  expect(rings(0.18, 'more')).toBeGreaterThan(0.65);
});

test('a period that stands out is marked on the chart', () => {
  const quiet = Array.from({ length: 5 }, () => ({ escalations: 4, decisions: 100 }));
  const chart = escalationChart([...quiet, { escalations: 20, decisions: 100 }]);
  expect(chart).toMatchObject({ usual: 4, change: 'more', now: { ratio: 5 } });
  expect(chart.state === 'measured' && chart.points.map(({ unusual }) => unusual)).toEqual([
    ...new Array<boolean>(5).fill(false),
    true,
  ]);
});

test('a chill after a refusal is seen, and equal rates are not taken for one', () => {
  expect(chillAfterRefusal({ escalations: 20, decisions: 300 }, { escalations: 4, decisions: 300 })).toMatchObject({
    ratio: expect.closeTo(0.2, 12),
    chilled: true,
  });
  expect(chillAfterRefusal({ escalations: 12, decisions: 300 }, { escalations: 10, decisions: 300 })).toMatchObject({
    chilled: false,
  });
  expect(chillAfterRefusal({ escalations: 4, decisions: 300 }, { escalations: 20, decisions: 300 })).toMatchObject({
    chilled: false,
  });
  expect(chillAfterRefusal({ escalations: 12, decisions: 300 }, { escalations: 0, decisions: 300 })).toMatchObject({
    ratio: 0,
    chilled: true,
  });
});

test('below ten escalations nothing is said, and shares of no answer are not shares', () => {
  const random = uniformNumbers(9);
  expect(escalationHealth(simulated(9, random), 500)).toMatchObject({ state: 'no data', have: { escalations: 9 } });
  expect(escalationHealth(simulated(20, random), 0)).toMatchObject({ state: 'no data', have: { decisions: 0 } });
  const open = simulated(10, random).map((one) => ({ ...one, answered: false }));
  expect(escalationHealth(open, 500)).toMatchObject({
    withReason: undefined,
    answerTime: { median: undefined, low: undefined, high: undefined },
  });
  expect(escalationChart(new Array(5).fill({ escalations: 2, decisions: 50 })).state).toBe('no data');
  expect(escalationChart(new Array(4).fill({ escalations: 20, decisions: 50 })).state).toBe('no data');
  expect(chillAfterRefusal({ escalations: 6, decisions: 30 }, { escalations: 3, decisions: 30 }).state).toBe('no data');
});

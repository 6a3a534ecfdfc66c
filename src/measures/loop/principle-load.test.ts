import { expect, test } from 'vitest';
import { type PrincipleInForce, prescriptiveSentences, principleLoad } from '#measures/loop/principle-load.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';

const principle = (of: Partial<PrincipleInForce>): PrincipleInForce => ({
  value: 'care',
  text: 'We prefer repair to replacement when both last a year.',
  adoptedDaysAgo: 400,
  citedDaysAgo: 10,
  ...of,
});

test('sentences that prescribe are told from those that guide', () => {
  expect(
    prescriptiveSentences(
      'Every office must report weekly. We lean towards openness! Never share raw data? Mustard is fine.',
    ),
  ).toEqual({ sentences: 4, prescriptive: 2 });
  expect(prescriptiveSentences('SHALL we? It is always so.')).toEqual({ sentences: 2, prescriptive: 2 });
  expect(prescriptiveSentences(' \n– 1. ')).toEqual({ sentences: 0, prescriptive: 0 });
});

test('a value with a fourth principle is over budget, and the fullest stands first', () => {
  const of = (value: string, count: number) => Array.from({ length: count }, () => principle({ value }));
  expect(principleLoad([...of('care', 3), ...of('candour', 4)])).toMatchObject({
    values: [
      { value: 'candour', principles: 4, overBudget: true },
      { value: 'care', principles: 3, overBudget: false },
    ],
  });
});

test('the shares hold the simulated truth', () => {
  const random = uniformNumbers(20);
  const text = () => (random() < 0.3 ? 'Teams must ask first.' : 'Teams weigh speed against trust.');
  const many = Array.from({ length: 800 }, () =>
    principle({ text: text(), citedDaysAgo: random() < 0.4 ? undefined : 30, value: `v${Math.floor(random() * 300)}` }),
  );
  const load = principleLoad(many);
  if (load.state === 'no data') throw new Error('They are in force.');
  expect(Math.abs(load.prescriptive!.share - 0.3)).toBeLessThan(0.05);
  expect(Math.abs(load.unused!.share - 0.4)).toBeLessThan(0.05);
  expect(load.unused!.interval[0]).toBeLessThan(0.4);
  expect(load.unused!.interval[1]).toBeGreaterThan(0.4);
});

test('a principle that is younger than two quarters cannot lie idle yet', () => {
  const young = principle({ adoptedDaysAgo: 181, citedDaysAgo: undefined });
  expect(principleLoad([young])).toMatchObject({ state: 'measured', unused: undefined });
  const idle = principle({ adoptedDaysAgo: 182, citedDaysAgo: undefined });
  expect(
    principleLoad([young, idle, principle({ citedDaysAgo: 183 }), principle({ citedDaysAgo: 182 })]),
  ).toMatchObject({
    unused: { of: 3, share: 2 / 3 },
  });
});

test('within the first quarter nothing is said', () => {
  expect(principleLoad([principle({ adoptedDaysAgo: 90.5 })])).toEqual({
    state: 'no data',
    have: { days: 90 },
    need: { days: 91 },
  });
  expect(principleLoad([]).state).toBe('no data');
});

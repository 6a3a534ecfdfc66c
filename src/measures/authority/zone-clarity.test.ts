import { expect, test } from 'vitest';
import { bypassRate, stallRate, type Vignette, zoneClarity } from '#measures/authority/zone-clarity.ts';
import { alikeShare, nominalAlpha } from '#measures/statistics/krippendorff.ts';
import { drawBelow, type Random, uniformNumbers } from '#measures/statistics/random.ts';

const zones = ['local', 'check', 'aware', 'intervene'];

/** Each of the people gives the right zone with chance `known` and any zone otherwise: alpha is known² on the average. */
function simulated(cases: number, people: number, known: number, random: Random): Vignette[] {
  return Array.from({ length: cases }, (_, index) => {
    const right = zones[drawBelow(4, random)]!;
    const answer = () => (random() < known ? right : zones[drawBelow(4, random)]!);
    return { id: `case-${index}`, zones: Array.from({ length: people }, answer) };
  });
}

test('alpha of a published example is the published one', () => {
  // Four observers, twelve units, some missing: the "C data" of Krippendorff.
  const table = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ];
  const units = table[0]!.map((_, unit) =>
    table
      .map((row) => row[unit]!)
      .filter(Boolean)
      .map(String),
  );
  expect(nominalAlpha(units)).toBeCloseTo(0.743421, 6);
});

test('full agreement is 1, the same answer to everything says nothing, a lone answer is left out', () => {
  expect(
    nominalAlpha([
      ['a', 'a'],
      ['b', 'b', 'b'],
    ]),
  ).toBe(1);
  expect(
    nominalAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toBeNaN();
  expect(nominalAlpha([['a', 'a'], ['b', 'b'], ['c']])).toBe(1);
  expect(alikeShare(['a', 'a', 'b'])).toBeCloseTo(1 / 3, 12);
});

test.each([
  0.3, 0.7, 0.9,
])('alpha and its interval hold the simulated truth when %d of the answers are known', (known) => {
  const random = uniformNumbers(15 + known * 10);
  const found = Array.from({ length: 200 }, () => zoneClarity(simulated(20, 5, known, random)));
  const figures = found.flatMap((one) => (one.state === 'measured' && one.interval ? [one] : []));
  const mean = figures.reduce((sum, { alpha }) => sum + alpha!, 0) / figures.length;
  expect(Math.abs(mean - known ** 2)).toBeLessThan(0.02);
  const held = figures.filter(({ interval }) => interval![0] <= known ** 2 && interval![1] >= known ** 2).length;
  expect(held / 200).toBeGreaterThan(0.88);
});

test('an unclear map names the cases that need an example first', () => {
  const random = uniformNumbers(4);
  const clear = simulated(19, 6, 1, random);
  const found = zoneClarity([
    ...clear,
    { id: 'puzzle', zones: ['local', 'check', 'aware', 'intervene', 'local', 'check'] },
  ]);
  expect(found).toMatchObject({ unclear: false });
  expect(found.state === 'measured' && found.vignettes[0]!.id).toBe('puzzle');
  expect(zoneClarity(simulated(30, 6, 0.5, random))).toMatchObject({ unclear: true });
});

test('below twenty vignettes with five answers nothing is said', () => {
  const random = uniformNumbers(6);
  expect(zoneClarity([...simulated(19, 5, 1, random), ...simulated(9, 4, 1, random)])).toMatchObject({
    state: 'no data',
    have: { vignettesWithFiveAnswers: 19 },
  });
  const same = Array.from({ length: 20 }, (_, id) => ({ id: `${id}`, zones: new Array<string>(5).fill('local') }));
  expect(zoneClarity(same)).toMatchObject({ state: 'measured', alpha: undefined, interval: undefined, unclear: false });
});

test('stalls and bypasses are rates with exact intervals, and nothing below 100 open days or 20 decisions', () => {
  expect(stallRate(3, 99).state).toBe('no data');
  expect(stallRate(0, 100)).toMatchObject({ rate: 0, interval: [0, expect.closeTo(0.0368888, 6)] });
  expect(bypassRate(3, 19).state).toBe('no data');
  expect(bypassRate(10, 100)).toMatchObject({
    rate: 0.1,
    interval: [expect.closeTo(0.0479539, 6), expect.closeTo(0.1839036, 6)],
  });
});

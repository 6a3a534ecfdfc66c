import { expect, test } from 'vitest';
import { type CostNote, externality, silentShare } from '#measures/loop/externality-ledger.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

/** Five other groups, two notes each, that together cost `ratio` times the gain of 10, each noted 30 % too high or low. */
const noted = (ratio: number, random: Random): CostNote[] =>
  Array.from({ length: 10 }, (_, index) => ({ group: `g${index % 5}`, cost: ratio * (0.7 + 0.6 * random()) }));

test('choices that cost others twice their gain are found, and those that cost half of it are not', () => {
  const random = uniformNumbers(14);
  const share = (ratio: number) => {
    let found = 0;
    for (let run = 0; run < 300; run++) {
      const ledger = externality({ by: 'home', gain: 10, notes: noted(ratio, random) });
      if (ledger.state === 'measured' && ledger.outweighs) found++;
    }
    return found / 300;
  };
  expect(share(2)).toBeGreaterThan(0.95);
  expect(share(0.5)).toBe(0);
  expect(share(1)).toBeLessThan(0.05);
});

test('one loud group cannot carry it alone', () => {
  const notes = [...new Array(8).fill({ group: 'loud', cost: 10 }), { group: 'calm', cost: 1 }];
  expect(externality({ by: 'home', gain: 20, notes })).toMatchObject({
    costToOthers: 81,
    ratio: 4.05,
    band: [0.05, 4],
    outweighs: false,
  });
});

test('what a group says of its own choice is no cost to others', () => {
  const notes = noted(1, uniformNumbers(3));
  const own = [...notes, ...new Array<CostNote>(6).fill({ group: 'home', cost: 100 })];
  expect(externality({ by: 'home', gain: 10, notes: own })).toEqual(externality({ by: 'home', gain: 10, notes }));
});

test('without a stated gain the cost is told and no ratio', () => {
  const notes = noted(1, uniformNumbers(3));
  for (const gain of [undefined, 0])
    expect(externality({ by: 'home', gain, notes })).toMatchObject({
      state: 'measured',
      ratio: undefined,
      outweighs: false,
    });
});

test('below five notes or two groups nothing is said', () => {
  const one = (group: string, count: number) => new Array<CostNote>(count).fill({ group, cost: 5 });
  expect(
    externality({ by: 'home', gain: 1, notes: [...one('a', 2), ...one('b', 2), ...one('home', 9)] }),
  ).toMatchObject({
    state: 'no data',
    have: { notes: 4, groups: 2 },
  });
  expect(externality({ by: 'home', gain: 1, notes: one('a', 9) })).toMatchObject({
    state: 'no data',
    have: { groups: 1 },
  });
});

test('the silent share counts noted choices only', () => {
  const choice = (notes: number, conflictRaised: boolean) => ({ notes, conflictRaised });
  const choices = [...new Array(6).fill(choice(2, false)), ...new Array(4).fill(choice(1, true)), choice(0, false)];
  expect(silentShare(choices)).toMatchObject({ choices: 10, share: 0.6 });
  expect(silentShare(choices.slice(6))).toMatchObject({ state: 'no data', have: { notedChoices: 4 } });
});

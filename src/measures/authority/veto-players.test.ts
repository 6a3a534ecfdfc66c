import { expect, test } from 'vitest';
import { blockConcentration, type ConsentedItem, vetoParalysis } from '#measures/authority/veto-players.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

/** Each week every party lets the item go with chance 1 − block, so it goes with Π(1 − block); looked at after 26 weeks. */
function item(consents: number, block: number, random: Random): ConsentedItem {
  const goes = (1 - block) ** consents;
  for (let week = 1; week <= 26; week++) if (random() < goes) return { time: week, closed: true, consents };
  return { time: 26, closed: false, consents };
}

const items = (count: number, consents: number, block: number, random: Random) =>
  Array.from({ length: count }, () => item(consents, block, random));

function alarms(block: number, many: number, runs: number, random: Random): number {
  let rung = 0;
  for (let run = 0; run < runs; run++) {
    const found = vetoParalysis([...items(30, 1, 0.3, random), ...items(30, many, block, random)]);
    if (found.state === 'measured' && found.paralysed) rung++;
  }
  return rung / runs;
}

test('paralysis by five vetoes is seen, and five consents that hold nothing up raise no alarm', () => {
  const random = uniformNumbers(24);
  expect(alarms(0.3, 5, 200, random)).toBeGreaterThan(0.95);
  // Five who let go as readily as one: (1 − b)⁵ = .7.
  expect(alarms(1 - 0.7 ** 0.2, 5, 200, random)).toBeLessThan(0.05);
});

test('the hazard ratio lies about where the simulation has it', () => {
  const random = uniformNumbers(25);
  const found = vetoParalysis([...items(600, 2, 0.1, random), ...items(600, 6, 0.1, random)]);
  if (found.state === 'no data') throw new Error('There are 600 of each.');
  // Weekly chances of .81 and .53, a ratio of .66.
  expect(found.hazardRatio).toBeGreaterThan(0.6);
  expect(found.hazardRatio).toBeLessThan(0.76);
  expect(found.paralysed).toBe(false);
});

test('items with three consents do not count, and below twenty of either kind nothing is said', () => {
  const random = uniformNumbers(26);
  expect(
    vetoParalysis([...items(40, 3, 0.1, random), ...items(25, 1, 0.1, random), ...items(19, 4, 0.1, random)]),
  ).toEqual({
    state: 'no data',
    have: { withFewConsents: 25, withManyConsents: 19 },
    need: { withFewConsents: 20, withManyConsents: 20 },
  });
});

test('one party that holds up most of what is open stands out from chance', () => {
  const parties = ['legal', 'finance', 'safety', 'press', 'board'];
  const spread = parties.flatMap((party) => [party, party, party]);
  expect(
    blockConcentration([...new Array<string>(12).fill('legal'), 'press', 'board', 'safety'], parties),
  ).toMatchObject({
    party: 'legal',
    share: 0.8,
    p: 0.001,
  });
  const even = blockConcentration(spread, parties);
  expect(even).toMatchObject({ share: 0.2, p: 1 });
  expect(even.state === 'measured' && even.nullMean).toBeGreaterThan(0.3);
  expect(blockConcentration(spread.slice(0, 9), parties).state).toBe('no data');
});

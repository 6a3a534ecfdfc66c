import { expect, test } from 'vitest';
import { lastSubstantiveChange, staleness, textDistance } from '#measures/loop/staleness.ts';
import { drawBelow, type Random, uniformNumbers } from '#measures/statistics/random.ts';

const principle =
  'We open the doors to whoever needs the room, and accept that a booking made months ago may have to move for it. ' +
  'Groups decide about exceptions themselves, say why, and tell the neighbours within two weeks.';

const words = principle.split(' ');

/** One letter of a long word changed for another; case, spaces and commas at random. */
function typo(random: Random): string {
  const long = words.flatMap((word, index) => (/^[a-z]{5,}$/.test(word) ? [index] : []));
  const at = long[drawBelow(long.length, random)]!;
  const place = 1 + drawBelow(words[at]!.length - 1, random);
  const wrong = `${words[at]!.slice(0, place)}x${words[at]!.slice(place + (random() < 0.5 ? 1 : 0))}`;
  return words.toSpliced(at, 1, wrong).join(random() < 0.5 ? '  ' : '\n');
}

/** Three words in a row said otherwise, somewhere. */
const rewording = (random: Random) =>
  words.toSpliced(drawBelow(words.length - 3, random), 3, 'unless', 'nobody', 'objects').join(' ');

test('slips of the pen, spacing and case are no change, and a reworded phrase always is one', () => {
  const random = uniformNumbers(22);
  for (let run = 0; run < 200; run++) {
    expect(textDistance(principle, typo(random))).toBe(0);
    expect(textDistance(principle, rewording(random))).toBeGreaterThan(0.05);
  }
  expect(textDistance(principle, principle.toUpperCase().replaceAll(',', ' —'))).toBe(0);
});

test('small words and numbers that turn the sense round are a change, though one letter apart', () => {
  const of = (word: string) => `Groups ${word} answer the neighbours before the window closes`;
  expect(textDistance(of('may'), of('must'))).toBeGreaterThan(0.05);
  expect(textDistance(of('most'), of('must'))).toBeGreaterThan(0.05);
  expect(textDistance('Answer within 10000 days of it', 'Answer within 10008 days of it')).toBeGreaterThan(0.05);
  expect(textDistance('Whatever is legal goes on here', 'Whatever is illegal goes on here')).toBeGreaterThan(0.05);
});

test('distances are 0 for the same, 1 for nothing in common, and short or unspaced texts are no trouble', () => {
  expect(textDistance('', '')).toBe(0);
  expect(textDistance('', 'care')).toBe(1);
  expect(textDistance('repair first', 'sell later')).toBe(1);
  expect(textDistance('repair first', 'Repair first!')).toBe(0);
  expect(textDistance('我们先修理再更换旧椅子', '我们先修理再更换旧椅子。')).toBe(0);
  expect(textDistance('我们先修理再更换旧椅子', '我们先出售再更换旧椅子')).toBeGreaterThan(0.05);
});

test('small steps add up to a change', () => {
  const long = Array.from({ length: 300 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`);
  const step = (upTo: number) =>
    long.map((word, index) => (index % 20 === 10 && index < upTo ? 'other' : word)).join(' ');
  const versions = [0, 20, 40, 60, 80, 100].map((upTo, index) => ({ day: index * 30, text: step(upTo) }));
  expect(textDistance(versions[4]!.text, versions[5]!.text)).toBeLessThan(0.05);
  expect(lastSubstantiveChange(versions)).toBeGreaterThan(0);
});

test('a typo does not reset the clock, and a change does', () => {
  const versions = [
    { day: 0, text: principle },
    { day: 90, text: principle.replace('neighbours', 'neighbors') },
  ];
  const agreed = { today: 160, cadence: 91, openChallenges: 0 };
  expect(staleness(versions, agreed)).toMatchObject({ age: 160, stale: true, because: 'age' });
  const changed = [...versions, { day: 100, text: principle.replace('two weeks', 'three days') }];
  expect(staleness(changed, agreed)).toMatchObject({ age: 60, stale: false, because: undefined });
  expect(staleness(changed, { ...agreed, openChallenges: 3 })).toMatchObject({ stale: true, because: 'challenges' });
  expect(staleness(changed, { today: 100 + 136, cadence: 91, openChallenges: 0 })).toMatchObject({ stale: false });
  expect(staleness(changed, { today: 100 + 137, cadence: 91, openChallenges: 0 })).toMatchObject({ stale: true });
});

test('a single version says nothing before its first cadence has passed, and goes stale like any other after it', () => {
  const once = [{ day: 0, text: principle }];
  expect(staleness(once, { today: 90, cadence: 91, openChallenges: 2 })).toEqual({
    state: 'no data',
    have: { versions: 1 },
    need: { versions: 2 },
  });
  expect(staleness(once, { today: 140, cadence: 91, openChallenges: 0 })).toMatchObject({ stale: true });
  expect(staleness(once, { today: 10, cadence: 91, openChallenges: 3 })).toMatchObject({ stale: true });
  expect(staleness([], { today: 10, cadence: 91, openChallenges: 9 })).toMatchObject({ state: 'no data' });
});

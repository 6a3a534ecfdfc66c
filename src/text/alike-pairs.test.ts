import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikePairs } from './alike-pairs.ts';

const drills = 'Cordless drills come back with dead batteries';
const others = [
  'People ask for a sewing machine',
  'The door key sticks in winter',
  'Children come with their homework',
];

test('two that say nearly the same are a pair, and what has nothing to do with them is not', () => {
  const pairs = alikePairs([drills, ...others, 'Drills come back with dead batteries, cordless ones']);
  expect(pairs.map(({ one, other }) => [one, other])).toEqual([[0, 4]]);
  expect(pairs[0]!.cosine).toBeGreaterThan(0.8);
});

test('the likest stands first, and a lower threshold finds more', () => {
  const texts = [drills, 'Dead batteries in drills', drills, ...others];
  const [first] = alikePairs(texts, 0.3);
  expect(first).toMatchObject({ one: 0, other: 2 });
  expect(first!.cosine).toBeCloseTo(1, 5);
  expect(alikePairs(texts, 0.3).length).toBeGreaterThan(alikePairs(texts, 0.95).length);
});

test('one text, none, and texts without a word give no pair', () => {
  for (const texts of [[], [drills], ['', ''], ['…', '—', '']]) expect(alikePairs(texts)).toEqual([]);
});

test('likeness is mutual: in whatever order texts stand, the same ones are pairs', () => {
  const word = fc.constantFrom('drill', 'battery', 'ladder', 'rope', 'paint', 'winter', 'queue');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const named = (texts: string[]) =>
    alikePairs(texts)
      .map(({ one, other, cosine }) => `${[texts[one], texts[other]].sort().join(' | ')} ${cosine.toFixed(3)}`)
      .sort();
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 12 }), (texts) => {
      expect(named([...texts].reverse())).toEqual(named(texts));
    }),
  );
});

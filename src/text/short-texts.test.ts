import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf, wordKeys } from './short-texts.ts';

const texts = [
  { id: 'a', title: 'Borrowers bring tools back within two weeks' },
  { id: 'b', title: 'Most borrowers return a tool within two weeks' },
  { id: 'c', title: 'Volunteers can repair a drill in an evening' },
  { id: 'd', title: 'The van is free on Fridays' },
];

test('the text that speaks of the same thing comes first, and those that share no word not at all', () => {
  const near = likenessOf(texts).near(texts[0]!, 0.05);
  expect(near[0]?.id).toBe('b');
  expect(near.map(({ id }) => id)).not.toContain('a');
  expect(likenessOf(texts).near({ id: '', title: 'Zeppelins' }, 0.01)).toEqual([]);
});

test('likeness lies between nothing and one, whatever the words are, and the same words are at one', () => {
  const anyText = fc.record({ id: fc.uuid(), title: fc.string(), text: fc.string() });
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), anyText, (others, query) => {
      for (const { score } of likenessOf(others).near(query, 0)) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(1.0001);
      }
    }),
  );
  const [same] = likenessOf(texts).near({ ...texts[3]!, id: 'e' }, 0);
  expect(same).toMatchObject({ id: 'd' });
  expect(same!.score).toBeCloseTo(1, 5);
});

test('nothing is near where there is nothing', () => {
  expect(likenessOf([]).near(texts[0]!, 0)).toEqual([]);
});

test('a word is known however it is inflected, and two words of one title each on its own', () => {
  expect(wordKeys('Lending desks')).toEqual(wordKeys('the lending desk'));
  expect(wordKeys('Member / friend')).toEqual([...wordKeys('members'), ...wordKeys('friends')]);
  expect(wordKeys('Mitglied')).toEqual(wordKeys('mitglied'));
  expect(wordKeys('member')).not.toEqual(wordKeys('steward'));
  expect(wordKeys('the')).toEqual([]);
  expect(wordKeys('工具')).toHaveLength(1);
});

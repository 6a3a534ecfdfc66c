import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, comparableWords, PieceCounts, piecesOf } from './boilerplate.ts';

const field = (text: string, ...own: string[]) => ({ text, own });

/** Counts over all texts, and each text's share. */
function sharesOf(texts: ReturnType<typeof field>[]) {
  const counts = new PieceCounts();
  const all = texts.map(piecesOf);
  for (const one of all) counts.add(one);
  return all.map((one) => counts.shareOf(one));
}

test('a record’s own title is one and the same word, however long it is', () => {
  expect(comparableWords(field('We chose the Red Van of Faro today', 'The red van of Faro'))).toEqual(
    comparableWords(field('We chose the ladder today', 'A ladder')),
  );
});

test('a title is one word with all the small ones in it, and part of a title is too', () => {
  const own = 'Up and Go: a bike for two in an hour';
  const replaced = comparableWords(field('We like bikes', 'Bikes')).at(-1);
  const said = (text: string) => comparableWords(field(text, own));
  expect(said('‘Up and go – a bike for two in an hour’ is lent')).toEqual([replaced, 'is', 'lent']);
  expect(said('The bike is lent for two euros')).toEqual(['the', replaced, 'is', 'lent', 'for', 'two', 'euros']);
  expect(comparableWords(field('What we do is for us', 'What we do'))).toEqual(['what', 'we', 'do', 'is', 'for', 'us']);
});

test('what the template says is not what somebody wrote', () => {
  expect(comparableWords(field('## What weighed in it\n\n**Drivers:**\nThe price of ink.'))).toEqual([
    'the',
    'price',
    'of',
    'ink',
  ]);
});

test('the same sentence about many things is boilerplate, and what is said once is none', () => {
  const filled = ['vans', 'ladders', 'drills', 'saws', 'tents', 'pumps', 'bikes'].map((title) =>
    field(`This makes ${title} better for everybody who takes part in it.`, title),
  );
  const shares = sharesOf([
    ...filled,
    field('Rui dropped a drill on the stairs in May, and nobody knew whom to call.'),
  ]);
  expect(shares).toEqual([1, 1, 1, 1, 1, 1, 1, 0]);
});

test('five records that say the same are too few: six are needed', () => {
  const same = field('Lending is free for everybody who lives here.');
  expect(sharesOf(Array.from({ length: 5 }, () => same))[0]).toBe(0);
  expect(sharesOf(Array.from({ length: 6 }, () => same))[0]).toBe(1);
});

test('in many records it takes half a percent of them', () => {
  const same = field('Lending is free for everybody who lives here.');
  const others = Array.from({ length: 3000 }, (_, i) => field(`Record ${i} says ${i} that ${i} is ${i} here`));
  const [first] = sharesOf([...Array.from({ length: 15 }, () => same), ...others]);
  expect(first).toBe(0);
  expect(sharesOf([...Array.from({ length: 17 }, () => same), ...others])[0]).toBe(1);
});

test('fewer than five words have no pieces, and no share', () => {
  expect(sharesOf([field('None known.'), field('')])).toEqual([null, null]);
});

test('six words that mean something are counted without those that only carry the sentence', () => {
  expect(piecesOf(field('We will do it as we always have done it')).contentWords).toBeLessThan(6);
  expect(
    piecesOf(field('Cordless drills break within two months when lent without bits.')).contentWords,
  ).toBeGreaterThan(5);
});

test('adding and removing leaves the counts as they were, whatever the texts', () => {
  const words = fc.array(fc.constantFrom('ink', 'pen', 'saw', 'van', 'key'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), words, (texts, extra) => {
      const counts = new PieceCounts();
      const all = texts.map((it) => piecesOf(field(it.join(' '))));
      for (const one of all) counts.add(one);
      const before = all.map((one) => counts.shareOf(one));
      const more = piecesOf(field(extra.join(' ')));
      counts.add(more);
      counts.remove(more);
      expect(all.map((one) => counts.shareOf(one))).toEqual(before);
      for (const share of before) if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});

test('two texts are alike by what they share: a text is all of itself, and nothing of an empty one', () => {
  const one = piecesOf(field('Drills break within two months when lent.'));
  expect(alike(one, one)).toBe(1);
  expect(alike(one, piecesOf(field('')))).toBe(0);
});

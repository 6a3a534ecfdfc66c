import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionContent } from './decision.ts';
import { readSentence } from './sentence.ts';

test.each([
  ['We use ink because it lasts', 'We use ink', 'We use ink', 'It lasts'],
  ['we use ink, because it lasts.', 'We use ink', 'We use ink', 'It lasts.'],
  ['We close at six because of the noise', 'We close at six', 'We close at six', 'The noise'],
  ['We meet on Mondays since Sundays are full', 'We meet on Mondays', 'We meet on Mondays', 'Sundays are full'],
  ['We have lent drills since 2019', 'We have lent drills since 2019', 'We have lent drills since 2019', ''],
  ['We have met weekly since March', 'We have met weekly since March', 'We have met weekly since March', ''],
  ['We lock the shed so that nobody gets hurt', 'We lock the shed', 'We lock the shed', 'Nobody gets hurt'],
  ['No fees.', 'No fees', 'No fees.', ''],
  ['Because we can', 'Because we can', 'Because we can', ''],
  ['  We use ink  ', 'We use ink', 'We use ink', ''],
])('“%s” is understood', (sentence, title, choice, why) => {
  expect(readSentence(sentence)).toEqual({ title, choice, why, context: '' });
});

test('further lines become the context', () => {
  expect(readSentence('We use ink\n\nThe pens dried out.\r\nTwice.')).toMatchObject({
    title: 'We use ink',
    context: 'The pens dried out.\nTwice.',
  });
});

test('a title that is too long is shortened between characters, and the choice is kept whole', () => {
  const long = `${'x'.repeat(298)}😀${'y'.repeat(50)}`;
  const { title, choice } = readSentence(long);
  expect(title).toBe(`X${'x'.repeat(297)}…`);
  expect(choice).toBe(`X${long.slice(1)}`);
});

test('whatever has a letter in it becomes a decision', () => {
  const sentence = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('a', 'ß', '字', '7'), fc.string())
    .map(([before, letter, after]) => `${before}${letter}${after}`)
    .filter((text) => !text.includes('\0'));
  fc.assert(fc.property(sentence, (text) => decisionContent.safeParse(readSentence(text)).success));
});

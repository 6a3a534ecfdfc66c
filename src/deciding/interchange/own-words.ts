/** A record says something of its own: a sentence, and not only a title, a status and the headings of its form. */
import type { DecisionContent } from '../decisions/decision.ts';

const notYet =
  /^\W*(?:to be (?:done|defined|decided|determined|written)|not (?:yet )?(?:applicable|written)|coming soon)\W*$/i;

/** Two words that are no promise of words to come; where words are not spaced, four letters. */
export function saysSomething(text: string): boolean {
  const plain = text.replace(/<!--[\s\S]{0,5000}?-->/g, '').slice(0, 5000);
  if (notYet.test(plain)) return false;
  const words = plain.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  return words.length >= 2 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(plain);
}

/** Whether any part says something; a choice that is only the title again does not count. */
export function hasOwnWords(content: DecisionContent): boolean {
  const { title, choice, question, context, drivers, why, consequences, expected, options, more } = content;
  return [
    ...[question, context, drivers, why, consequences, expected, choice === title ? '' : choice],
    ...options.flatMap(({ title: name, description }) => [name, description]),
    ...more.filter(({ heading }) => heading !== 'Front matter').map(({ text }) => text),
  ].some(saysSomething);
}

// Is this English? Stemming is for English words only, so the rest must be told apart before it is harmed.
import { englishStopWords, foreignFunctionWords } from '#text/stop-words.ts';
import { wordsOf } from '#text/words.ts';

export type Language = 'english' | 'other' | 'unknown';

const ENOUGH = 400;

/**
 * Guesses whether a text is English by its function words, from the first 400 words.
 * `unknown` when no function word speaks for either side (a title such as "Kafka retention"); never throws.
 */
export function languageOf(text: string): Language {
  let english = 0;
  let other = 0;
  let seen = 0;
  for (const { raw } of wordsOf(text)) {
    const word = raw.toLowerCase();
    if (foreignFunctionWords.has(word)) other += 1;
    else if (englishStopWords.has(word)) english += 1;
    else if (/[^\p{scx=Latin}\p{N}_]/u.test(word)) other += 1;
    seen += 1;
    if (seen >= ENOUGH) break;
  }
  if (english === 0 && other === 0) return 'unknown';
  return english >= other ? 'english' : 'other';
}

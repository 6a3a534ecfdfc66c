// What a text is about, as comparable terms: English stems, plain words of other languages, pairs of characters in CJK.
import { stemmer } from 'stemmer';
import { withoutAlias } from '#text/aliases.ts';
import { type Language, languageOf } from '#text/language.ts';
import { englishStopWords } from '#text/stop-words.ts';
import { bigrams, fold, identifierParts, isUnspaced, wordsOf } from '#text/words.ts';

export type Term = { term: string; start: number; end: number };

const REMEMBERED = 200_000;
const remembered = new Map<string, readonly string[]>();

/**
 * The terms of a text in order, each with the place of its word. Identifiers give their whole and their parts.
 * In an `unknown` language a word gives its plain form and its stem, so that it meets either.
 */
export function* termsOf(text: string, language: Language = languageOf(text)): Generator<Term> {
  for (const { raw, start, end } of wordsOf(text)) {
    for (const term of termsOfWord(raw, language)) yield { term, start, end };
  }
}

/** How often each term occurs in the text. Empty for an empty text. */
export function countTerms(text: string, language: Language = languageOf(text)): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { raw } of wordsOf(text)) {
    for (const term of termsOfWord(raw, language)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function termsOfWord(raw: string, language: Language): readonly string[] {
  const key = `${language[0]}${raw}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const terms = readWord(raw, language);
  remembered.set(key, terms);
  return terms;
}

function readWord(raw: string, language: Language): string[] {
  if (isUnspaced(raw)) return bigrams(raw);
  const parts = identifierParts(raw);
  const words = parts.length > 1 ? [parts.join(''), ...parts] : [raw];
  const terms = words
    .map(fold)
    .filter((word) => !englishStopWords.has(word))
    .flatMap(withoutAlias)
    .filter((word) => word.length > 1 && word.length <= 60)
    .flatMap((word) => forms(word, language));
  return [...new Set(terms)];
}

function forms(word: string, language: Language): string[] {
  if (language === 'other' || !/^[a-z]+$/.test(word)) return [word];
  const stem = stemmer(word);
  return language === 'english' || stem === word ? [stem] : [stem, word];
}

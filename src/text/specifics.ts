// What in a reasoning is particular to its case: numbers, references, names, limits; and whether it only cites a rule.
import { wordsOf } from '#text/words.ts';

export interface Specifics {
  readonly words: number;
  readonly numbers: number;
  /** References to other decisions, links, and what is quoted or named as a case. */
  readonly cases: number;
  /** Places, people and things by their names: capitalised within a sentence. */
  readonly names: number;
  /** What limits the choice, by name: at most, until, no more than, the budget, the law. */
  readonly constraints: number;
  /** It appeals to a principle, a rule or a policy. */
  readonly citesRule: boolean;
}

const NUMBER = /(?<![\p{L}\p{N}_#/.-])[€$£]?\d[\d.,:]*(?:\s?(?:%|€|\$|£))?/gu;
const SPELT =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|half|twice|third|quarter)\b/gi;
const CASE =
  /#[a-z0-9]+(?:-[a-z0-9]+)*-\d+|https?:\/\/[^\s)>\]]+|\b(?:for example|for instance|e\.g\.|such as|as in|last (?:year|month|week|spring|summer|autumn|winter)|when we|the time (?:when|that))/gi;
const CONSTRAINT =
  /\b(?:at (?:most|least)|no (?:more|fewer|less|later) than|up to|within|by (?:the end of|law)|until|unless|before|deadline|budget|cost(?:s|ing)?|capacity|legal(?:ly)?|law|licen[cs]e|contract|insurance|regulation|only (?:if|when|where)|cannot|must not|limit(?:ed)?|per (?:week|day|month|year|hour|person))\b/gi;
const RULE =
  /\b(?:principles?|polic(?:y|ies)|rules?|guidelines?|best practices?|standards?|values?|as (?:always|usual|agreed)|in line with|in accordance with|according to)\b/i;

const SENTENCE_END = /[.!?:;•\n]\s*(?:[-*+]\s|\d+[.)]\s|["“‘'(*_#>]+)*$/u;

/** Capitalised within a sentence: a name. The first word of a sentence, I, and what is written in capitals whole are none. */
function countNames(text: string): number {
  let names = 0;
  let inName = false;
  let end = 0;
  for (const { raw, start, end: stop } of wordsOf(text)) {
    const begins =
      start === 0 || /^[\s"“‘'(*_#>-]*$/u.test(text.slice(0, start)) || SENTENCE_END.test(text.slice(end, start));
    const capital = /^\p{Lu}[\p{Ll}\p{M}]{2,}/u.test(raw) && !begins;
    if (capital && !(inName && text.slice(end, start) === ' ')) names += 1;
    inName = capital;
    end = stop;
  }
  return names;
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/**
 * Counts what is specific in an English text; a word of another language counts by its numbers, references and names only.
 * All counts are whole and ≥ 0; an empty text has none. Linear in the text's length. Words of code and links are words, too.
 */
export function specificsIn(text: string): Specifics {
  const cases = count(text, CASE);
  const bare = text.replace(CASE, ' ');
  return {
    words: [...wordsOf(text)].length,
    numbers: count(bare, NUMBER) + count(bare, SPELT),
    cases,
    names: countNames(bare),
    constraints: count(bare, CONSTRAINT),
    citesRule: RULE.test(text),
  };
}

/** How many specifics there are of all kinds. */
export const specificsOf = ({ numbers, cases, names, constraints }: Specifics): number =>
  numbers + cases + names + constraints;

/** How the words of a principle read: does it prescribe, and does it say what it gives up? */
import type { PrincipleContent } from './principle.ts';

/** More than three principles of one value are a rulebook: one above it asks which to merge or retire. */
export const principleBudget = 3;

export interface Suggestion {
  kind: 'prescriptive' | 'no-trade-off';
  /** The words that it is about, as they stand in the text. */
  words: string;
}

const prescriptive =
  /\b(must(?: not)?|never|always|shall(?: not)?|under no circumstances|forbidden|mandatory|required to)\b/giu;
const weighing =
  /\b(over|rather than|instead of|before|more than|even (?:if|when|though|where)|at the (?:cost|price|expense) of|although|though|unless|trade[- ]?offs?|outweighs?|gives? up|worth more)\b/iu;

/** What a reader might ask of the wording. Suggestions only: a principle is never refused for its words. */
export function lintPrinciple({ title, text, tradeOff }: PrincipleContent): Suggestion[] {
  const found = [...`${title}\n${text}`.matchAll(prescriptive)].map((match) => match[0]);
  const unique = [...new Map(found.map((words) => [words.toLowerCase(), words])).values()];
  const named = tradeOff.trim() !== '' || weighing.test(`${title}\n${text}`);
  return [
    ...unique.map((words): Suggestion => ({ kind: 'prescriptive', words })),
    ...(named ? [] : [{ kind: 'no-trade-off', words: '' } as const]),
  ];
}

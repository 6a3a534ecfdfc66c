/** Two statements that say nearly the same split the votes between them: whoever writes one sees what stands there already. */
import { termsOf } from '#text/terms.ts';

const alikeFrom = 0.6;
/** As long as a statement that is written here; those that were imported may be longer. */
const compared = 280;

const stems = (text: string) => new Set([...termsOf(text.slice(0, compared))].map(({ term }) => term));

/** The same words in the same order, whatever the signs between them. */
export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Those that share most of their words (cosine of the sets of stems ≥ .6), the likest first, five at most. */
export function alikeOf<S extends { text: string }>(text: string, statements: readonly S[]): S[] {
  const own = stems(text);
  const likeness = ({ text: other }: S) => {
    if (sameWords(text, other)) return 1;
    const theirs = stems(other);
    const both = [...own].filter((stem) => theirs.has(stem)).length;
    return both === 0 ? 0 : both / Math.sqrt(own.size * theirs.size);
  };
  return statements
    .map((statement) => ({ statement, cosine: likeness(statement) }))
    .filter(({ cosine }) => cosine >= alikeFrom)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, 5)
    .map(({ statement }) => statement);
}

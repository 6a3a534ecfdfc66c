// Whether two short names mean the same thing: by the stems that they share, in any order.
import { countTerms } from '#text/terms.ts';

export type Stems = ReadonlySet<string>;

/** What a short name is compared by. Empty for a text without a word that says anything. */
export const stemsOf = (name: string): Stems => new Set(countTerms(name.slice(0, 500)).keys());

/**
 * How alike two names are, in [0, 1]: the stems that both have, as a share of all that either has (Jaccard). 1 for the same
 * words in any order and form, 0 for none in common or where either says nothing.
 */
export function alikeness(one: Stems, other: Stems): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** From here on two names are taken for one: three of five stems. */
export const sameFrom = 0.6;

// How far apart are a few short texts that stand side by side? Cosines of how often each of their terms occurs.
import { languageOf } from '#text/language.ts';
import { countTerms } from '#text/terms.ts';

type Counts = ReadonlyMap<string, number>;

const lengthOf = (counts: Counts) => Math.sqrt([...counts.values()].reduce((sum, times) => sum + times ** 2, 0));

function cosine(one: Counts, other: Counts): number {
  let product = 0;
  for (const [term, times] of one) product += times * (other.get(term) ?? 0);
  return product / (lengthOf(one) * lengthOf(other));
}

/**
 * Mean of 1 − cosine over all pairs of texts, by their terms: 0 for the same words, 1 for none in common, whatever
 * their order. Texts without a term are left out; undefined where fewer than two are left.
 */
export function meanDistance(texts: readonly string[]): number | undefined {
  const language = languageOf(texts.join('\n'));
  const counts = texts.map((text) => countTerms(text, language)).filter((terms) => terms.size > 0);
  if (counts.length < 2) return undefined;
  let sum = 0;
  for (const [at, one] of counts.entries()) for (const other of counts.slice(at + 1)) sum += 1 - cosine(one, other);
  return sum / ((counts.length * (counts.length - 1)) / 2);
}

// Which of some texts say nearly the same: pairs by the cosine of their tf-idf weights.
import { languageOf } from '#text/language.ts';
import { LexicalIndex } from '#text/lexical-index.ts';
import { countByView } from '#text/precedent-document.ts';
import { countTerms } from '#text/terms.ts';

/** Two texts by their places in the list, the earlier one first. */
export type AlikePair = { readonly one: number; readonly other: number; readonly cosine: number };

/**
 * The cosine from which two texts are called alike. Judged by hand, 20 pairs each, .75 of the pairs above it were the same
 * matter, .50 of those between .5 and .6, and .10 between .4 and .5; what says the same in other words is mostly below it.
 */
export const alikeFrom = 0.6;

/**
 * All pairs of texts whose cosine (0 to 1) is at least `threshold`, the likest first. Terms are weighed by how rare they
 * are among these very texts, so that few texts give rough figures; fewer than two give no pair, and neither does a text
 * without a word. Time grows with the pairs that share a term, at worst with the square of the texts.
 */
export function alikePairs(texts: readonly string[], threshold: number = alikeFrom): AlikePair[] {
  const index = new LexicalIndex();
  for (const text of texts) index.add(countByView({ title: text }).counts);
  index.refresh();
  const pairs: AlikePair[] = [];
  const scores = new Float32Array(texts.length);
  for (const [other, text] of texts.entries()) {
    scores.fill(0);
    index.addCosines(index.weigh(countTerms(text, languageOf(text.slice(0, 5_000)))), 'whole', 1, scores);
    for (let one = 0; one < other; one++) {
      const cosine = Math.min(1, scores[one]!);
      if (cosine >= threshold) pairs.push({ one, other, cosine });
    }
  }
  return pairs.sort((a, b) => b.cosine - a.cosine || a.one - b.one || a.other - b.other);
}

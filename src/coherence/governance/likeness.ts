/** Which of some texts use words like these: a proposal to look, and never a finding. */
import { languageOf } from '#text/language.ts';
import { LexicalIndex } from '#text/lexical-index.ts';
import { countByView } from '#text/precedent-document.ts';
import { countTerms } from '#text/terms.ts';

/** Below this cosine, two texts share little more than a common word. */
const leastLike = 0.08;

/** The places of at most `most` texts, the likest first, by the cosine of their tf-idf weights. */
export function likest(text: string, texts: readonly string[], most: number): number[] {
  const index = new LexicalIndex();
  for (const other of texts) index.add(countByView({ title: other }).counts);
  index.refresh();
  const scores = new Float32Array(texts.length);
  index.addCosines(index.weigh(countTerms(text, languageOf(text))), 'whole', 1, scores);
  return [...scores.keys()]
    .filter((place) => scores[place]! >= leastLike)
    .sort((one, other) => scores[other]! - scores[one]! || one - other)
    .slice(0, most);
}

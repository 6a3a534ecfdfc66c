// Which short texts speak of the same thing? Cosines of their terms, weighed by how rare each is among all of them.
import { languageOf } from '#text/language.ts';
import { countTerms } from '#text/terms.ts';

export type ShortText = { id: string; title: string; text?: string };
export type Near = { id: string; score: number };

type Counts = Map<string, number>;
type Views = { title: Counts; whole: Counts };

/** The title says it; what stands below only helps. */
const SHARES = { title: 0.6, whole: 0.4 } as const;
const VIEWS = ['title', 'whole'] as const;

export interface Likeness {
  /**
   * The texts nearest to this one, the nearest first: 1 for the same words, 0 for none in common; only those of at
   * least `least`, without the one of the same id. Empty where nothing is shared; never throws.
   */
  near(query: ShortText, least: number): Near[];
}

function read({ title, text = '' }: ShortText): Views {
  const language = languageOf(`${title}\n${text}`.slice(0, 2_000));
  const own = countTerms(title, language);
  const whole = new Map(own);
  for (const [term, times] of countTerms(text, language)) whole.set(term, (whole.get(term) ?? 0) + times);
  return { title: own, whole };
}

const dampen = (times: number) => 1 + Math.log(times);

/** A likeness of short texts, made anew where they change. What a term weighs follows from how many of them have it. */
export function likenessOf(texts: readonly ShortText[]): Likeness {
  const views = texts.map(read);
  const frequency: Counts = new Map();
  for (const { whole } of views) for (const term of whole.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idf = (term: string) => Math.log((1 + texts.length) / (1 + (frequency.get(term) ?? 0))) + 1;
  const weigh = (counts: Counts) => new Map([...counts].map(([term, times]) => [term, dampen(times) * idf(term)]));
  const lengthOf = (weights: Counts) => Math.sqrt([...weights.values()].reduce((sum, it) => sum + it ** 2, 0)) || 1;
  const weighed = views.map(({ title, whole }) => ({ title: weigh(title), whole: weigh(whole) }));
  const lengths = weighed.map(({ title, whole }) => ({ title: lengthOf(title), whole: lengthOf(whole) }));
  return {
    near(query, least) {
      const asked = read(query);
      const scores = new Float64Array(texts.length);
      for (const view of VIEWS) {
        const weights = weigh(asked[view]);
        const length = lengthOf(weights);
        for (const [at, theirs] of weighed.entries()) {
          let product = 0;
          for (const [term, weight] of weights) product += weight * (theirs[view].get(term) ?? 0);
          scores[at] = scores[at]! + (SHARES[view] * product) / (length * lengths[at]![view]);
        }
      }
      return texts
        .flatMap(({ id }, at) => (id === query.id || scores[at]! < least ? [] : [{ id, score: scores[at]! }]))
        .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    },
  };
}

/**
 * By what a word is known, however it is inflected: "Lending desks" and "the lending desk" share a key. A title that
 * gives several words ("member / friend") has several keys; none where nothing but stop words stands there.
 */
export function wordKeys(title: string): string[] {
  const language = languageOf(title);
  const keys = title
    .split(/[/,;|]|\bor\b/i)
    .map((part) => [...countTerms(part, language === 'unknown' ? 'english' : language).keys()].sort().join(' '));
  return [...new Set(keys.filter((key) => key !== ''))];
}

// Has this been decided before? Ranks earlier decisions by how near they are to a draft, and shows the passage that says so.
import { languageOf } from '#text/language.ts';
import { LatentIndex } from '#text/latent-index.ts';
import { LexicalIndex, type WeightedTerms } from '#text/lexical-index.ts';
import { bestPassage, type Passage } from '#text/passage.ts';
import { countByView, type PrecedentDocument, type TermCounts } from '#text/precedent-document.ts';
import { countTerms } from '#text/terms.ts';

export type Draft = { title: string; question?: string; context?: string };
export type PrecedentSearch = { limit?: number; before?: string; exclude?: Iterable<string> };
export type Ranked = { id: string; score: number };
export type Precedent = Ranked & { passage: Passage };
export type PrecedentIndexOptions = {
  /** Of the latent space: more tell finer differences apart and cost time and memory. */
  dimensions?: number;
  /** From how many records, evenly spread, the latent space learns at most; all others are folded in. */
  trainingRecords?: number;
};

type Entry = { document: PrecedentDocument; time: number; gone: boolean };

/**
 * What each likeness counts. All are cosines, so the score is their weighted mean: 1 for the same text, 0 for nothing in
 * common, comparable from draft to draft. Frozen after comparison on ten public corpora: see bench/retrieval.md.
 */
const LATENT = { whole: 0.18, lead: 0.15, title: 0.07 };
const TERMS = { whole: 0.32, lead: 0.18, title: 0.1 };
const TERMS_ALONE = 1 / (TERMS.whole + TERMS.lead + TERMS.title);
const MOST_DRAFT_TERMS = 250;
const LEAST_SCORE = 0.02;

/**
 * An index in memory of a network's decisions. Adding is cheap (a new record is folded into the space as it is); `rebuild`
 * learns the space anew, in seconds for 10,000 records, and is due when `isStale` says so. Before the first `rebuild`, and
 * with fewer than 6 records, terms alone decide. The same calls give the same answers.
 */
export function createPrecedentIndex(options: PrecedentIndexOptions = {}): PrecedentIndex {
  return new PrecedentIndex(options);
}

export class PrecedentIndex {
  #entries: Entry[] = [];
  #numberOf = new Map<string, number>();
  #lexical = new LexicalIndex();
  #latent = new LatentIndex(LATENT);
  #foreign = 0;
  #addedSinceTraining = 0;
  readonly #dimensions: number;
  readonly #trainingRecords: number;

  constructor({ dimensions = 150, trainingRecords = 4_000 }: PrecedentIndexOptions) {
    this.#dimensions = dimensions;
    this.#trainingRecords = trainingRecords;
  }

  get size(): number {
    return this.#numberOf.size;
  }

  /** True when a quarter of what is here has come or gone since the space was learnt. */
  get isStale(): boolean {
    const gone = this.#entries.length - this.size;
    return this.#addedSinceTraining + gone > this.#entries.length / 4;
  }

  /** Adds documents; one whose id is here already takes the place of the old. */
  add(documents: Iterable<PrecedentDocument>): void {
    for (const document of documents) {
      this.remove([document.id]);
      const { counts, language } = countByView(document.fields);
      if (language === 'other') this.#foreign += 1;
      const record = this.#lexical.add(counts);
      if (this.#latent.isTrained) this.#latent.add(record, this.#weighViews(counts));
      this.#numberOf.set(document.id, record);
      this.#entries.push({ document, time: Date.parse(document.date ?? ''), gone: false });
      this.#addedSinceTraining += 1;
    }
  }

  /** Removes documents; ids that are not here are passed over. */
  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const number = this.#numberOf.get(id);
      if (number === undefined) continue;
      this.#entries[number]!.gone = true;
      this.#numberOf.delete(id);
    }
  }

  /** Learns the latent space anew from what is here, and forgets what was removed. */
  rebuild(): void {
    if (this.#entries.length > this.size) this.#readAgain();
    this.#lexical.refresh();
    const step = Math.max(1, this.size / this.#trainingRecords);
    const count = Math.min(this.size, this.#trainingRecords);
    const chosen = new Map(Array.from({ length: count }, (_, row) => [Math.floor(row * step), row]));
    this.#latent.train(this.#lexical, chosen, this.#dimensions);
    this.#addedSinceTraining = 0;
  }

  /**
   * The earlier decisions nearest to a draft, best first, at most `limit`, none with a score under .02. `before` leaves out
   * what is dated later; a document without a date stays in. An empty draft or index gives an empty list.
   */
  search(draft: Draft, options: PrecedentSearch = {}): Precedent[] {
    const counts = this.#read(draft);
    const weight = (term: string, times: number) => (1 + Math.log(times)) * this.#lexical.idf(term);
    const weights = new Map(Array.from(counts, ([term, times]) => [term, weight(term, times)]));
    return this.rank(draft, options).map(({ id, score }) => {
      const { document } = this.#entries[this.#numberOf.get(id)!]!;
      return { id, score, passage: bestPassage(document.fields, weights) };
    });
  }

  /** The same ranking as `search`, without passages. */
  rank(draft: Draft, { limit = 10, before, exclude = [] }: PrecedentSearch = {}): Ranked[] {
    const counts = this.#read(draft);
    if (counts.size === 0) return [];
    const scores = this.#scores(counts, this.#read({ title: draft.title }));
    const latest = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
    const excluded = new Set(exclude);
    const candidates: number[] = [];
    this.#entries.forEach(({ document, time, gone }, number) => {
      if (gone || time > latest || scores[number]! < LEAST_SCORE || excluded.has(document.id)) return;
      keepBest(candidates, number, scores, limit);
    });
    return candidates.map((number) => ({
      id: this.#entries[number]!.document.id,
      score: Math.min(1, scores[number]!),
    }));
  }

  #read({ title, question = '', context = '' }: Draft): Map<string, number> {
    const text = [title, question, context].join('\n');
    const language = languageOf(text);
    const read = language === 'unknown' && this.#foreign === 0 ? 'english' : language;
    return strongest(countTerms(text, read), (term) => this.#lexical.idf(term));
  }

  #scores(draft: Map<string, number>, title: Map<string, number>): Float32Array {
    const scores = new Float32Array(this.#entries.length);
    const [whole, head] = [this.#lexical.weigh(draft), this.#lexical.weigh(title)];
    const scale = this.#latent.isTrained ? 1 : TERMS_ALONE;
    this.#lexical.addCosines(whole, 'whole', TERMS.whole * scale, scores);
    this.#lexical.addCosines(whole, 'lead', TERMS.lead * scale, scores);
    this.#lexical.addCosines(head, 'title', TERMS.title * scale, scores);
    this.#latent.addCosines(whole, head, this.#entries.length, scores);
    return scores;
  }

  #weighViews(counts: Map<string, TermCounts>): Record<'title' | 'lead' | 'whole', WeightedTerms> {
    const weigh = (view: keyof TermCounts) =>
      this.#lexical.weigh(Array.from(counts, ([term, views]) => [term, views[view]] as const).filter(([, n]) => n > 0));
    return { title: weigh('title'), lead: weigh('lead'), whole: weigh('whole') };
  }

  #readAgain(): void {
    const documents = this.#entries.filter((entry) => !entry.gone).map((entry) => entry.document);
    this.#entries = [];
    this.#numberOf = new Map();
    this.#lexical = new LexicalIndex();
    this.#latent = new LatentIndex(LATENT);
    this.#foreign = 0;
    this.add(documents);
  }
}

/** The terms of a long draft that say most. */
function strongest(counts: Map<string, number>, idf: (term: string) => number): Map<string, number> {
  if (counts.size <= MOST_DRAFT_TERMS) return counts;
  const weight = ([term, times]: [string, number]) => (1 + Math.log(times)) * idf(term);
  return new Map([...counts].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_DRAFT_TERMS));
}

/** Puts a record in its place among the best so far, best first; of equals the earlier stays before. */
function keepBest(best: number[], number: number, scores: Float32Array, limit: number): void {
  if (best.length >= limit && !(best.length > 0 && scores[number]! > scores[best[best.length - 1]!]!)) return;
  let place = best.length;
  while (place > 0 && scores[number]! > scores[best[place - 1]!]!) place--;
  best.splice(place, 0, number);
  if (best.length > limit) best.pop();
}

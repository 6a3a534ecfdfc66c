// Which terms stand in which record, and how much each says: tf-idf over three views of a record (title, lead, whole).
import { grown } from '#text/growable.ts';
import type { TermCounts } from '#text/precedent-document.ts';

export type View = keyof TermCounts;
/** Term number → weight; of unit length over all the text's terms, also those that the index does not know. */
export type WeightedTerms = Map<number, number>;

const NONE = -1;
const MOST = 255;
const SHIFT = { title: 16, lead: 8, whole: 0 } as const;
const VIEWS = ['title', 'lead', 'whole'] as const;
const dampened = Float32Array.from({ length: MOST + 1 }, (_, times) => (times === 0 ? 0 : 1 + Math.log(times)));

/**
 * Postings are chained through typed arrays, so that adding a record is cheap: 12 bytes for each of its terms.
 * Records are numbered 0, 1, 2… as they come. A record's norm is taken when it is added and stays until refreshed.
 */
export class LexicalIndex {
  size = 0;
  #termIds = new Map<string, number>();
  #frequency = new Uint32Array(0);
  #head = new Int32Array(0);
  #record = new Uint32Array(0);
  #counts = new Uint32Array(0);
  #next = new Int32Array(0);
  #postings = 0;
  #norms = { title: new Float32Array(0), lead: new Float32Array(0), whole: new Float32Array(0) };

  add(counts: Map<string, TermCounts>): number {
    const record = this.size++;
    for (const [term, views] of counts) this.#link(this.#termId(term), record, packed(views));
    for (const view of VIEWS) {
      this.#norms[view] = grown(this.#norms[view], this.size);
      let squares = 0;
      for (const [term, views] of counts) squares += (dampen(views[view]) * this.idf(term)) ** 2;
      this.#norms[view][record] = Math.sqrt(squares);
    }
    return record;
  }

  /** Takes all norms again with the frequencies of now, and lays each term's postings side by side, to be read faster. */
  refresh(): void {
    this.#straighten();
    for (const view of VIEWS) {
      const norms = this.#norms[view].fill(0);
      this.#eachPosting((term, record, counts) => {
        norms[record] = norms[record]! + (weightIn(view, counts) * this.#idfOf(term)) ** 2;
      });
      for (let record = 0; record < this.size; record++) norms[record] = Math.sqrt(norms[record]!);
    }
  }

  weigh(counts: Iterable<readonly [string, number]>): WeightedTerms {
    const weights: WeightedTerms = new Map();
    let squares = 0;
    for (const [term, times] of counts) {
      const id = this.#termIds.get(term);
      const weight = dampen(times) * this.idf(term);
      squares += weight ** 2;
      if (id !== undefined) weights.set(id, weight);
    }
    const norm = Math.sqrt(squares) || 1;
    for (const [id, weight] of weights) weights.set(id, weight / norm);
    return weights;
  }

  /** Adds to every record's score its cosine with the query in one view, times `share`. */
  addCosines(query: WeightedTerms, view: View, share: number, scores: Float32Array): void {
    const norms = this.#norms[view];
    for (const [term, queryWeight] of query) {
      const factor = share * queryWeight * this.#idfOf(term);
      for (let at = this.#head[term]!; at !== NONE; at = this.#next[at]!) {
        const weight = weightIn(view, this.#counts[at]!);
        if (weight === 0) continue;
        const record = this.#record[at]!;
        scores[record] = scores[record]! + (factor * weight) / norms[record]!;
      }
    }
  }

  /** Visits every weight of a view; a record's weights are of unit length together. */
  eachWeight(view: View, visit: (record: number, term: number, weight: number) => void): void {
    const norms = this.#norms[view];
    this.#eachPosting((term, record, counts) => {
      const weight = weightIn(view, counts);
      if (weight > 0) visit(record, term, (weight * this.#idfOf(term)) / norms[record]!);
    });
  }

  /** In how many records a term occurs. */
  frequencyOf(term: number): number {
    return this.#frequency[term]!;
  }

  get termCount(): number {
    return this.#termIds.size;
  }

  /** How much a term tells: from 1 for one that every record has, upwards. */
  idf(term: string): number {
    const id = this.#termIds.get(term);
    return id === undefined ? Math.log(1 + this.size) + 1 : this.#idfOf(id);
  }

  #idfOf(term: number): number {
    return Math.log((1 + this.size) / (1 + this.#frequency[term]!)) + 1;
  }

  #termId(term: string): number {
    const known = this.#termIds.get(term);
    if (known !== undefined) return known;
    const id = this.#termIds.size;
    this.#termIds.set(term, id);
    this.#frequency = grown(this.#frequency, id + 1);
    this.#head = grown(this.#head, id + 1);
    this.#head[id] = NONE;
    return id;
  }

  #link(term: number, record: number, counts: number): void {
    const at = this.#postings++;
    this.#record = grown(this.#record, at + 1);
    this.#counts = grown(this.#counts, at + 1);
    this.#next = grown(this.#next, at + 1);
    this.#record[at] = record;
    this.#counts[at] = counts;
    this.#next[at] = this.#head[term]!;
    this.#head[term] = at;
    this.#frequency[term] = this.#frequency[term]! + 1;
  }

  #straighten(): void {
    const [record, counts, next] = [this.#record, this.#counts, this.#next].map((old) => old.slice());
    let to = 0;
    for (let term = 0; term < this.#termIds.size; term++) {
      let from = this.#head[term]!;
      this.#head[term] = from === NONE ? NONE : to;
      for (; from !== NONE; from = next![from]!, to++) {
        this.#record[to] = record![from]!;
        this.#counts[to] = counts![from]!;
        this.#next[to] = next![from] === NONE ? NONE : to + 1;
      }
    }
  }

  #eachPosting(visit: (term: number, record: number, counts: number) => void): void {
    for (let term = 0; term < this.#termIds.size; term++) {
      for (let at = this.#head[term]!; at !== NONE; at = this.#next[at]!)
        visit(term, this.#record[at]!, this.#counts[at]!);
    }
  }
}

function dampen(times: number): number {
  return dampened[Math.min(times, MOST)]!;
}

function weightIn(view: View, counts: number): number {
  return dampened[(counts >>> SHIFT[view]) & MOST]!;
}

function packed(views: TermCounts): number {
  return VIEWS.reduce((bits, view) => bits | (Math.min(views[view], MOST) << SHIFT[view]), 0);
}

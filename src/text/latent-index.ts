// Where every record lies in the latent space: one vector for its body, one for its title.
import { grown } from '#text/growable.ts';
import { addTerm, foldIn, type LatentSpace, toUnitLength, trainLatentSpace } from '#text/latent-space.ts';
import type { LexicalIndex, View, WeightedTerms } from '#text/lexical-index.ts';
import { addScaled, type SparseRow } from '#text/sparse-matrix.ts';

export type LatentShares = { whole: number; lead: number; title: number };

/**
 * Holds 2 × dimensions × 4 bytes a record. The body's vector is the sum of the unit vectors of the whole and of the lead,
 * each times its share, so that one product with a unit query gives both cosines at once.
 */
export class LatentIndex {
  #space: LatentSpace | null = null;
  #body: Float32Array = new Float32Array(0);
  #title: Float32Array = new Float32Array(0);
  readonly #shares: LatentShares;

  constructor(shares: LatentShares) {
    this.#shares = shares;
  }

  get isTrained(): boolean {
    return this.#space !== null;
  }

  /** Learns the space from some records and folds all of them in. */
  train(lexical: LexicalIndex, chosen: ReadonlyMap<number, number>, dimensions: number): void {
    this.#space = trainLatentSpace(rowsOf(lexical, chosen), lexical.termCount, dimensions);
    if (!this.#space) return;
    const { whole, lead, title } = this.#shares;
    this.#body = foldAll(this.#space, lexical, 'whole', whole);
    addScaled(this.#body, 0, foldAll(this.#space, lexical, 'lead', lead), 0, 1, this.#body.length);
    this.#title = foldAll(this.#space, lexical, 'title', title);
  }

  /** Folds in one more record; the space stays as it is. */
  add(record: number, views: Record<View, WeightedTerms>): void {
    const space = this.#space;
    if (!space) return;
    const width = space.dimensions;
    this.#body = grown(this.#body, (record + 1) * width);
    this.#title = grown(this.#title, (record + 1) * width);
    addScaled(this.#body, record * width, foldIn(space, views.whole), 0, this.#shares.whole, width);
    addScaled(this.#body, record * width, foldIn(space, views.lead), 0, this.#shares.lead, width);
    addScaled(this.#title, record * width, foldIn(space, views.title), 0, this.#shares.title, width);
  }

  /** Adds to every record's score its cosines with the draft, each times its share. */
  addCosines(draft: WeightedTerms, draftTitle: WeightedTerms, records: number, scores: Float32Array): void {
    if (!this.#space) return;
    addProducts(this.#body, foldIn(this.#space, draft), records, scores);
    addProducts(this.#title, foldIn(this.#space, draftTitle), records, scores);
  }
}

function addProducts(vectors: Float32Array, query: Float32Array, records: number, scores: Float32Array): void {
  const width = query.length;
  for (let record = 0, at = 0; record < records; record++) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += vectors[at++]! * query[i]!;
    scores[record] = scores[record]! + sum;
  }
}

function foldAll(space: LatentSpace, lexical: LexicalIndex, view: View, share: number) {
  const width = space.dimensions;
  const vectors = new Float32Array(lexical.size * width);
  lexical.eachWeight(view, (record, term, weight) => addTerm(space, term, weight, vectors, record * width));
  for (let at = 0; at < vectors.length; at += width) toUnitLength(vectors, at, width);
  return vectors.map((value) => value * share);
}

/** The weights of the chosen records (number → row), of terms that at least two records share. */
function rowsOf(lexical: LexicalIndex, chosen: ReadonlyMap<number, number>): SparseRow[] {
  const rows = Array.from(chosen, () => ({ indices: [] as number[], values: [] as number[] }));
  lexical.eachWeight('whole', (record, term, weight) => {
    const row = chosen.get(record);
    if (row === undefined || lexical.frequencyOf(term) < 2) return;
    rows[row]!.indices.push(term);
    rows[row]!.values.push(weight);
  });
  return rows;
}

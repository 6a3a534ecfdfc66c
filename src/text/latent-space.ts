// Latent semantic analysis: texts that share no word lie near each other when their words keep the same company.
import type { WeightedTerms } from '#text/lexical-index.ts';
import { addScaled, type SparseRow, sparseMatrix } from '#text/sparse-matrix.ts';
import { truncatedSvd } from '#text/truncated-svd.ts';

export type LatentSpace = {
  dimensions: number;
  /** Term number → its row in `vectors`, or -1 for a term that was not there when the space was made. */
  rowOfTerm: Int32Array;
  vectors: Float32Array;
};

const FEWEST_RECORDS = 6;

/**
 * Makes the space from records' unit-length term weights. Dimensions: at most `wanted` and a third as many as records.
 * Null for fewer than 6 records: there is no company to learn from.
 */
export function trainLatentSpace(rows: readonly SparseRow[], terms: number, wanted: number): LatentSpace | null {
  if (rows.length < FEWEST_RECORDS) return null;
  const rowOfTerm = new Int32Array(terms).fill(-1);
  let columns = 0;
  const compact = rows.map(({ indices, values }) => ({
    values,
    indices: indices.map((term) => {
      if (rowOfTerm[term] === -1) rowOfTerm[term] = columns++;
      return rowOfTerm[term]!;
    }),
  }));
  const { dimensions, vectors } = truncatedSvd(
    sparseMatrix(compact, columns),
    Math.min(wanted, Math.floor(rows.length / 3)),
  );
  return dimensions === 0 ? null : { dimensions, rowOfTerm, vectors };
}

/** Folds a text into the space: a vector of unit length, or zeros when the space knows none of its terms. */
export function foldIn(space: LatentSpace, terms: WeightedTerms): Float32Array {
  const vector = new Float32Array(space.dimensions);
  for (const [term, weight] of terms) addTerm(space, term, weight, vector, 0);
  return toUnitLength(vector, 0, space.dimensions);
}

/** Adds a term's place in the space, times its weight, to the vector that begins at `at`. */
export function addTerm(space: LatentSpace, term: number, weight: number, vectors: Float32Array, at: number): void {
  const row = term < space.rowOfTerm.length ? space.rowOfTerm[term]! : -1;
  if (row >= 0) addScaled(vectors, at, space.vectors, row * space.dimensions, weight, space.dimensions);
}

/** Scales the vector that begins at `at` to unit length in place; zeros stay zeros. */
export function toUnitLength(vectors: Float32Array, at: number, dimensions: number): Float32Array {
  let squares = 0;
  for (let i = at; i < at + dimensions; i++) squares += vectors[i]! ** 2;
  const norm = Math.sqrt(squares) || 1;
  for (let i = at; i < at + dimensions; i++) vectors[i] = vectors[i]! / norm;
  return vectors;
}

// A matrix that is mostly zero, kept row by row, and its products with slim dense matrices (row-major).

export type SparseMatrix = {
  rows: number;
  columns: number;
  /** Where each row begins in `indices` and `values`; rows + 1 numbers. */
  offsets: Uint32Array;
  indices: Uint32Array;
  values: Float32Array;
};

export type SparseRow = { indices: readonly number[]; values: readonly number[] };

export function sparseMatrix(rows: readonly SparseRow[], columns: number): SparseMatrix {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.indices.length;
  });
  const indices = new Uint32Array(offsets[rows.length]!);
  const values = new Float32Array(offsets[rows.length]!);
  rows.forEach((row, i) => {
    indices.set(row.indices, offsets[i]!);
    values.set(row.values, offsets[i]!);
  });
  return { rows: rows.length, columns, offsets, indices, values };
}

/** A × dense: rows × width from columns × width. */
export function times(a: SparseMatrix, dense: Float32Array, width: number): Float32Array {
  const product = new Float32Array(a.rows * width);
  for (let row = 0; row < a.rows; row++) {
    const to = row * width;
    for (let at = a.offsets[row]!; at < a.offsets[row + 1]!; at++) {
      addScaled(product, to, dense, a.indices[at]! * width, a.values[at]!, width);
    }
  }
  return product;
}

/** Aᵀ × dense: columns × width from rows × width. */
export function transposedTimes(a: SparseMatrix, dense: Float32Array, width: number): Float32Array {
  const product = new Float32Array(a.columns * width);
  for (let row = 0; row < a.rows; row++) {
    const from = row * width;
    for (let at = a.offsets[row]!; at < a.offsets[row + 1]!; at++) {
      addScaled(product, a.indices[at]! * width, dense, from, a.values[at]!, width);
    }
  }
  return product;
}

export function addScaled(
  target: Float32Array,
  to: number,
  source: Float32Array,
  from: number,
  scale: number,
  width: number,
): void {
  for (let i = 0; i < width; i++) target[to + i] = target[to + i]! + scale * source[from + i]!;
}

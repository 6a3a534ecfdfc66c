// The strongest directions of a sparse matrix, found by random projection and power iteration.
import { normalNumbers } from '#text/random.ts';
import { type SparseMatrix, times, transposedTimes } from '#text/sparse-matrix.ts';
import { symmetricEigen } from '#text/symmetric-eigen.ts';

const OVERSAMPLING = 10;
const POWER_ITERATIONS = 2;

export type RightSingularVectors = {
  dimensions: number;
  /** columns × dimensions, row-major: the row of a column of A is where it lies in the latent space. */
  vectors: Float32Array;
  /** Largest first. */
  singularValues: Float64Array;
};

/**
 * The leading right singular vectors of A. Returns fewer dimensions than asked when A has a lower rank, none when it is
 * empty. Same seed, same answer. Time about nnz × (dimensions + 10) × 6, memory (rows + columns) × (dimensions + 10) × 4 bytes.
 */
export function truncatedSvd(a: SparseMatrix, dimensions: number, seed = 20_11): RightSingularVectors {
  const width = Math.min(dimensions + OVERSAMPLING, a.rows, a.columns);
  if (width < 1 || dimensions < 1)
    return { dimensions: 0, vectors: new Float32Array(0), singularValues: new Float64Array(0) };
  const normal = normalNumbers(seed);
  let basis = times(a, Float32Array.from({ length: a.columns * width }, normal), width);
  orthonormalise(basis, a.rows, width);
  for (let i = 0; i < POWER_ITERATIONS; i++) {
    basis = times(a, transposedTimes(a, basis, width), width);
    orthonormalise(basis, a.rows, width);
  }
  return rotate(transposedTimes(a, basis, width), a.columns, width, dimensions);
}

/** From Bᵀ (columns × width) to its left singular vectors, by the small eigenproblem of B·Bᵀ. */
function rotate(transposed: Float32Array, columns: number, width: number, wanted: number): RightSingularVectors {
  const { values, vectors } = symmetricEigen(gram(transposed, columns, width), width);
  const floor = Math.max(values[0] ?? 0, 0) * 1e-7;
  const kept = Math.min(wanted, values.filter((value) => value > floor && value > 0).length);
  const singularValues = Float64Array.from({ length: kept }, (_, k) => Math.sqrt(values[k]!));
  const rotated = new Float32Array(columns * kept);
  for (let row = 0; row < columns; row++) {
    for (let k = 0; k < kept; k++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += transposed[row * width + i]! * vectors[i * width + k]!;
      rotated[row * kept + k] = sum / singularValues[k]!;
    }
  }
  return { dimensions: kept, vectors: rotated, singularValues };
}

/** Makes the columns orthonormal in place (Cholesky QR, twice for accuracy); dependent columns become zero. */
function orthonormalise(matrix: Float32Array, rows: number, width: number): void {
  for (let pass = 0; pass < 2; pass++) {
    const factor = choleskyFactor(gram(matrix, rows, width), width);
    for (let row = 0; row < rows; row++) solveRow(matrix, row * width, factor, width);
  }
}

/** Mᵀ·M, width × width. */
function gram(matrix: Float32Array, rows: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let i = 0; i < width; i++) {
      const value = matrix[from + i]!;
      if (value === 0) continue;
      const to = i * width;
      for (let j = i; j < width; j++) product[to + j] = product[to + j]! + value * matrix[from + j]!;
    }
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i]!;
  return product;
}

/** Lower-triangular L with L·Lᵀ = G; a pivot that vanishes marks a dependent column and is left zero. */
function choleskyFactor(g: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width);
  let largest = 0;
  for (let i = 0; i < width; i++) largest = Math.max(largest, g[i * width + i]!);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = g[i * width + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * width + k]! * factor[j * width + k]!;
      const pivot = factor[j * width + j]!;
      if (i === j) factor[i * width + i] = sum > largest * 1e-9 ? Math.sqrt(sum) : 0;
      else factor[i * width + j] = pivot === 0 ? 0 : sum / pivot;
    }
  }
  return factor;
}

function solveRow(matrix: Float32Array, from: number, factor: Float64Array, width: number): void {
  for (let j = 0; j < width; j++) {
    let sum = matrix[from + j]!;
    for (let k = 0; k < j; k++) sum -= matrix[from + k]! * factor[j * width + k]!;
    const pivot = factor[j * width + j]!;
    matrix[from + j] = pivot === 0 ? 0 : sum / pivot;
  }
}

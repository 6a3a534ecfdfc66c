// The directions along which people differ most, found by multiplying again and again: nothing but the votes is kept.
import { type Random, uniformNumbers } from '#measures/random.ts';
import type { CentredVotes } from '#measures/vote-table.ts';

const steps = 24;
const guard = 2;
const mostRounds = 40;

/** Xᵀ(Xv), and on the way the projections Xv of all people. */
function multiply({ starts, rows, values, statements }: CentredVotes, v: Float64Array, projected: Float64Array) {
  projected.fill(0);
  for (let column = 0; column < statements; column++) {
    const weight = v[column]!;
    for (let place = starts[column]!, end = starts[column + 1]!; place < end; place++)
      projected[rows[place]!]! += values[place]! * weight;
  }
  const result = new Float64Array(statements);
  for (let column = 0; column < statements; column++) {
    let sum = 0;
    for (let place = starts[column]!, end = starts[column + 1]!; place < end; place++)
      sum += values[place]! * projected[rows[place]!]!;
    result[column] = sum;
  }
  return result;
}

const dot = (one: Float64Array, other: Float64Array) => {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += one[place]! * other[place]!;
  return sum;
};

/** In place; a vector without length stays as it is. */
function normalise(v: Float64Array): number {
  const length = Math.sqrt(dot(v, v));
  if (length > 0) for (let place = 0; place < v.length; place++) v[place]! /= length;
  return length;
}

/** The same start for the same number of statements, whatever the votes are. */
const startFor = (statements: number, seed: number) => {
  const random = uniformNumbers(seed);
  const v = Float64Array.from({ length: statements }, () => random() - 0.5);
  normalise(v);
  return v;
};

/**
 * The share of all variance that lies along the first principal component, in [0, 1], after a fixed number of steps of the
 * power method from a fixed start: the same function of any table, so that tables can be compared under permutation even
 * where it has not settled. 0 where nothing varies.
 */
export function topShare(votes: CentredVotes, scratch = new Float64Array(votes.people)): number {
  const total = dot(votes.values, votes.values);
  if (!(total > 0)) return 0;
  let v = startFor(votes.statements, 7);
  let size = 0;
  for (let step = 0; step < steps; step++) {
    v = multiply(votes, v, scratch);
    size = normalise(v);
  }
  return Math.min(1, size / total);
}

export type Components = {
  /** For each component, largest first, how much each statement weighs in it; of length 1, its largest weight positive. */
  readonly loadings: readonly Float64Array[];
  /** The sums of squares along them. */
  readonly variances: readonly number[];
};

function orthogonalise(basis: Float64Array[], random: Random): void {
  for (let place = 0; place < basis.length; place++) {
    const v = basis[place]!;
    for (let pass = 0; pass < 2; pass++)
      for (let before = 0; before < place; before++) {
        const share = dot(v, basis[before]!);
        for (let at = 0; at < v.length; at++) v[at]! -= share * basis[before]![at]!;
      }
    if (normalise(v) < 1e-12) {
      for (let at = 0; at < v.length; at++) v[at] = random() - 0.5;
      normalise(v);
    }
  }
}

/** The components of a table by subspace iteration with two guard vectors; as many as asked for, or as there are statements. */
export function principalComponents(votes: CentredVotes, count: number): Components {
  const size = Math.min(count + guard, votes.statements);
  const random = uniformNumbers(11);
  let basis = Array.from({ length: size }, (_, place) => startFor(votes.statements, 7 + place));
  orthogonalise(basis, random);
  const scratch = new Float64Array(votes.people);
  let before = Array<number>(size).fill(0);
  for (let round = 0; round < mostRounds; round++) {
    const next = basis.map((v) => multiply(votes, v, scratch));
    const sizes = next.map((v, place) => dot(v, basis[place]!));
    next.sort((one, other) => dot(other, other) - dot(one, one));
    orthogonalise(next, random);
    basis = next;
    const moved = sizes.slice(0, count).some((it, place) => Math.abs(it - before[place]!) > 1e-5 * (sizes[0]! + 1e-12));
    before = sizes;
    if (!moved && round > 3) break;
  }
  return rotated(votes, basis, scratch, Math.min(count, size));
}

/** Turns the basis of the subspace into its principal axes (Jacobi, on a matrix of four by four at most). */
function rotated(votes: CentredVotes, basis: Float64Array[], scratch: Float64Array, count: number): Components {
  const images = basis.map((v) => multiply(votes, v, scratch));
  const small = basis.map((v) => images.map((image) => dot(v, image)));
  const axes = jacobi(small);
  const order = axes.values.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value);
  const chosen = order.slice(0, count);
  const loadings = chosen.map(({ place }) => {
    const v = new Float64Array(votes.statements);
    basis.forEach((one, row) => {
      for (let at = 0; at < v.length; at++) v[at]! += one[at]! * axes.vectors[row]![place]!;
    });
    return pointed(v);
  });
  return { loadings, variances: chosen.map(({ value }) => Math.max(0, value)) };
}

/** A component and its opposite are the same: the one whose largest weight is positive stands for both. */
function pointed(v: Float64Array): Float64Array {
  let largest = 0;
  for (const value of v) if (Math.abs(value) > Math.abs(largest) + 1e-12) largest = value;
  return largest < 0 ? v.map((value) => -value) : v;
}

function jacobi(given: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const a = given.map((line) => [...line]);
  const n = a.length;
  const v: number[][] = a.map((_, row) => a.map((__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(a[p]![q]!) < 1e-300) continue;
        const angle = 0.5 * Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < n; k++)
          [a[k]![p], a[k]![q]] = [c * a[k]![p]! - s * a[k]![q]!, s * a[k]![p]! + c * a[k]![q]!];
        for (let k = 0; k < n; k++)
          [a[p]![k], a[q]![k]] = [c * a[p]![k]! - s * a[q]![k]!, s * a[p]![k]! + c * a[q]![k]!];
        for (let k = 0; k < n; k++)
          [v[k]![p], v[k]![q]] = [c * v[k]![p]! - s * v[k]![q]!, s * v[k]![p]! + c * v[k]![q]!];
      }
  return { values: a.map((line, place) => line[place]!), vectors: v };
}

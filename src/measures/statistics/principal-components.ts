// The directions along which people differ most, found by multiplying again and again.

import type { CentredVotes } from '#measures/opinions/vote-table.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

const steps = 12;
const guard = 2;
const mostRounds = 40;
/** With more statements than this their table of products costs more than it saves. */
const mostForProducts = 300;

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

/** What a vector becomes when it is multiplied by XᵀX. */
type Product = (v: Float64Array) => Float64Array;

/** XᵀX itself, line after line: many multiplications are then cheap, however many people there are. */
function products({ starts, rows, values, people, statements }: CentredVotes): Float64Array {
  const all = new Float64Array(statements * statements);
  const own = new Float64Array(people);
  for (let one = 0; one < statements; one++) {
    own.fill(0);
    for (let place = starts[one]!; place < starts[one + 1]!; place++) own[rows[place]!] = values[place]!;
    for (let other = 0; other <= one; other++) {
      let sum = 0;
      for (let place = starts[other]!, end = starts[other + 1]!; place < end; place++)
        sum += values[place]! * own[rows[place]!]!;
      all[one * statements + other] = sum;
      all[other * statements + one] = sum;
    }
  }
  return all;
}

function productOf(votes: CentredVotes): Product {
  const scratch = new Float64Array(votes.people);
  const { statements } = votes;
  if (statements > mostForProducts) return (v) => multiply(votes, v, scratch);
  const all = products(votes);
  return (v) => v.map((_, line) => dot(all.subarray(line * statements, (line + 1) * statements), v));
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += one[place]! * other[place]!;
  return sum;
}

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

/** The largest value of a table with `own` on its diagonal, `beside` next to it and nothing elsewhere, by halving. */
function largestValue(own: readonly number[], beside: readonly number[]): number {
  const reach = (at: number) => own[at]! + Math.abs(beside[at - 1] ?? 0) + Math.abs(beside[at] ?? 0);
  let low = Math.max(...own);
  let high = Math.max(...own.map((_, at) => reach(at)));
  const isAbove = (x: number) => {
    let pivot = own[0]! - x;
    for (let at = 1; at < own.length && pivot < 0; at++) pivot = own[at]! - x - beside[at - 1]! ** 2 / pivot;
    return pivot < 0;
  };
  for (let time = 0; time < 60 && high > low; time++) {
    const middle = (low + high) / 2;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Nearly the largest value of XᵀX: it is looked at from ever further directions, each at right angles to all before (Lanczos). */
function largestSeen(times: Product, start: Float64Array): number {
  const found = [start];
  const own: number[] = [];
  const beside: number[] = [];
  for (let step = 0; step < Math.min(steps, start.length); step++) {
    const next = times(found[step]!);
    own.push(dot(next, found[step]!));
    for (const direction of found) subtract(next, direction);
    const left = normalise(next);
    if (!(left > 1e-9 * own[step]!)) break;
    beside.push(left);
    found.push(next);
  }
  return largestValue(own, beside);
}

/**
 * The share of all variance that lies along the first principal component, in [0, 1], after a fixed number of Lanczos steps
 * from a fixed start: the same function of any table, so that tables can be compared under permutation even where it has
 * not settled. 0 where nothing varies.
 */
export function topShare(votes: CentredVotes, scratch = new Float64Array(votes.people)): number {
  const total = dot(votes.values, votes.values);
  if (!(total > 0)) return 0;
  const largest = largestSeen((v) => multiply(votes, v, scratch), startFor(votes.statements, 7));
  return Math.min(1, Math.max(0, largest) / total);
}

export type Components = {
  /** For each component, largest first, how much each statement weighs in it; of length 1, its largest weight positive. */
  readonly loadings: readonly Float64Array[];
  /** The sums of squares along them. */
  readonly variances: readonly number[];
};

/** Takes from a vector, in place, what lies along a direction. */
function subtract(v: Float64Array, direction: Float64Array): void {
  const share = dot(v, direction);
  for (let at = 0; at < v.length; at++) v[at]! -= share * direction[at]!;
}

function orthogonalise(basis: Float64Array[], random: Random): void {
  for (let place = 0; place < basis.length; place++) {
    const v = basis[place]!;
    for (let pass = 0; pass < 2; pass++) for (let before = 0; before < place; before++) subtract(v, basis[before]!);
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
  let basis: Float64Array[] = Array.from({ length: size }, (_, place) => startFor(votes.statements, 7 + place));
  orthogonalise(basis, random);
  const times = productOf(votes);
  let before = Array<number>(size).fill(0);
  for (let round = 0; round < mostRounds; round++) {
    const next = basis.map(times);
    const sizes = next.map((v, place) => dot(v, basis[place]!));
    next.sort((one, other) => dot(other, other) - dot(one, one));
    orthogonalise(next, random);
    basis = next;
    const moved = sizes.slice(0, count).some((it, place) => Math.abs(it - before[place]!) > 1e-5 * (sizes[0]! + 1e-12));
    before = sizes;
    if (!moved && round > 3) break;
  }
  return rotated(times, basis, Math.min(count, size));
}

/** Turns the basis of the subspace into its principal axes (Jacobi, on a matrix of four by four at most). */
function rotated(times: Product, basis: Float64Array[], count: number): Components {
  const images = basis.map(times);
  const small = basis.map((v) => images.map((image) => dot(v, image)));
  const axes = jacobi(small);
  const order = axes.values.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value);
  const chosen = order.slice(0, count);
  const loadings = chosen.map(({ place }) => {
    const v = new Float64Array(basis[0]!.length);
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
  const tiny = 1e-15 * Math.max(...a.map((line, place) => Math.abs(line[place]!)), 1e-300);
  for (let sweep = 0, turned = true; turned && sweep < 30; sweep++) {
    turned = false;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(a[p]![q]!) < tiny) continue;
        turned = true;
        turn(a, v, p, q);
      }
  }
  return { values: a.map((line, place) => line[place]!), vectors: v };
}

/** One rotation, after which nothing is left between two axes. */
function turn(a: number[][], v: number[][], p: number, q: number): void {
  const angle = 0.5 * Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const mix = (line: number[]) => {
    const [one, other] = [line[p]!, line[q]!];
    line[p] = c * one - s * other;
    line[q] = s * one + c * other;
  };
  for (const line of a) mix(line);
  const [one, other] = [a[p]!, a[q]!];
  a[p] = one.map((value, at) => c * value - s * other[at]!);
  a[q] = one.map((value, at) => s * value + c * other[at]!);
  for (const line of v) mix(line);
}

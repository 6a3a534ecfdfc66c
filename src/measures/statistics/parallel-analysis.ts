// Whether people differ along a line at all: every table of votes has a first component, so chance is asked first.

import { centredVotes, partOf, sampleOf, upTo, type VoteTable } from '#measures/opinions/vote-table.ts';
import { topShare } from '#measures/statistics/principal-components.ts';
import { drawBelow, type Random, uniformNumbers } from '#measures/statistics/random.ts';

export type ParallelAnalysis = {
  /** The share of variance along the first component. */
  readonly share: number;
  /** What it is on the average where statements have nothing to do with one another. */
  readonly nullShare: number;
  /** One-sided, in (0, 1], never below 1/(permutations + 1). */
  readonly p: number;
};

type Options = {
  readonly permutations?: number;
  readonly seed?: number;
  /** Of more people than this a random sample is tested. */
  readonly mostPeople?: number;
  /** Told after each permutation, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

function shuffle(values: Float64Array, from: number, to: number, random: Random): void {
  for (let last = to - 1; last > from; last--) {
    const other = from + drawBelow(last - from + 1, random);
    const kept = values[last]!;
    values[last] = values[other]!;
    values[other] = kept;
  }
}

/**
 * Parallel analysis by permutation: the share of variance along the first principal component against the same in tables
 * whose columns are shuffled, each among those who voted on that statement, so that who saw what stays as it is. p = (1 +
 * #{chance ≥ observed}) / (1 + permutations). Where there are more people than `mostPeople` (400 unless told) a random
 * sample of them is drawn before anything is looked at, and both sides are computed on it: the test stays exact, whatever the
 * sample, and only its power could suffer (by simulation of noise, 2,000 people of whom 400 are tested: p ≤ .05 in .04–.06).
 * Source: Horn, 1965.
 */
export function parallelAnalysis(table: VoteTable, options: Options = {}): ParallelAnalysis {
  const { permutations = 199, seed = 20_261, mostPeople = 400, onProgress } = options;
  const random = uniformNumbers(seed);
  const sample = sampleOf(upTo(table.people), mostPeople, random);
  const votes = centredVotes(partOf(table, sample, upTo(table.statements)));
  const scratch = new Float64Array(votes.people);
  const share = topShare(votes, scratch);
  const bar = share - 1e-12;
  let atLeast = 0;
  let sum = 0;
  for (let time = 0; time < permutations; time++) {
    for (let column = 0; column < votes.statements; column++)
      shuffle(votes.values, votes.starts[column]!, votes.starts[column + 1]!, random);
    const byChance = topShare(votes, scratch);
    sum += byChance;
    if (byChance >= bar) atLeast++;
    onProgress?.((time + 1) / permutations);
  }
  return { share, nullShare: sum / permutations, p: (1 + atLeast) / (1 + permutations) };
}

// Whether groups of opinion are the same when other statements are looked at: those that are not are made by the selection.

import { opinionSpace, placesIn } from '#measures/opinions/opinion-space.ts';
import { partOf, sampleOf, upTo, type VoteTable } from '#measures/opinions/vote-table.ts';
import { adjustedRand } from '#measures/statistics/adjusted-rand.ts';
import { kMeans } from '#measures/statistics/k-means.ts';
import { type Random, shuffled } from '#measures/statistics/random.ts';

const mostPeople = 600;
const splits = 8;
const folds = 6;

/** From so many statements each half is a table of its own that groups can be looked for in. */
export const statementsForHalves = 30;

const ascending = (values: readonly number[]) => [...values].sort((one, other) => one - other);

/** The grouping that these statements alone would give. */
function groupingBy(table: VoteTable, statements: readonly number[], k: number, random: Random): Int32Array {
  const part = partOf(table, upTo(table.people), ascending(statements));
  return kMeans(placesIn(opinionSpace(part), part), k, random, 5).labels;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How far groupings into k groups from parts of the statements agree: the mean adjusted Rand index, in about [−.5, 1]. From 30
 * statements on it is that between the groupings from two random halves, over 8 splits. Below 30 a half has less than the 15
 * statements that groups are looked for in at all, and says nothing; there it is that between `labels`, the grouping by all
 * statements, and the groupings without one sixth of them each: milder, since what is compared overlaps. Of more than 600
 * people a sample is compared.
 */
export function splitAgreement(
  table: VoteTable,
  labels: Int32Array,
  k: number,
  random: Random,
  onProgress?: (share: number) => void,
): number {
  const people = sampleOf(upTo(table.people), mostPeople, random);
  const part = partOf(table, people, upTo(table.statements));
  const own = Int32Array.from(people, (person) => labels[person]!);
  const all = [...upTo(table.statements)];
  const found: number[] = [];
  if (table.statements >= statementsForHalves)
    for (let split = 0; split < splits; split++) {
      const order = shuffled(all, random);
      const half = order.length >> 1;
      const one = groupingBy(part, order.slice(0, half), k, random);
      found.push(adjustedRand(one, groupingBy(part, order.slice(half), k, random)));
      onProgress?.((split + 1) / splits);
    }
  else {
    const order = shuffled(all, random);
    for (let fold = 0; fold < folds; fold++) {
      const kept = order.filter((_, place) => place % folds !== fold);
      found.push(adjustedRand(own, groupingBy(part, kept, k, random)));
      onProgress?.((fold + 1) / folds);
    }
  }
  return mean(found);
}

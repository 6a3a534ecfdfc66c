// How sure an index is: the same index over many samples of the same size, drawn from what was seen.
import type { Interval } from '#measures/abstain.ts';
import { DEFAULT_SEED, drawBelow, type Random, uniformNumbers } from '#measures/statistics/random.ts';

/**
 * A statistic over `times` bootstrap samples of whole clusters (drawn with replacement, as many as there are), sorted
 * upwards. What belongs together, as the pairs on one question do, is drawn together. The statistic also gets the random
 * numbers, to draw what else is uncertain. Samples for which it is NaN are left out. Same seed, same answer.
 */
export function clusterBootstrap<Cluster>(
  clusters: readonly Cluster[],
  statistic: (sample: Cluster[], random: Random) => number,
  { times = 999, seed = DEFAULT_SEED }: { times?: number; seed?: number } = {},
): number[] {
  const random = uniformNumbers(seed);
  const draw = () => clusters.map(() => clusters[drawBelow(clusters.length, random)]!);
  return Array.from({ length: times }, () => statistic(draw(), random))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
}

/** The value below which the given share of sorted values lies, between neighbours by proportion; NaN without values. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle part of sorted bootstrap values. */
export const percentileInterval = (sorted: readonly number[], confidence = 0.95): Interval => [
  quantileOf(sorted, (1 - confidence) / 2),
  quantileOf(sorted, (1 + confidence) / 2),
];

// A raw index says little: what matters is how far it lies from what chance alone would give with the same numbers.
import { DEFAULT_SEED, type Random, uniformNumbers } from '#measures/statistics/random.ts';

export type AgainstChance = {
  readonly observed: number;
  /** What chance alone gives on the average. */
  readonly nullMean: number;
  /** What chance alone stays below 95 times in a hundred. */
  readonly nullHigh: number;
  /** observed − nullMean. */
  readonly excess: number;
  /** The share of chance results at least as large: one-sided, in (0, 1], never below 1/(times + 1). */
  readonly p: number;
};

/**
 * A statistic against its distribution under chance, drawn `times` times by `byChance` (a permutation of the labels or a
 * simulation of the null). p = (1 + #{chance ≥ observed}) / (1 + times). Same seed, same answer.
 * Source: Phipson & Smyth, "Permutation p-values should never be zero", 2010.
 */
export function againstChance(
  observed: number,
  byChance: (random: Random) => number,
  { times = 999, seed = DEFAULT_SEED }: { times?: number; seed?: number } = {},
): AgainstChance {
  const random = uniformNumbers(seed);
  const drawn = Float64Array.from({ length: times }, () => byChance(random)).sort();
  // Equal results must count as equal however their sums were rounded.
  const bar = observed - 1e-12 * Math.max(1, Math.abs(observed));
  const atLeast = drawn.reduce((count, value) => count + (value >= bar ? 1 : 0), 0);
  const nullMean = drawn.reduce((sum, value) => sum + value, 0) / times;
  return {
    observed,
    nullMean,
    nullHigh: drawn[Math.min(times - 1, Math.ceil(0.95 * times) - 1)]!,
    excess: observed - nullMean,
    p: (1 + atLeast) / (1 + times),
  };
}

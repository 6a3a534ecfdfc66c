// Recall and rank of a list of results against the known answers, with bootstrap intervals over the queries.
import { normalNumbers } from '#text/random.ts';

/** Per query: share of the answers among the first 1, 5, 10, and one over the rank of the first. */
export type Outcome = { r1: number; r5: number; r10: number; mrr: number };
export type Figure = { mean: number; low: number; high: number };

const RESAMPLES = 1000;

export function outcomeOf(ranked: readonly string[], gold: ReadonlySet<string>): Outcome {
  const ranks = [...gold]
    .map((id) => ranked.indexOf(id))
    .map((rank) => (rank === -1 ? Number.POSITIVE_INFINITY : rank + 1));
  const within = (k: number) => ranks.filter((rank) => rank <= k).length / gold.size;
  return { r1: within(1), r5: within(5), r10: within(10), mrr: 1 / Math.min(...ranks) };
}

/** Mean over queries and its 95 % percentile bootstrap interval; the same on every run. */
export function figureOf(outcomes: readonly Outcome[], key: keyof Outcome): Figure {
  const values = outcomes.map((outcome) => outcome[key]);
  const normal = normalNumbers(7);
  const pick = () => values[Math.floor((Math.abs(normal() * 1e4) % 1) * values.length)]!;
  const means = Array.from({ length: RESAMPLES }, () => mean(values.map(pick))).sort((a, b) => a - b);
  return {
    mean: mean(values),
    low: means[Math.floor(RESAMPLES * 0.025)]!,
    high: means[Math.ceil(RESAMPLES * 0.975) - 1]!,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

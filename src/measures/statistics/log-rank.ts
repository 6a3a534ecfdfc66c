// Do two kinds of things take equally long, open ones counted?
import type { RatioInterval } from '#measures/abstain.ts';
import { chiSquareTail, normalQuantile } from '#measures/statistics/distributions.ts';
import type { Duration } from '#measures/statistics/kaplan-meier.ts';

/** At one time: how many ended, of how many that had lasted so long, in all and in the second stratum. */
type Tie = {
  readonly ended: number;
  readonly atRisk: number;
  readonly endedSecond: number;
  readonly atRiskSecond: number;
};

export type TwoSpeeds = {
  /** Chi-square on one degree of freedom; 0 when it cannot be told. */
  readonly chiSquare: number;
  /** Two-sided. */
  readonly p: number;
  /**
   * How many times as fast things end in the second stratum: below 1 is slower, 0 never. Undefined when nothing ends in
   * the first while the second still runs, or nothing at all.
   */
  readonly hazardRatio: number | undefined;
  readonly interval: RatioInterval;
};

/**
 * The log-rank test of two strata and their hazard ratio, second to first. χ² = (Σ(dᵢ₂ − dᵢ·nᵢ₂/nᵢ))² / Σ Vᵢ with the
 * hypergeometric variance; the ratio maximises Cox's partial likelihood for the one yes-or-no covariate (ties after
 * Breslow), its 95 % interval is Wald's on the log scale. Units of time do not matter. Works from 1 in each stratum; what
 * calls it must ask for enough. Where all events fall into one stratum the interval is [0, undefined].
 * Source: `survdiff` of the R package survival, for the test.
 */
export function compareSpeeds(first: readonly Duration[], second: readonly Duration[]): TwoSpeeds {
  const ties = tiesOf(first, second);
  const { difference, variance } = logRankSums(ties);
  const chiSquare = variance > 0 ? difference ** 2 / variance : 0;
  return { chiSquare, p: chiSquareTail(chiSquare, 1), ...hazardRatioOf(ties) };
}

function tiesOf(first: readonly Duration[], second: readonly Duration[]): Tie[] {
  const all = [...first, ...second];
  const times = [...new Set(all.filter(({ closed }) => closed).map(({ time }) => time))].sort((a, b) => a - b);
  const ended = (durations: readonly Duration[], at: number) =>
    durations.filter(({ time, closed }) => closed && time === at).length;
  const lasting = (durations: readonly Duration[], at: number) => durations.filter(({ time }) => time >= at).length;
  return times.map((time) => ({
    ended: ended(all, time),
    atRisk: lasting(all, time),
    endedSecond: ended(second, time),
    atRiskSecond: lasting(second, time),
  }));
}

function logRankSums(ties: readonly Tie[]): { difference: number; variance: number } {
  let difference = 0;
  let variance = 0;
  for (const { ended, atRisk, endedSecond, atRiskSecond } of ties) {
    const share = atRiskSecond / atRisk;
    difference += endedSecond - ended * share;
    if (atRisk > 1) variance += (ended * share * (1 - share) * (atRisk - ended)) / (atRisk - 1);
  }
  return { difference, variance };
}

function hazardRatioOf(ties: readonly Tie[]): Pick<TwoSpeeds, 'hazardRatio' | 'interval'> {
  const { logRatio, information } = maximum(ties);
  if (information === 0) return { hazardRatio: logRatio < 0 ? 0 : undefined, interval: [0, undefined] };
  const width = normalQuantile(0.975) / Math.sqrt(information);
  return { hazardRatio: Math.exp(logRatio), interval: [Math.exp(logRatio - width), Math.exp(logRatio + width)] };
}

const STEEPEST = 20;

/** Where the partial likelihood is highest, found by halving: its slope falls from left to right. */
function maximum(ties: readonly Tie[]): { logRatio: number; information: number } {
  const both = ties.filter(({ atRisk, atRiskSecond }) => atRiskSecond > 0 && atRiskSecond < atRisk);
  const slope = (logRatio: number) => {
    let sum = 0;
    let information = 0;
    for (const { ended, atRisk, endedSecond, atRiskSecond } of both) {
      const weight = atRiskSecond * Math.exp(logRatio);
      const share = weight / (weight + atRisk - atRiskSecond);
      sum += endedSecond - ended * share;
      information += ended * share * (1 - share);
    }
    return { sum, information };
  };
  if (both.length === 0) return { logRatio: 0, information: 0 };
  let [low, high] = [-STEEPEST, STEEPEST];
  if (slope(low).sum <= 1e-6) return { logRatio: Number.NEGATIVE_INFINITY, information: 0 };
  if (slope(high).sum >= -1e-6) return { logRatio: Number.POSITIVE_INFINITY, information: 0 };
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (slope(middle).sum > 0) low = middle;
    else high = middle;
  }
  return { logRatio: low, information: slope(low).information };
}

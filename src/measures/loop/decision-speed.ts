// How long a decision takes, with those counted that are still waiting: dropping them flatters whoever stalls.
import { lacking, measured, type Result } from '#measures/abstain.ts';
import {
  type CurveStep,
  type Duration,
  kaplanMeier,
  type Median,
  medianOf,
} from '#measures/statistics/kaplan-meier.ts';
import { compareSpeeds, type TwoSpeeds } from '#measures/statistics/log-rank.ts';

const LEAST = { decisions: 20, closed: 10 };

const countOf = (durations: readonly Duration[]) => ({
  decisions: durations.length,
  closed: durations.filter(({ closed }) => closed).length,
});

export type DecisionSpeed = Median & {
  readonly decisions: number;
  readonly open: number;
  /** What the median would be if open decisions were dropped: for showing how much that would hide, never on its own. */
  readonly naiveMedian: number;
  readonly curve: readonly CurveStep[];
};

/**
 * K16, decision speed: the Kaplan–Meier median of the time from opening to decision, open ones censored at their age, with
 * its 95 % interval. Times ≥ 0 in any unit, results in the same. Abstains below 20 decisions or 10 closed ones. The median
 * is undefined while more than half would still be open at the longest time seen. Never show it without coherence beside
 * it. Source: Kaplan & Meier, 1958; Brookmeyer & Crowley, 1982.
 */
export function decisionSpeed(durations: readonly Duration[]): Result<DecisionSpeed> {
  const have = countOf(durations);
  const lack = lacking(have, LEAST);
  if (lack) return lack;
  const closed = durations.filter((one) => one.closed);
  const curve = kaplanMeier(durations);
  return measured({
    ...medianOf(curve),
    decisions: durations.length,
    open: durations.length - closed.length,
    naiveMedian: medianOf(kaplanMeier(closed)).median!,
    curve,
  });
}

/**
 * K16, two kinds of decisions (zones, classes of groups; never two groups by name) compared by the log-rank test. A hazard
 * ratio below 1 says that the second kind is slower. Abstains as `decisionSpeed` does, for either kind.
 */
export function compareDecisionSpeeds(first: readonly Duration[], second: readonly Duration[]): Result<TwoSpeeds> {
  const [a, b] = [countOf(first), countOf(second)];
  const fewer = { decisions: Math.min(a.decisions, b.decisions), closed: Math.min(a.closed, b.closed) };
  return lacking(fewer, LEAST) ?? measured(compareSpeeds(first, second));
}

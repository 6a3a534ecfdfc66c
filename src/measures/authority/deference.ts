// Whether people give up their own answer because a suggestion was shown: to be seen only where they committed before they saw it.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { atLeastByChance } from '#measures/statistics/exact-binomial.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** One answer that differed from the suggestion before it was seen; `good` says how it came out, where that is known. */
export type Disagreement = { readonly switched: boolean; readonly good?: boolean };

export type Outcome = { readonly of: number; readonly good: number; readonly interval: Interval };

export type Deference = {
  readonly disagreements: number;
  readonly switchRate: number;
  readonly interval: Interval;
  /** P(as many switches or more) at the reference: exact binomial, one-sided. */
  readonly p: number;
  /** p ≤ .05: more than the reference. */
  readonly defers: boolean;
  /** What came of it among those who switched and those who stayed, where it is known; it says whether switching was wise. */
  readonly whenSwitched: Outcome | undefined;
  readonly whenStayed: Outcome | undefined;
};

export const DEFERENCE = { reference: 0.2, disagreements: 20 } as const;

function outcomeOf(those: readonly Disagreement[]): Outcome | undefined {
  const known = those.filter(({ good }) => good !== undefined);
  const good = known.filter((one) => one.good).length;
  return known.length === 0 ? undefined : { of: known.length, good, interval: wilsonInterval(good, known.length) };
}

/**
 * K18, deference: among answers that differed from a suggestion before it was seen (commit before reveal; Buçinca 2021), the
 * share that switched to it, against a reference of .20 by the exact binomial test. Abstains below 20 disagreements. Never of
 * one person: pool over people and questions.
 */
export function deference(seen: readonly Disagreement[], reference: number = DEFERENCE.reference): Result<Deference> {
  const lack = lacking({ disagreements: seen.length }, { disagreements: DEFERENCE.disagreements });
  if (lack) return lack;
  const switched = seen.filter((one) => one.switched);
  const p = atLeastByChance(switched.length, seen.length, reference);
  return measured({
    disagreements: seen.length,
    switchRate: switched.length / seen.length,
    interval: wilsonInterval(switched.length, seen.length),
    p,
    defers: p <= 0.05,
    whenSwitched: outcomeOf(switched),
    whenStayed: outcomeOf(seen.filter((one) => !one.switched)),
  });
}

// Does a decision wait because many must consent to it, and on whom do the open ones wait?
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import type { Duration } from '#measures/statistics/kaplan-meier.ts';
import { compareSpeeds, type TwoSpeeds } from '#measures/statistics/log-rank.ts';
import { againstChance } from '#measures/statistics/permutation-test.ts';
import { multinomialCounts } from '#measures/statistics/random.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

const FEW = 2;
const MANY = 4;
const LEAST = { withFewConsents: 20, withManyConsents: 20 };

/** `consents` is how many distinct parties must consent before the item can be decided. */
export type ConsentedItem = Duration & { readonly consents: number };

export type VetoParalysis = TwoSpeeds & {
  /** p < .05 and items with many consents are decided at most half as fast. */
  readonly paralysed: boolean;
};

/**
 * K24, paralysis by vetoes: items with at most 2 necessary consents against those with at least 4, by the log-rank test of
 * the time to decision, open ones censored. The hazard ratio is many to few: 0.5 says that whatever is open is decided
 * half as fast. Paralysed if p < .05 and the ratio ≤ 1/2. Abstains below 20 items of either kind; items with 3 consents
 * do not count. Source: Tsebelis, Veto Players, 2002.
 */
export function vetoParalysis(items: readonly ConsentedItem[]): Result<VetoParalysis> {
  const few = items.filter(({ consents }) => consents <= FEW);
  const many = items.filter(({ consents }) => consents >= MANY);
  const lack = lacking({ withFewConsents: few.length, withManyConsents: many.length }, LEAST);
  if (lack) return lack;
  const speeds = compareSpeeds(few, many);
  return measured({ ...speeds, paralysed: speeds.p < 0.05 && (speeds.hazardRatio ?? 1) <= 0.5 });
}

export type BlockConcentration = {
  /** Whom most open items wait for; the first by name among equals. A group or a body, never a person. */
  readonly party: string;
  readonly share: number;
  readonly interval: Interval;
  /** What the largest share would be on the average if items waited for all parties alike, and below what 95 % of the time. */
  readonly nullMean: number;
  readonly nullHigh: number;
  readonly p: number;
};

/**
 * K24, concentration: the largest share of open items that wait for one and the same party, with its Wilson interval, against
 * what it would be if every one of `parties` held up as many. Give for each open item the party that it waits for.
 * Abstains below 10 open items or 2 parties.
 */
export function blockConcentration(
  waitsFor: readonly string[],
  parties: readonly string[],
): Result<BlockConcentration> {
  const lack = lacking({ openItems: waitsFor.length, parties: parties.length }, { openItems: 10, parties: 2 });
  if (lack) return lack;
  const counts = new Map(parties.map((party) => [party, 0]));
  for (const party of waitsFor) counts.set(party, (counts.get(party) ?? 0) + 1);
  const [party, most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
  const n = waitsFor.length;
  const chance = againstChance(most / n, (random) => Math.max(...multinomialCounts(n, counts.size, random)) / n);
  const { observed: share, nullMean, nullHigh, p } = chance;
  return measured({ party, share, interval: wilsonInterval(most, n), nullMean, nullHigh, p });
}

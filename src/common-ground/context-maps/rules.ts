/** When an item of a context map asks to be looked at; pages load it, so no schema stands here. */
import { type CalendarDate, daysAfter, daysBetween, type Instant } from '#kernel/clock.ts';
import type { Assumption, Dispute } from './assumption.ts';
import { type AssumptionState, daysUntilStale } from './kinds.ts';

export interface StandingOf {
  state: AssumptionState;
  /** Since when it has not been held; null while it is. */
  since: Instant | null;
}

/**
 * Whether an assumption can be built upon. What its own group says weighs most: fallen, then disputed by another group
 * (since the first dispute that is open), then past the day until which it was taken for true.
 */
export function stateOf(
  assumption: Pick<Assumption, 'fall' | 'expiresOn'>,
  openDisputes: readonly Pick<Dispute, 'createdAt'>[],
  today: CalendarDate,
): StandingOf {
  if (assumption.fall) return { state: 'fallen', since: assumption.fall.at };
  const [first] = openDisputes.map(({ createdAt }) => createdAt).sort();
  if (first !== undefined) return { state: 'disputed', since: first };
  const { expiresOn } = assumption;
  if (expiresOn !== null && expiresOn < today)
    return { state: 'expired', since: `${daysAfter(expiresOn, 1)}T00:00:00.000Z` };
  return { state: 'held', since: null };
}

/** Nobody has looked for half a year. */
export const isStale = ({ checkedOn }: { checkedOn: CalendarDate }, today: CalendarDate): boolean =>
  daysBetween(checkedOn, today) > daysUntilStale;

/** The day until which an item was taken for true unchecked has passed. */
export const isExpired = ({ expiresOn }: { expiresOn: CalendarDate | null }, today: CalendarDate): boolean =>
  expiresOn !== null && expiresOn < today;

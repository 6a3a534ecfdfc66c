import { type CalendarDate, dateOf, type Instant } from '#kernel/clock.ts';
import { Problem } from '#kernel/problem.ts';

/** A question that would be closed before anybody could answer is a slip of the pen. */
export function refusePastDay(now: Instant, day: CalendarDate | null | undefined): void {
  if (day && day < dateOf(now)) throw new Problem('invalid', 'The last day for votes lies in the past.');
}

import { type CalendarDate, dateOf, daysAfter, type Instant } from '#kernel/clock.ts';
import { Problem } from '#kernel/problem.ts';

const farthest = 2 * 366;

/** A day to come, and not so far away that nobody will remember. */
export function refuseDistant(now: Instant, day: CalendarDate, what: string): void {
  if (day.length < 10) throw new Problem('invalid', `${what} is a whole day, such as 2027-05-01.`);
  const today = dateOf(now);
  if (day < today) throw new Problem('invalid', `${what} is past: ${day}.`);
  if (day > daysAfter(today, farthest))
    throw new Problem('invalid', `${what} is more than two years away: ${day}. Look at it sooner.`);
}

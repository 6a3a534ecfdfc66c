/** Instants are ISO strings in UTC; dates are ISO calendar dates, of reduced precision where that is all we know. */
export type Instant = string;
export type CalendarDate = string;

export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

/** The calendar date of an instant in UTC. */
export const dateOf = (instant: Instant): CalendarDate => instant.slice(0, 10);

const dayLength = 86_400_000;

/** The day so many days after a day or an instant; before it for a negative number. */
export const daysAfter = (day: CalendarDate | Instant, days: number): CalendarDate =>
  dateOf(new Date(Date.parse(dateOf(day)) + days * dayLength).toISOString());

/** Whole days from one day or instant to another; negative where the second comes first. */
export const daysBetween = (from: CalendarDate | Instant, to: CalendarDate | Instant): number =>
  Math.round((Date.parse(dateOf(to)) - Date.parse(dateOf(from))) / dayLength);

/** Instants are ISO strings in UTC; dates are ISO calendar dates, of reduced precision where that is all we know. */
export type Instant = string;
export type CalendarDate = string;

export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

/** The calendar date of an instant in UTC. */
export const dateOf = (instant: Instant): CalendarDate => instant.slice(0, 10);

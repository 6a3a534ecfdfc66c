import type { CalendarDate } from '#kernel/clock.ts';

/** Whole days from one day to another; negative where the second comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

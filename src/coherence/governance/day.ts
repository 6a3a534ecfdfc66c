import type { CalendarDate } from '#kernel/clock.ts';
import { calendarDate } from '#kernel/words.ts';

export const wholeDay = calendarDate.refine((day) => day.length === 10, 'Name the day in full, such as 2026-11-21.');

const written = (time: number): CalendarDate => new Date(time).toISOString().slice(0, 10);

/** The same day of a later month; where that month is shorter, its last one. */
export function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

export const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

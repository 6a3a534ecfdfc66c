/** A point in the past as an address says it: a day, or an instant of the trail. */
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const valid = (value: string) => !Number.isNaN(Date.parse(value));

/** What can be travelled to; a mistyped address shows the present. */
export const readPast = (value: unknown): string | undefined =>
  typeof value === 'string' && (day.test(value) || instant.test(value)) && valid(value) ? value : undefined;

/** The instant that is asked for: of a day it is the end, as the reader's own clock has it. */
export const instantOf = (past: string): string =>
  new Date(day.test(past) ? `${past}T23:59:59.999` : past).toISOString();

const two = (number: number) => String(number).padStart(2, '0');

/** The reader's own day of it. */
export function dayOf(past: string): string {
  if (day.test(past)) return past;
  const date = new Date(past);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const isDay = (past: string): boolean => day.test(past);

/** Dates in the reader's own way of writing them, always as a `<time>` that machines can read. */
import { useLocale } from './words.tsx';

const precision = (day: string): Intl.DateTimeFormatOptions => {
  if (day.length === 4) return { year: 'numeric' };
  if (day.length === 7) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'short', day: 'numeric' };
};

const dateOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date));
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow and a list needs many: each is made once. */
export function formatOf(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(style)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, style);
  formats.set(key, known);
  return known;
}

export const writeDay = (day: string, locale: string): string =>
  formatOf(locale, { ...precision(day), timeZone: 'UTC' }).format(dateOf(day));

/** A calendar day, of reduced precision where that is all that is known. */
export function Day({ value }: { value: string }) {
  const locale = useLocale();
  return <time dateTime={value}>{writeDay(value, locale)}</time>;
}

/** An instant, shown as its day with the exact time on hover. */
export function Moment({ value, clock = false }: { value: string; clock?: boolean }) {
  const locale = useLocale();
  const style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', ...(clock ? { timeStyle: 'short' } : {}) };
  const exact = formatOf(locale, { dateStyle: 'full', timeStyle: 'long' });
  return (
    <time dateTime={value} title={exact.format(new Date(value))}>
      {formatOf(locale, style).format(new Date(value))}
    </time>
  );
}

const day = 86_400_000;
const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
];

/** Days between a day (or the local day of an instant) and today. */
const daysFromToday = (value: string, now: Date): number => {
  const then = value.length > 10 ? new Date(value) : null;
  const that = then ? Date.UTC(then.getFullYear(), then.getMonth(), then.getDate()) : dateOf(value).getTime();
  return Math.round((that - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / day);
};

export const writeAgo = (value: string, locale: string, now = new Date()): string => {
  const days = daysFromToday(value, now);
  const [unit, size] = units.find(([, size]) => Math.abs(days) >= size * 2) ?? ['day', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(days / size), unit);
};

/** How far off a day is: "3 weeks ago". */
export function Ago({ value }: { value: string }) {
  const locale = useLocale();
  return (
    <time dateTime={value} title={writeDay(value.slice(0, 10), locale)}>
      {writeAgo(value, locale)}
    </time>
  );
}

/** The kinds of text that people send: one line, many lines, dates; each with its limit and a sentence for who exceeds it. */
import { z } from 'zod';

const storable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
const unstorable = 'This text contains a NUL character or a broken one, which cannot be stored.';

const said = (missing: string | undefined) =>
  missing ? z.string({ error: ({ input }) => (input === undefined ? missing : undefined) }) : z.string();

/** Text exactly as it was found, at most `max` characters. */
export const verbatim = (max: number) =>
  z.string().refine(storable, unstorable).max(max, `Keep this to ${max} characters.`);

/** What cannot be seen, or turns the direction of what follows; joiners stay, which some scripts and emoji need. */
const unseen = /[\p{Cc}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * One line: white space is folded and what cannot be seen is dropped, at most `max` characters. `missing` is said where it
 * was not sent at all.
 */
export const line = (max: number, missing?: string) =>
  said(missing)
    .refine(storable, unstorable)
    .overwrite((value) => value.replace(/\s+/gu, ' ').replace(unseen, '').replace(/ +/g, ' ').trim())
    .max(max, `Keep this to ${max} characters.`);

/** Several short lines, none of them empty. */
export const lines = (max: number, items: number) =>
  z.array(line(max).min(1)).max(items, `Keep this to ${items} entries.`).default([]);

/** Many lines (Markdown): line ends become \n and the outer blank lines go, at most `max` characters. */
export const text = (max: number, missing?: string) =>
  said(missing)
    .refine(storable, unstorable)
    .overwrite((value) =>
      value
        .replace(/\r\n?/g, '\n')
        .replace(/^(?:[ \t]*\n)+/, '')
        .trimEnd(),
    )
    .max(max, `Keep this to ${max} characters.`);

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isRealDate = (value: string) => {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
};

/** A calendar date, of reduced precision where that is all we know: 2026-11-21, 2026-11 or 2026. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'Write a date as 2026-11-21, 2026-11 or 2026.', abort: true })
  .refine(isRealDate, 'There is no such day in the calendar.');

/** An instant in UTC, as 2026-11-21T10:00:00.000Z. */
export const instant = z.iso.datetime({ precision: 3, error: 'Write an instant as 2026-11-21T10:00:00.000Z.' });

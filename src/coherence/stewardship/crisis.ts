/** For a while the centre decides for all, in a named scope and in the open. It ends by itself, and no group's log is touched. */
import { z } from 'zod';
import type { CalendarDate } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';

export const mostCrisisDays = 90;
/** So many days at a time, in the open: a crisis that is renewed quietly is a constitution. */
export const mostRenewalDays = 30;

export const crisisContent = z.object({
  scope: line(300, 'Name the scope: a crisis of everything is a coup.')
    .min(1, 'Name the scope: a crisis of everything is a coup.')
    .describe('What it is about, and no more'),
  ground: text(5000, 'Say on what ground.').min(1, 'Say on what ground.').describe('What has happened (Markdown)'),
});

export const measureContent = z.object({
  title: line(300, 'Give it a title.').min(1, 'Give it a title.').describe('The measure in one line'),
  choice: text(20_000, 'Say what holds for all.').min(1, 'Say what holds for all.').describe('What holds (Markdown)'),
  why: text(20_000, 'Say why.').min(1, 'Say why.').describe('Why (Markdown)'),
});

const signed = { by: idSchema('person').nullable(), at: instant };

export const crisisRecord = crisisContent.extend({
  ...keptFields('crisis'),
  openedOn: calendarDate,
  endsOn: calendarDate.describe('Its last day'),
  measures: z.array(measureContent.extend(signed)).describe('What was decided for all while it ran'),
  renewals: z.array(z.object({ ...signed, from: calendarDate, to: calendarDate, why: z.string() })),
  ended: z.object({ ...signed, on: calendarDate, why: z.string() }).nullable(),
});
export type Crisis = z.output<typeof crisisRecord>;

export const runs = ({ ended, endsOn }: Pick<Crisis, 'ended' | 'endsOn'>, today: CalendarDate): boolean =>
  ended === null && today <= endsOn;

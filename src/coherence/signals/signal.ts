/** "We keep seeing this": what shows only in the work, brought to those who look at the whole, and read and answered in time. */
import { z } from 'zod';
import { type CalendarDate, daysAfter, daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';
import { daysToRead, type SignalState, signalAnswers } from './kinds.ts';

const sentence = 'Say in one line what you keep seeing.';

export const signalContent = z.object({
  title: line(200, sentence).min(1, sentence).describe('What you keep seeing, in one line'),
  text: text(5000).default('').describe('More about it: how often, since when, what it leads to (Markdown)'),
  place: line(200).default('').describe('Where it shows: at the counter, on the phone, in the workshop'),
  seenOn: calendarDate.nullable().default(null).describe('The day on which you saw it last'),
});

/** What people say of two signals: that they are of one matter, or that they are not. The latest word counts. */
export const likenessSchema = z.object({
  other: idSchema('signal').describe('The other signal'),
  same: z.boolean().describe('Whether they are of one matter'),
  by: idSchema('person'),
  at: instant,
});
export type Likeness = z.output<typeof likenessSchema>;

const said = { by: idSchema('person'), at: instant };

export const signalRecord = signalContent.extend({
  ...keptFields('signal'),
  group: idSchema('group').describe('The group that keeps seeing it'),
  read: z.object(said).nullable().describe('That one of those who tend the shared texts has read it'),
  answer: z
    .object({ ...said, what: z.enum(signalAnswers), text: text(5000) })
    .nullable()
    .describe('What is done about it'),
  dueOn: calendarDate.describe('The day by which it is to be answered'),
  likeness: z.array(likenessSchema).describe('What people have said of it and other signals'),
});
export type Signal = z.output<typeof signalRecord>;

export const stateOf = ({ read, answer }: Pick<Signal, 'read' | 'answer'>): SignalState =>
  answer ? 'answered' : read ? 'read' : 'unread';

export const readBy = ({ createdAt }: Pick<Signal, 'createdAt'>): CalendarDate => daysAfter(createdAt, daysToRead);

type Timed = Pick<Signal, 'createdAt' | 'read' | 'answer' | 'dueOn'>;

/** What is overdue of it: that nobody has read it in time, or that nobody has answered it in time. */
export function overdueOf(signal: Timed, today: CalendarDate): 'reading' | 'answer' | null {
  if (signal.answer) return null;
  if (signal.dueOn < today) return 'answer';
  return !signal.read && readBy(signal) < today ? 'reading' : null;
}

/** Days from its raising to the answer, or to today while it waits. */
export const ageOf = (signal: Timed, today: CalendarDate): number =>
  daysBetween(signal.createdAt, signal.answer?.at ?? today);

/** The circle opens a meeting, writes down what was said, and closes the minutes for everybody to read. */
import { z } from 'zod';
import { type CalendarDate, dateOf, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { line, text } from '#kernel/words.ts';
import { agendaNow } from './agenda.ts';
import { wholeDay } from './day.ts';
import { answersSchema, type Meeting, meetingRecord, minutesSchema } from './meeting.ts';
import { meetings } from './meetings.store.ts';
import { tenders } from './tenders.ts';

const id = idSchema('meeting').describe('The meeting');

function requireUnclosed({ closedAt }: Meeting): void {
  if (closedAt) throw new Problem('invalid', 'The minutes of this meeting are closed, and stay as they are.');
}

const farthest = 366;

/** A slip in a year would stand at the head of every list for years. */
function refuseDistant(today: CalendarDate, heldOn: CalendarDate): void {
  if (heldOn > daysAfter(today, farthest))
    throw new Problem('invalid', `The day of the meeting is more than a year away: ${heldOn}. Look at the year again.`);
}

export const openMeeting = operation({
  summary: 'Open a regeneration meeting, with the agenda as it is today',
  effect: 'write',
  http: { method: 'POST', path: '/meetings' },
  may: tenders,
  input: z.object({
    title: line(200).default('').describe('What the meeting is called'),
    heldOn: wholeDay.optional().describe('The day of the meeting; today unless you say'),
  }),
  output: meetingRecord,
  async run(context, { title, heldOn = dateOf(context.now) }) {
    refuseDistant(dateOf(context.now), heldOn);
    const agenda = await agendaNow(context);
    const untold = minutesSchema.parse({});
    return meetings.add(context, 'meeting.opened', { ...untold, title, heldOn, agenda, closedAt: null });
  },
});

const { minutes, challenges, dissent } = minutesSchema.shape;

export const recordMeeting = operation({
  summary: 'Write the answers, the minutes, the challenges and the dissent of a meeting',
  effect: 'write',
  http: { method: 'PATCH', path: '/meetings/{id}' },
  positional: ['id'],
  may: tenders,
  input: z.object({
    id,
    revision: seenRevision,
    answers: answersSchema.optional().describe('The answers to the three questions'),
    minutes: minutes.unwrap().optional().describe('The minutes (Markdown)'),
    challenges: challenges.unwrap().optional().describe('What was called into question'),
    dissent: dissent.unwrap().optional().describe('Disagreement, kept with the minutes'),
  }),
  output: meetingRecord,
  run: (context, { id, revision, ...given }) =>
    meetings.change(context, 'meeting.recorded', { id, revision }, (before) => {
      requireUnclosed(before);
      return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    }),
});

export const closeMeeting = operation({
  summary: 'Close the minutes of a meeting: everybody reads them, and nobody changes them any more',
  effect: 'write',
  http: { method: 'POST', path: '/meetings/{id}/close' },
  positional: ['id'],
  may: tenders,
  input: z.object({ id, why: text(2000).default('').describe('A word that goes with it') }),
  output: meetingRecord,
  run: (context, { id, why }) =>
    meetings.change(context, 'meeting.closed', { id, why }, (before) => {
      requireUnclosed(before);
      const { brokeDown, learned, evolve } = before.answers;
      if (![brokeDown, learned, evolve, before.minutes].some((it) => it.trim() !== ''))
        throw new Problem('invalid', 'Write down what was said before you close the minutes.');
      return { closedAt: context.now };
    }),
});

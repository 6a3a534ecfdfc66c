/** Two groups, one question, two answers. Not a fault: a sign that a principle may be incomplete. */
import { z } from 'zod';
import { type CalendarDate, daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, text } from '#kernel/words.ts';

import { type ConflictState, conflictKinds, endingKinds } from './kinds.ts';

export const sideSchema = z.object({
  group: idSchema('group'),
  decision: idSchema('decision'),
  option: z.string().nullable().describe('The key of its answer, where both answer a shared question'),
});

export const remarkSchema = z.object({ by: idSchema('person'), at: instant, text: text(5000) });

export const endingContent = z.object({
  kind: z.enum(endingKinds).describe('How it ends'),
  why: text(5000, 'Say why it ends so.').min(1, 'Say why it ends so.').describe('Why it ends so'),
  boundary: text(2000).default('').describe('Contexts differ: where one answer holds, and where the other'),
  principle: idSchema('principle').nullable().default(null).describe('A principle was incomplete: which one'),
  decision: idSchema('decision')
    .nullable()
    .default(null)
    .describe('One group revises: its newer decision, once it is logged'),
  until: calendarDate.nullable().default(null).describe('Held tension: the day on which both look at it again'),
});
export type EndingContent = z.output<typeof endingContent>;

export const endingSchema = endingContent.extend({
  by: idSchema('person'),
  group: idSchema('group').describe('The group that says so'),
  at: instant,
  agreed: z.boolean().describe('The other group has agreed'),
  standsOn: calendarDate.describe('The day from which it stands'),
});
export type Ending = z.output<typeof endingSchema>;

export const outcomeSchema = z.object({
  proposal: idSchema('proposal'),
  principle: idSchema('principle').nullable(),
  version: z.int().nullable(),
  at: instant,
  text: z.string().describe('What became of it, in a sentence'),
});

export const conflictRecord = z.object({
  ...keptFields('conflict'),
  kind: z.enum(conflictKinds),
  question: idSchema('question').nullable(),
  sides: z.tuple([sideSchema, sideSchema]),
  /** What both sides say they uphold: two readings of one principle. */
  principles: z.array(idSchema('principle')).describe('Principles that both sides cite'),
  why: text(5000).describe('What the person who noticed it says'),
  keeper: idSchema('person').nullable().describe('Who looks after the conversation; they convene, and settle nothing'),
  dueOn: calendarDate.nullable().describe('The day until which both want to be done'),
  thread: z.array(remarkSchema),
  ending: endingSchema.nullable(),
  refused: z
    .array(endingSchema.extend({ objection: z.string() }))
    .describe('Endings that the other group did not share'),
  outcomes: z.array(outcomeSchema).describe('What became of it in the principles'),
  heard: z.array(idSchema('group')).describe('The groups that have said that they know what became of it'),
});
export type Conflict = z.output<typeof conflictRecord>;

export const groupsOf = (conflict: Conflict) => conflict.sides.map((side) => side.group);

/** Where a conflict stands on a day: an ending that nobody speaks against stands of itself after two weeks. */
export function stateOf({ ending }: Pick<Conflict, 'ending'>, today: CalendarDate): ConflictState {
  if (!ending) return 'open';
  if (ending.standsOn > today) return 'proposed';
  if (ending.kind !== 'held') return 'settled';
  return ending.until !== null && ending.until <= today ? 'open' : 'held';
}

/** It waits for the values layer: both say that a principle is incomplete, and no proposal has answered yet. */
export const waitsForPrinciple = (conflict: Conflict, today: CalendarDate): boolean =>
  conflict.ending?.kind === 'principle-incomplete' &&
  stateOf(conflict, today) === 'settled' &&
  conflict.outcomes.length === 0;

/** Days from the finding of a conflict to the first principle that changed because of it; null while none has. */
export function loopDays(conflict: Pick<Conflict, 'createdAt' | 'outcomes'>): number | null {
  const [first] = conflict.outcomes;
  if (!first) return null;
  return daysBetween(conflict.createdAt, first.at);
}

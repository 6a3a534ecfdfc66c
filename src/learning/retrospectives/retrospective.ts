/** A routine meeting about how a group thinks, and not about what it got done: alone first, then together. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text, verbatim } from '#kernel/words.ts';
import { statuses, triedWays } from './kinds.ts';
import { allQuestions } from './question-bank.ts';

export const wholeDay = calendarDate.refine((day) => day.length === 10, 'Write the whole day, as 2026-11-21.');

export const questionKey = z.enum(allQuestions as [(typeof allQuestions)[number], ...typeof allQuestions]);

export const reflection = z.object({
  question: questionKey.describe('Which of the questions of this retrospective'),
  text: text(5000).describe('What you think'),
});
export type Reflection = z.output<typeof reflection>;

/** What one person has written, sealed. */
export const ownReflections = z.object({
  reflections: z.array(reflection).max(20).describe('What you think, question by question; none takes yours back'),
  openly: z
    .boolean()
    .default(false)
    .describe('Yours may be read where fewer than three have written, too: then everybody will know who wrote what'),
});
export type OwnReflections = z.output<typeof ownReflections>;

export const revealedReflection = z.object({ id: z.string(), question: questionKey, text: z.string() });

export const theme = z.object({
  id: verbatim(40).default('').describe('By what the theme is known while it is renamed; left out, one is made'),
  title: line(200).describe('What these have in common'),
  reflections: z.array(verbatim(100)).max(500).describe('What belongs to it, by id'),
  note: text(5000).default('').describe('What was said about it (Markdown)'),
});
export type Theme = z.output<typeof theme>;

const sentence = 'Say what you will do otherwise when you decide.';

export const changeContent = z.object({
  text: text(1000, sentence).min(1, sentence).describe('What the group will do otherwise when it decides'),
  why: text(2000).default('').describe('What it hopes for'),
});

export const tried = z.object({
  what: z.enum(triedWays).describe('It was kept, changed or dropped'),
  text: text(2000).default('').describe('What came of it'),
  at: instant,
});

export const change = changeContent.extend({ id: z.string(), tried: tried.nullable() });

export const retrospectiveRecord = z.object({
  ...keptFields('retrospective'),
  group: idSchema('group'),
  heldOn: wholeDay.describe('The day on which the group meets'),
  everyWeeks: z.int().nullable().describe('After how many weeks the next one is proposed; null proposes none'),
  status: z.enum(statuses),
  questions: z.array(questionKey).describe('What it asks; the next one asks something else'),
  before: idSchema('retrospective').nullable().describe('The one before it, with whose changes it opens'),
  reflections: z.array(revealedReflection).describe('What was written, without names, once it is revealed'),
  themes: z.array(theme).describe('What was written as it was laid together, and what was said about it'),
  changes: z.array(change).describe('What the group will do otherwise: three changes at most'),
  closedAt: instant.nullable(),
});
export type Retrospective = z.output<typeof retrospectiveRecord>;

export const retrospectiveId = idSchema('retrospective').describe('The retrospective');

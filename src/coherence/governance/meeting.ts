/** A regeneration meeting asks three questions of what the groups have lived through, and leaves proposals behind. */
import { z } from 'zod';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';
import { wholeDay } from './day.ts';

/** In the order in which an agenda lists them. */
export const agendaKinds = [
  'conflict-unanswered',
  'conflict-due',
  'process-raised',
  'exception',
  'experiment-concluded',
  'principle-unused',
  'principle-idle',
  'cost-shared',
  'zone-disagreement',
  'escalation-answered',
  'proposal-open',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

const shownOn = z.string().default('').describe('On whose page it is shown, by id, where it has none of its own');

export const agendaItem = z.object({
  kind: z.enum(agendaKinds).describe('Why it stands on the agenda'),
  id: z.string().describe('What it is about, by id'),
  title: z.string(),
  on: calendarDate.nullable().describe('The day that it dates from, as exactly as somebody has said'),
  shownOn,
  links: z.array(z.object({ id: z.string(), title: z.string(), shownOn })).describe('What belongs to it, by id'),
});
export type AgendaItem = z.output<typeof agendaItem>;

export const answersSchema = z.object({
  brokeDown: text(10_000).default('').describe('What broke down? (Markdown)'),
  learned: text(10_000).default('').describe('What did we learn? (Markdown)'),
  evolve: text(10_000).default('').describe('How do we evolve? (Markdown)'),
});

const saying = z.object({
  by: line(500).min(1).nullable().default(null).describe('Who says it: a person, a group, or nobody named'),
  text: text(5000).min(1).describe('In their own words (Markdown)'),
});

export const minutesSchema = z.object({
  answers: answersSchema.prefault({}),
  minutes: text(50_000).default('').describe('The minutes (Markdown)'),
  challenges: z.array(saying).max(100).default([]).describe('What was called into question'),
  dissent: z.array(saying).max(100).default([]).describe('Disagreement, kept with the minutes'),
});
export type Minutes = z.output<typeof minutesSchema>;

export const meetingRecord = minutesSchema.extend({
  ...keptFields('meeting'),
  title: line(200),
  heldOn: wholeDay.describe('The day of the meeting'),
  agenda: z.array(agendaItem).describe('The agenda as it was generated when the meeting was opened'),
  closedAt: instant.nullable().describe('When the minutes were closed: from then on they stay as they are'),
});
export type Meeting = z.output<typeof meetingRecord>;

/** Principles that nobody has cited for two quarters are asked whether they still guide anybody. */
export const quietDays = 182;
/** So many citations must say whether a principle made a difference before it is asked why it never did. */
export const citationsToJudge = 3;

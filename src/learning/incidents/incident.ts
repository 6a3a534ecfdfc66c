/** What happened, how it looked to those who were there, and what made it likely. There is no field for who caused it. */
import { z } from 'zod';
import { type CalendarDate, dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';
import { actionKinds, limits } from './kinds.ts';

export const stationSchema = z.object({
  at: line(60).default('').describe('When: a time or a day, in the words of those who were there'),
  text: text(2000, 'Say what happened then.').min(1, 'Say what happened then.').describe('What happened then'),
});

export const factorSchema = z.object({
  title: line(120, 'Name the factor in a few words.')
    .min(1, 'Name the factor in a few words.')
    .describe('What made it likely, in a few words, so that it can be met again'),
  text: text(5000).default('').describe('How it contributed (Markdown)'),
});

const most = (what: string, count: number) => `Keep this to ${count} ${what}.`;
const why = text(2000).default('').describe('What speaks against it now');

export const sections = {
  happenedOn: calendarDate.nullable().default(null).describe('The day on which it began'),
  summary: text(limits.text).default('').describe('What happened (Markdown)'),
  timeline: z
    .array(stationSchema)
    .max(limits.stations, most('entries', limits.stations))
    .default([])
    .describe('What happened one after the other'),
  conditions: text(limits.text)
    .default('')
    .describe('What made sense at the time: what people knew, were asked for and had at hand (Markdown)'),
  factors: z
    .array(factorSchema)
    .max(limits.factors, most('factors', limits.factors))
    .default([])
    .describe('What contributed to it: several things, none of them a person'),
  doubtedDecisions: z
    .array(z.object({ decision: idSchema('decision'), why }))
    .max(limits.links, most('decisions', limits.links))
    .default([])
    .describe('Decisions, of any group, that it puts in doubt; nothing of them changes'),
  doubtedAssumptions: z
    .array(z.object({ assumption: idSchema('assumption'), why }))
    .max(limits.links, most('assumptions', limits.links))
    .default([])
    .describe('Assumptions, of any group, that it puts in doubt; nothing of them changes'),
  failed: z
    .array(z.union([idSchema('decision'), idSchema('experiment')]))
    .max(limits.links, most('links', limits.links))
    .default([])
    .describe('The decisions and experiments that did not work out'),
};

export const incidentContent = z.object({
  title: line(300, 'Say in one line what happened.')
    .min(1, 'Say in one line what happened.')
    .describe('What happened, in one line'),
  ...sections,
});
export type IncidentContent = z.output<typeof incidentContent>;

export const actionContent = z.object({
  text: text(2000, 'Say what is done.').min(1, 'Say what is done.').describe('What is done'),
  kind: z
    .enum(actionKinds)
    .default('checklist')
    .describe('How it works: most lasting are those that take the danger away, least those that remind people'),
  owner: z
    .union([idSchema('person'), idSchema('group')])
    .nullable()
    .default(null)
    .describe('Who sees to it: somebody of the group, or the group; the group, if left out'),
  dueOn: calendarDate.nullable().default(null).describe('The day by which it is done'),
});

export const actionSchema = actionContent.extend({
  key: z.string().describe('By what it is known within its review'),
  doneOn: calendarDate.nullable(),
  outcome: text(5000).describe('What came of it'),
});
export type Action = z.output<typeof actionSchema>;

export const incidentRecord = incidentContent.extend({
  ...keptFields('incident'),
  group: idSchema('group'),
  actions: z.array(actionSchema),
  closed: z
    .object({ at: instant, learned: text(5000) })
    .nullable()
    .describe('When its group had looked at all of it'),
});
export type Incident = z.output<typeof incidentRecord>;

/** How it looked from where somebody stood. It is theirs: the group whose review it is cannot change a word of it. */
export const tellingRecord = z.object({
  ...keptFields('telling'),
  incident: idSchema('incident'),
  group: idSchema('group').nullable().describe('The group of whoever tells it'),
  text: text(limits.text),
});
export type Telling = z.output<typeof tellingRecord>;

/** The day that lists go by. */
export const dayOf = ({ happenedOn, createdAt }: Pick<Incident, 'happenedOn' | 'createdAt'>): CalendarDate =>
  happenedOn ?? dateOf(createdAt);

/** The last day of a date of reduced precision: what is due "2026-11" is overdue in December. */
export const lastDay = (day: CalendarDate): CalendarDate => {
  if (day.length === 10) return day;
  const [year = 0, month = 12] = day.split('-').map(Number);
  return dateOf(new Date(Date.UTC(year, month, 0)).toISOString());
};

export const isOverdue = ({ dueOn, doneOn }: Pick<Action, 'dueOn' | 'doneOn'>, today: CalendarDate): boolean =>
  dueOn !== null && doneOn === null && lastDay(dueOn) < today;

/** A question that needs the centre. It has an owner and a day by which it is answered, and it cannot vanish. */
import { z } from 'zod';
import { type CalendarDate, dateOf, daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';
import {
  defaultServiceDays,
  type EscalationState,
  effectKinds,
  escalationReasons,
  hearings,
  mostServiceDays,
} from './kinds.ts';

/** What an answer changed of what is shared: nothing, a principle, or the zone map. It never changes a decision. */
export const effectSchema = z.object({
  kind: z.enum(effectKinds).describe('What the answer changes: nothing, a principle, or the zone map'),
  about: z
    .union([idSchema('principle'), idSchema('zoneMap')])
    .nullable()
    .default(null)
    .describe('The principle or the zone map that it is about, by id'),
});
export type Effect = z.output<typeof effectSchema>;

export const escalationContent = z.object({
  question: line(300).min(1, 'Ask the question in one line.').describe('The question, in one line'),
  context: text(20_000).default('').describe('What the centre needs to know (Markdown)'),
  reason: z.enum(escalationReasons).describe('Why it is raised'),
  whyAbove: text(5000)
    .default('')
    .describe('Where it is raised above those with direct knowledge: why it cannot be decided there'),
  serviceDays: z
    .int()
    .min(1)
    .max(mostServiceDays)
    .default(defaultServiceDays)
    .describe('Within how many days it is to be answered'),
});

const said = { by: idSchema('person').nullable(), at: instant };

export const escalationRecord = escalationContent.extend({
  ...keptFields('escalation'),
  group: idSchema('group').describe('The group that raises it'),
  decision: idSchema('decision').nullable().describe('The decision that it is about'),
  owner: idSchema('person').nullable().describe('Who owns it; nobody named means the stewards as a body'),
  dueOn: calendarDate.describe('The day by which it is to be answered'),
  answer: z
    .object({ ...said, text: z.string(), why: z.string(), effect: effectSchema })
    .nullable()
    .describe('Advice, with its reason; it changes no decision'),
  heard: z
    .object({ ...said, what: z.enum(hearings), text: z.string() })
    .nullable()
    .describe('What the group did with the answer'),
  withdrawn: z
    .object({ ...said, why: z.string() })
    .nullable()
    .describe('The group no longer needs an answer, and says why'),
});
export type Escalation = z.output<typeof escalationRecord>;

export function stateOf({ answer, heard, withdrawn }: Escalation): EscalationState {
  if (withdrawn) return 'withdrawn';
  if (heard) return 'heard';
  return answer ? 'answered' : 'waiting';
}

/** Days from its raising to its answer, or to today while it waits. */
export const ageOf = (escalation: Escalation, today: CalendarDate): number => {
  const end = escalation.answer?.at ?? escalation.withdrawn?.at;
  return daysBetween(dateOf(escalation.createdAt), end ? dateOf(end) : today);
};

export const isOverdue = (escalation: Escalation, today: CalendarDate): boolean =>
  stateOf(escalation) === 'waiting' && escalation.dueOn < today;

/** A group asks others whether its proposal would harm them, by a day. Silence is consent, and an objection binds nobody. */
import { z } from 'zod';
import type { CalendarDate } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, text } from '#kernel/words.ts';
import { type ConsentState, consentAnswers } from './kinds.ts';

/** Longer than that, and a proposal waits for whoever has forgotten it. */
export const mostConsentDays = 60;

export const consentRecord = z.object({
  ...keptFields('consent'),
  decision: idSchema('decision').describe('The proposal'),
  group: idSchema('group').describe('The group that asks'),
  asked: idSchema('group').describe('The group that is asked'),
  text: text(5000).describe('What the group asks about (Markdown)'),
  byOn: calendarDate.describe('The day by which it answers; after it, silence counts as consent'),
  answer: z
    .object({
      kind: z.enum(consentAnswers),
      harm: z.string().describe('For an objection: the harm that the proposal would do'),
      text: z.string(),
      by: idSchema('person').nullable(),
      at: instant,
    })
    .nullable(),
});
export type Consent = z.output<typeof consentRecord>;

export function stateOfConsent({ answer, byOn }: Consent, today: CalendarDate): ConsentState {
  if (answer) return answer.kind === 'consent' ? 'given' : 'objected';
  return byOn < today ? 'silence' : 'waiting';
}

/** Of what a group was asked about one proposal more than once, only the last counts. */
export function lastAsked(consents: readonly Consent[]): Consent[] {
  const inOrder = [...consents].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...new Map(inOrder.map((it) => [`${it.decision} ${it.asked}`, it])).values()];
}

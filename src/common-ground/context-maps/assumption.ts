/** What a group takes for true: a sentence with somebody who looks after it, how sure they are, and when they looked last. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';
import { confidences, disputeAnswers, mostGrounds } from './kinds.ts';

/** A day of the calendar, to the day: an item is checked and expires on one. */
export const wholeDay = calendarDate.refine((day) => day.length === 10, 'Write the whole day, as 2026-11-21.');

export const reason = text(2000, 'Say why.').min(1, 'Say why.');

/** Who looks after an item, how sure they are, when they looked last, and how long it holds at most. */
export const careFields = {
  owner: idSchema('person').nullable().default(null).describe('Who of the group looks after it'),
  confidence: z.enum(confidences).default('fairly').describe('How sure the group is: sure, fairly, or it is a guess'),
  expiresOn: wholeDay.nullable().default(null).describe('The last day on which it is taken for true unchecked'),
};

export const assumptionContent = z.object({
  title: line(300, 'Say what you take for true.')
    .min(1, 'Say what you take for true.')
    .describe('What the group takes for true, in one line'),
  evidence: text(5000).default('').describe('What speaks for it (Markdown)'),
  ...careFields,
  restsOn: z
    .array(idSchema('assumption'))
    .max(mostGrounds, `Name ${mostGrounds} assumptions at most that it rests on.`)
    .default([])
    .describe('Assumptions, of any group, without which it would not hold'),
});
export type AssumptionContent = z.output<typeof assumptionContent>;

/** The group itself says that it holds no more. */
export const fallSchema = z.object({ at: instant, why: text(2000), by: idSchema('person') });

/** A member of the group says that an assumption of another group contradicts it. */
export const clashSchema = z.object({
  with: idSchema('assumption').describe('The assumption of another group that contradicts it'),
  why: text(2000),
  at: instant,
  by: idSchema('person'),
});

export const assumptionRecord = assumptionContent.extend({
  ...keptFields('assumption'),
  group: idSchema('group'),
  checkedOn: wholeDay.describe('The day on which somebody of the group last looked whether it holds'),
  fall: fallSchema.nullable().describe('Why it holds no more, where its own group has said so'),
  clashes: z.array(clashSchema).describe('The assumptions of other groups that contradict it, as its group says'),
  replacedBy: idSchema('assumption').nullable().describe('The assumption that took its place after it fell'),
  retiredAt: instant.nullable().describe('When it was taken off the map; it counts no more'),
});
export type Assumption = z.output<typeof assumptionRecord>;

/** Another group says that an assumption does not hold. It changes nothing of it: the group that holds it answers. */
export const disputeRecord = z.object({
  ...keptFields('dispute'),
  assumption: idSchema('assumption'),
  group: idSchema('group').describe('The group that disputes it'),
  why: text(2000).describe('What speaks against it'),
  open: z.boolean().describe('Nobody of the group that holds it has answered yet'),
  answer: z
    .object({
      what: z.enum(disputeAnswers).describe('It holds, it was changed, or it has fallen'),
      why: text(2000),
      at: instant,
      by: idSchema('person'),
    })
    .nullable()
    .describe('What the group that holds it says'),
  withdrawnAt: instant.nullable().describe('When the group that disputed it took that back'),
});
export type Dispute = z.output<typeof disputeRecord>;

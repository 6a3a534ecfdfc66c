/** The centre asks, advises or invites, in the open: with a ground, a scope and a day on which it is over. It changes nothing. */
import { z } from 'zod';
import type { CalendarDate } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, instant, line, text } from '#kernel/words.ts';
import { interventionKinds, responseKinds } from './kinds.ts';

/** An intervention that lasts longer than half a year is a standing order. */
export const mostInterventionDays = 180;

export const interventionContent = z.object({
  kind: z.enum(interventionKinds).describe('A question, advice, or an invitation to come together'),
  ground: text(5000, 'Say on what ground.')
    .min(1, 'Say on what ground.')
    .describe('Why the centre speaks up (Markdown)'),
  scope: line(300, 'Say what it is about, and what it is not about.')
    .min(1, 'Say what it is about, and what it is not about.')
    .describe('What it is about, and no more'),
});

export const interventionRecord = interventionContent.extend({
  ...keptFields('intervention'),
  group: idSchema('group').describe('The group that it is addressed to; it stands in that group’s own trail, too'),
  decision: idSchema('decision').nullable().describe('The decision of that group that it is about'),
  endsOn: calendarDate.describe('The day on which it is over by itself'),
  ended: z
    .object({ on: calendarDate, why: z.string(), by: idSchema('person').nullable() })
    .nullable()
    .describe('Where stewards have ended it before'),
  responses: z
    .array(
      z.object({
        what: z
          .enum(responseKinds)
          .describe('We changed it, we kept it, we were overridden, or it was decided for us beforehand'),
        text: z.string(),
        by: idSchema('person').nullable(),
        at: instant,
      }),
    )
    .describe('What the group says of it, the first word first'),
});
export type Intervention = z.output<typeof interventionRecord>;

/** Its sunset needs nobody: the day passes, and it is over. */
export const isOpen = ({ ended, endsOn }: Pick<Intervention, 'ended' | 'endsOn'>, today: CalendarDate): boolean =>
  ended === null && today <= endsOn;

/** What a decision of one group costs another: noted by those who bear it, and added up where nobody is blamed for it. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { text } from '#kernel/words.ts';

export const costContent = z.object({
  hours: z.number().min(0).max(10_000).nullable().default(null).describe('Hours a week that it costs your group'),
  level: z
    .int()
    .min(0)
    .max(3)
    .nullable()
    .default(null)
    .describe('Or how much it weighs: 0 nothing, 1 a little, 2 much, 3 very much'),
  text: text(2000, 'Say what it costs you.').min(1, 'Say what it costs you.').describe('What it costs you, in words'),
});

export const costRecord = costContent.extend({
  ...keptFields('cost'),
  group: idSchema('group').describe('The group that bears it'),
  decision: idSchema('decision').describe('The decision that causes it'),
  answer: z
    .object({
      by: idSchema('person'),
      gainHours: z.number().nullable(),
      text: z.string(),
    })
    .nullable()
    .describe('What the deciding group says to it, and what it gains, in hours a week'),
});
export type Cost = z.output<typeof costRecord>;

/** Something that all should know has changed, on a day; probes ask how far that is known. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, line, text } from '#kernel/words.ts';

const sentence = 'Say what has changed, in one line.';

export const changeContent = z.object({
  what: line(300, sentence).min(1, sentence).describe('What has changed, in one line'),
  on: calendarDate.optional().describe('Since when; today if left out'),
  text: text(5000).default('').describe('More about it (Markdown)'),
  probes: z
    .array(idSchema('probe'))
    .max(3, 'Three facts are enough to see whether it is known.')
    .default([])
    .describe('One to three facts that ask whether it is known'),
});

export const changeRecord = z.object({
  ...keptFields('contextChange'),
  group: idSchema('group').describe('The group that tells of it'),
  what: z.string(),
  on: calendarDate,
  text: z.string(),
  probes: z.array(idSchema('probe')),
});
export type ContextChange = z.output<typeof changeRecord>;

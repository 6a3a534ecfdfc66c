/** Where a need and a principle pull apart, a group tries something small, says beforehand when to stop, and tells what came of it. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate, line, text } from '#kernel/words.ts';

export const findings = ['supports', 'contradicts', 'unclear'] as const;

export const experimentContent = z.object({
  title: line(300).min(1, 'Give the experiment a title.').describe('What is tried, in one line'),
  principle: idSchema('principle').describe('The principle that it tests'),
  decision: idSchema('decision')
    .nullable()
    .default(null)
    .describe('The decision of your group to try it, if it is logged'),
  hypothesis: text(5000, 'Say what you expect to see.')
    .min(1, 'Say what you expect to see.')
    .describe('What we expect to see'),
  stopRule: text(2000, 'Say when it ends: a day, a number, a sign.')
    .min(1, 'Say when it ends: a day, a number, a sign.')
    .describe('When it ends, whatever it shows'),
  endsOn: calendarDate.nullable().default(null).describe('The day on which it ends at the latest'),
});

export const experimentResult = z.object({
  finding: z.enum(findings).describe('What it says of the principle'),
  text: text(5000, 'Say what came of it.').min(1, 'Say what came of it.').describe('What came of it (Markdown)'),
  on: calendarDate.describe('The day on which it ended'),
});

export const experimentRecord = experimentContent.extend({
  ...keptFields('experiment'),
  group: idSchema('group'),
  result: experimentResult.nullable(),
});
export type Experiment = z.output<typeof experimentRecord>;

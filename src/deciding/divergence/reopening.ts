/** The condition has come true on which a dissent wanted the question opened again: said by whoever saw it, answered by the group. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, text } from '#kernel/words.ts';

const saidWhat = 'Say what you have seen.';
const saidWhy = 'Say what the group makes of it, and why.';

export const reopeningContent = z.object({
  saw: text(5000, saidWhat).min(1, saidWhat).describe('What you have seen'),
});

export const reopeningAnswer = z.object({
  reopens: z.boolean().describe('Whether the group takes the question up again'),
  why: text(5000, saidWhy).min(1, saidWhy).describe('Why, or why not'),
});

export const reopeningRecord = reopeningContent.extend({
  ...keptFields('reopening'),
  decision: idSchema('decision'),
  group: idSchema('group').describe('The group that decided'),
  condition: z.string().describe('What the dissent said; kept as it stood'),
  dissent: z.string().describe('Which dissent: its key, or its place'),
  answer: reopeningAnswer
    .extend({ by: idSchema('person'), at: instant })
    .nullable()
    .describe('What the group said to it; null while it has not'),
});
export type Reopening = z.output<typeof reopeningRecord>;

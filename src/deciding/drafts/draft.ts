/** What a group is still writing. Its own members see it, and nobody else; it leaves no trail until it is logged. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { instant } from '#kernel/words.ts';

const largest = 500_000;

/** Anything that the form holds so far: it is checked when it is logged. */
export const draftContent = z
  .record(z.string().max(100), z.json())
  .refine((content) => JSON.stringify(content).length <= largest, 'This draft is too long to keep. Log it, or shorten it.')
  .refine((content) => !JSON.stringify(content).includes('\\u0000'), 'This draft contains a NUL character, which cannot be stored.')
  .describe('The fields of the decision so far');

export const draftRecord = z.object({
  id: idSchema('draft'),
  group: idSchema('group'),
  by: idSchema('person'),
  content: draftContent,
  savedAt: instant,
});
export type Draft = z.output<typeof draftRecord>;

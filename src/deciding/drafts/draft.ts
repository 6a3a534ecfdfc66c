/** What a group is still writing. Its own members see it, and nobody else; it leaves no trail until it is logged. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { instant } from '#kernel/words.ts';

const largest = 500_000;

/** A NUL or half a character as JSON writes them; a backslash before them is a backslash that somebody typed. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Anything that the form holds so far: it is checked when it is logged. */
export const draftContent = z
  .record(z.string().max(100), z.json())
  .refine(
    (content) => JSON.stringify(content).length <= largest,
    'This draft is too long to keep. Log it, or shorten it.',
  )
  .refine(
    (content) => !unstorable.test(JSON.stringify(content)),
    'This draft contains a NUL character or a broken one, which cannot be stored.',
  )
  .describe('The fields of the decision so far');

export const draftRecord = z.object({
  id: idSchema('draft'),
  group: idSchema('group'),
  by: idSchema('person'),
  content: draftContent,
  savedAt: instant,
});
export type Draft = z.output<typeof draftRecord>;

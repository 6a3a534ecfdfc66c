/** A group breaks a principle on a ground of its own. The centre says in public whether it backs that; the decision stands. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { text } from '#kernel/words.ts';

export const backingContent = z.object({
  backs: z.boolean().describe('Whether the centre backs it in public'),
  statement: text(5000, 'Say why, in public.')
    .min(1, 'Say why, in public.')
    .describe('What it says in public (Markdown)'),
});

export const backingRecord = backingContent.extend({
  ...keptFields('backing'),
  decision: idSchema('decision'),
  principle: idSchema('principle'),
});
export type Backing = z.output<typeof backingRecord>;

/** From so many independent groups on, it is the principle that is asked about. */
export const groupsToMark = 3;

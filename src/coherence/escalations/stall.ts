/** A proposal waits, and its group says why: nobody else guesses. "Unsure who may decide" is a reason like any other. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { text } from '#kernel/words.ts';
import { stallReasons } from './kinds.ts';

export const stallContent = z.object({
  reason: z.enum(stallReasons).describe('Why it waits'),
  text: text(5000).default('').describe('More about it, in your own words'),
});

/** What the group said last; what it said before stands in the trail. It is over when the proposal is decided. */
export const stallRecord = stallContent.extend({
  ...keptFields('stall'),
  decision: idSchema('decision'),
  group: idSchema('group'),
});
export type Stall = z.output<typeof stallRecord>;

/**
 * A decision in force rests on something that holds no more, or not for sure. Nobody writes a flag: it follows from the
 * records. What is written is its group's answer, and that counts for what had happened when it was given.
 */
import { z } from 'zod';
import type { Instant } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { text } from '#kernel/words.ts';
import { flagAnswers } from './kinds.ts';

export const flagAnswerRecord = z.object({
  ...keptFields('flagAnswer'),
  group: idSchema('group').describe('The group whose decision it is'),
  decision: idSchema('decision'),
  assumption: idSchema('assumption'),
  answer: z.enum(flagAnswers).describe('The decision stands, it will be revised, or the assumption holds after all'),
  why: text(5000),
});
export type FlagAnswer = z.output<typeof flagAnswerRecord>;

/** An answer that was given before the assumption came to stand as it does now says nothing of it. */
export const answers = ({ createdAt }: Pick<FlagAnswer, 'createdAt'>, since: Instant): boolean =>
  Date.parse(createdAt) >= Date.parse(since);

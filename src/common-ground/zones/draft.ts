/** What a group says of a decision before it is made: all that advice on its zone needs. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { idSchema } from '#kernel/id.ts';
import { line, lines, text } from '#kernel/words.ts';

export const reversibilities = ['reversible', 'costly', 'irreversible'] as const;
const stances = ['upholds', 'stretches', 'breaks'] as const;

export const zoneDraft = z.object({
  title: line(300).default('').describe('The decision in one line'),
  choice: text(200_000).default('').describe('What would be chosen'),
  tags: lines(50, 50).describe('Topics'),
  affects: z.array(groupReference).max(200).default([]).describe('Groups that it affects, by slug or id'),
  reversibility: z.enum(reversibilities).nullable().default(null).describe('How hard it is to take back'),
  cost: z.number().min(0).max(1e12).nullable().default(null).describe('What it costs, roughly'),
  principles: z
    .array(z.object({ principle: idSchema('principle'), stance: z.enum(stances) }))
    .max(20)
    .default([])
    .describe('The principles in play, and how the choice stands to them'),
});
export type ZoneDraft = z.output<typeof zoneDraft>;

/** A probe is a statement that is asked again and again in the same words, so that it shows when its meaning moves. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { line, verbatim } from '#kernel/words.ts';
import { probeKinds, probeStates } from './kinds.ts';

const sentence = 'Write the statement that people say how far they agree with.';

export const probeContent = z.object({
  statement: line(300, sentence)
    .min(1, sentence)
    .describe('What people say how far they agree with; of a fact, the question'),
  kind: z
    .enum(probeKinds)
    .default('view')
    .describe('A view is agreed with from 1 to 5; a fact has one right answer among its options'),
  about: z
    .array(verbatim(60))
    .max(10, 'Name ten records at most.')
    .default([])
    .describe('What it is about: ids of principles, assumptions or changes of context'),
  espouses: idSchema('principle')
    .nullable()
    .default(null)
    .describe('The principle by which whoever agrees says that their group decides'),
  options: z
    .array(line(200).min(1, 'An option needs words.'))
    .max(5, 'Give five options at most.')
    .default([])
    .describe('Of a fact: two to five answers, one of them right'),
  right: z.int().min(1).max(5).nullable().default(null).describe('Of a fact: which option is right, counted from 1'),
});
export type ProbeContent = z.output<typeof probeContent>;

export const probeRecord = probeContent.extend({
  ...keptFields('probe'),
  right: probeContent.shape.right.describe(
    'Of a fact: which option is right, counted from 1; null while a round asks it, so that it cannot be looked up',
  ),
  state: z.enum(probeStates).describe('Proposed by a group, asked in rounds, or asked no more'),
  group: idSchema('group').nullable().describe('The group that proposed it'),
});
export type Probe = z.output<typeof probeRecord>;

/** Why a probe cannot be asked as it is written; null where it can. */
export function troubleOf({ kind, options, right }: Pick<ProbeContent, 'kind' | 'options' | 'right'>): string | null {
  if (kind === 'view')
    return options.length > 0 || right !== null ? 'A view has no options: everybody agrees from 1 to 5.' : null;
  if (options.length < 2) return 'A fact needs two to five options.';
  return right === null || right > options.length ? 'Say which of the options is right, counted from 1.' : null;
}

/** How many answers it takes: five steps of agreement, or the options of a fact. */
export const answersTo = ({ kind, options }: Pick<Probe, 'kind' | 'options'>): number =>
  kind === 'view' ? 5 : options.length;

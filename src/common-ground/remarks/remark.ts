/** What somebody says about a record: conversation, and not another field to fill. */
import { z } from 'zod';
import { idPrefixes, idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, text } from '#kernel/words.ts';

/** People are no records, and a step only tells of one. */
const notRecords: readonly string[] = ['person', 'step', 'network', 'token', 'invitation', 'draft', 'remark'];

const prefixes = Object.entries(idPrefixes)
  .filter(([kind]) => !notRecords.includes(kind))
  .map(([, prefix]) => prefix);

export const recordId = z
  .string()
  .regex(
    new RegExp(`^(?:${prefixes.join('|')})_[0-7][0-9a-hjkmnp-tv-z]{25}$`),
    'Name what it is about by its id, such as dec_01k9z3e6q8f5v9w2x7y4r1t0ab. Remarks are about records, and not about people.',
  )
  .describe('What it is about: the id of a decision or of any other record');

const sentence = 'Say something.';

export const remarkText = text(5000, sentence).min(1, sentence).describe('What you say (Markdown)');

export const remarkRecord = z.object({
  ...keptFields('remark'),
  about: recordId,
  text: z.string().describe('What was said; empty once it has been taken back'),
  answers: idSchema('remark').nullable().describe('The remark that it answers'),
  takenBack: z.object({ at: instant }).nullable().describe('When its author took it back'),
});
export type Remark = z.output<typeof remarkRecord>;

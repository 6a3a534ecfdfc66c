/** In which way a group answers: under pseudonyms that tie a person's answers together, or wholly without names. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';

export const wayRecord = z.object({
  ...keptFields('probeWay'),
  group: idSchema('group'),
  anonymous: z.boolean().describe('True where nobody’s answers are tied together from round to round'),
});
export type ProbeWay = z.output<typeof wayRecord>;

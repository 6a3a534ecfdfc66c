import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { statuses } from './decision.ts';

/** A decision at the other end of a reference. */
export const linkedDecision = z.object({
  id: idSchema('decision'),
  ref: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  group: z.string().describe('The name of its group'),
});
export type LinkedDecision = z.output<typeof linkedDecision>;

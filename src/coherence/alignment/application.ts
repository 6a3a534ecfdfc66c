/** How a group has applied a principle: the stance, the reason, and what came of it. */
import { z } from 'zod';
import { stances, verdicts } from '#deciding/decisions/decision.ts';
import { decisionRow } from '#deciding/decisions/decision-row.ts';

export const application = z.object({
  decision: decisionRow,
  stance: z.enum(stances),
  version: z.int().nullable(),
  why: z.string(),
  decisive: z.boolean().nullable(),
  context: z.string().describe('The beginning of its context, as plain text'),
  result: z.object({ text: z.string(), verdict: z.enum(verdicts).nullable() }).nullable(),
});
export type Application = z.output<typeof application>;

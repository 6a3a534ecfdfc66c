/** The loop: values → principles → decisions → conflicts → the values layer → principles again. How it turns just now. */
import { z } from 'zod';

/** A quarter: what the seeds call the rhythm of regeneration. */
export const lately = 91;
/** A principle that nobody has cited for two quarters may be waiting to be retired. */
export const unusedAfter = 182;
/** Fewer loops than this say nothing about how long one takes. */
export const loopsNeeded = 3;

export const loopCounts = z.object({
  values: z.object({ adopted: z.int(), drafts: z.int() }),
  principles: z.object({ inForce: z.int(), unused: z.int().describe('Cited by no decision for two quarters') }),
  decisions: z.object({
    lately: z.int().describe('Decided in the last quarter'),
    citing: z.int().describe('Of these, decisions that name a principle in play'),
  }),
  conflicts: z.object({ open: z.int(), overdue: z.int(), held: z.int() }),
  valuesLayer: z.object({
    waiting: z
      .int()
      .describe('Conflicts whose groups say that a principle is incomplete, and that wait for a proposal'),
    raised: z.int().describe('Processes that three independent groups found failing'),
    proposals: z.int().describe('Proposals that can be signed'),
  }),
  revised: z.object({
    lately: z.int().describe('Versions of principles that came into force in the last quarter'),
    causedByConflicts: z.int().describe('Of these, versions that a conflict caused'),
  }),
  loopTime: z
    .object({ days: z.number().nullable().describe('The median'), loops: z.int(), needed: z.int() })
    .describe('Days from the finding of a conflict to the principle that changed because of it; no figure below three'),
});
export type LoopCounts = z.output<typeof loopCounts>;

export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

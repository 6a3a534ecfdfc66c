/** What waits for somebody: each line leads to where it is done. */
import { z } from 'zod';
import { calendarDate } from '#kernel/words.ts';

/** In the order in which they are shown where no day says otherwise. */
export const waitingKinds = [
  'session',
  'reflection',
  'round',
  'reopening',
  'action',
  'retrospective',
  'conversation',
] as const;

export const waiting = z.object({
  kind: z.enum(waitingKinds).describe('What it is'),
  id: z.string().describe('Where it leads: an id, the reference of a decision, or the short name of a group'),
  title: z.string().describe('What it is called'),
  by: calendarDate.nullable().describe('The day by which it is wanted'),
  overdue: z.boolean().describe('That day has passed'),
});
export type Waiting = z.output<typeof waiting>;

/** What is overdue first, then by day; what has no day last. */
export const inOrder = (lines: readonly Waiting[]): Waiting[] =>
  [...lines].sort((a, b) => {
    const [one, other] = [a.by ?? '9', b.by ?? '9'];
    if (one !== other) return one < other ? -1 : 1;
    return waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind);
  });

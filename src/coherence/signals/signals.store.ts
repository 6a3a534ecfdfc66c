import { shelf } from '#kernel/records.ts';
import type { Signal } from './signal.ts';

/** A signal lies between a group and those who look at the whole, so it stands in the trail that all share. */
export const signals = shelf<'signal', Signal>({
  kind: 'signal',
  table: 'signals',
  noun: 'signal',
  columns: ({ group, answer, dueOn }) => ({ group_id: group, open: answer === null, due_on: dueOn }),
});

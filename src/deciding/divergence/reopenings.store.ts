import { shelf } from '#kernel/records.ts';
import type { Reopening } from './reopening.ts';

/** They stand in the trail that all share: whoever asks changes nothing of the group's own log. */
export const reopenings = shelf<'reopening', Reopening>({
  kind: 'reopening',
  table: 'reopenings',
  noun: 'request to open a question again',
  columns: ({ group, decision, answer }) => ({ group_id: group, decision_id: decision, open: answer === null }),
});

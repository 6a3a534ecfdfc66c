import { dateOf } from '#kernel/clock.ts';
import { shelf } from '#kernel/records.ts';
import type { Escalation } from './escalation.ts';

export const escalations = shelf<'escalation', Escalation>({
  kind: 'escalation',
  table: 'escalations',
  noun: 'escalation',
  columns: ({ group, decision, owner, dueOn, answer, withdrawn }) => ({
    group_id: group,
    decision_id: decision,
    owner,
    due_on: dateOf(dueOn),
    open: !answer && !withdrawn,
  }),
});

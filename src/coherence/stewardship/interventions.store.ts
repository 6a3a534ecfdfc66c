import { dateOf } from '#kernel/clock.ts';
import { shelf } from '#kernel/records.ts';
import type { Intervention } from './intervention.ts';

/** Every step stands in the trail of the group that it is about, and in the network's own. */
export const interventions = shelf<'intervention', Intervention>({
  kind: 'intervention',
  table: 'interventions',
  noun: 'intervention',
  groups: ({ group }) => [group],
  alsoPublic: true,
  columns: ({ group, decision, createdAt, ended, endsOn }) => ({
    group_id: group,
    decision_id: decision,
    opened_on: dateOf(createdAt),
    ends_on: ended?.on ?? endsOn,
  }),
});

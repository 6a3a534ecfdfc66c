import { shelf } from '#kernel/records.ts';
import type { Experiment } from './experiment.ts';

/** An experiment is its group's own, and stands in that group's trail. */
export const experiments = shelf<'experiment', Experiment>({
  kind: 'experiment',
  table: 'experiments',
  noun: 'experiment',
  groups: ({ group }) => [group],
  columns: ({ group, principle, result }) => ({ group_id: group, principle_id: principle, open: result === null }),
});

import { shelf } from '#kernel/records.ts';
import type { Cost } from './cost.ts';

export const costs = shelf<'cost', Cost>({
  kind: 'cost',
  table: 'costs',
  noun: 'cost note',
  columns: ({ decision, group }) => ({ decision_id: decision, group_id: group }),
});

import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { DecisionFormRecord } from './decision-form.ts';

/** A group's form is its own: one record for each group that has ever changed it. */
export const decisionForms = shelf<'decisionForm', DecisionFormRecord>({
  kind: 'decisionForm',
  table: 'decision_forms',
  noun: 'form',
  groups: ({ group }) => [group],
  columns: ({ group }) => ({ group_id: group }),
});

export async function formOf(db: Db, network: Id<'network'>, group: Id<'group'>) {
  const [found] = await decisionForms.list(db, network, { where: sql<SqlBool>`group_id = ${group}` });
  return found;
}

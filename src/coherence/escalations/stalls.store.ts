import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Stall } from './stall.ts';

export const stalls = shelf<'stall', Stall>({
  kind: 'stall',
  table: 'stalls',
  noun: 'stall',
  columns: ({ decision, group }) => ({ decision_id: decision, group_id: group }),
});

/** What groups say of why these decisions wait, by the decision. */
export async function stallsOf(db: Db, network: Id<'network'>, decisions: readonly string[]) {
  const found = await stalls.list(db, network, { where: sql`decision_id = any(${decisions}::text[])` });
  return new Map<string, Stall>(found.map((stall) => [stall.decision, stall]));
}

import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Backing } from './backing.ts';
import '#deciding/decisions/decisions.table.ts';

export const backings = shelf<'backing', Backing>({
  kind: 'backing',
  table: 'backings',
  noun: 'backing',
  columns: ({ decision, principle }) => ({ decision_id: decision, principle_id: principle }),
});

/** The decisions that break a principle and were not taken back, the latest first. */
export async function breakingDecisions(db: Db, network: Id<'network'>): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('record')
    .where('network_id', '=', network)
    .where('retracted', '=', false)
    .where(
      sql<boolean>`id in (select from_id from decision_references where network_id = ${network} and kind = 'breaks')`,
    )
    .orderBy('sorted_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => row.record);
}

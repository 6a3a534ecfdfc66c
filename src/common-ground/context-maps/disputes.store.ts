import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Dispute } from './assumption.ts';

/** A dispute is between two groups: it stands in the network's own trail, and no group's record is changed by it. */
export const disputes = shelf<'dispute', Dispute>({
  kind: 'dispute',
  table: 'disputes',
  noun: 'dispute',
  columns: ({ assumption, group, open }) => ({ assumption_id: assumption, group_id: group, open }),
});

/** All disputes of these assumptions, the newest first. */
export async function disputesOf(db: Db, network: Id<'network'>, ids: readonly string[]): Promise<Dispute[]> {
  if (ids.length === 0) return [];
  const where = sql<SqlBool>`assumption_id in (${sql.join(ids)})`;
  return disputes.list(db, network, { where, order: sql`id desc` });
}

/** The open disputes, by assumption. */
export async function openDisputes(
  db: Db,
  network: Id<'network'>,
  ids?: readonly string[],
): Promise<Map<string, Dispute[]>> {
  if (ids?.length === 0) return new Map();
  const where = ids ? sql<SqlBool>`open and assumption_id in (${sql.join(ids)})` : sql<SqlBool>`open`;
  const found = new Map<string, Dispute[]>();
  for (const dispute of await disputes.list(db, network, { where }))
    found.set(dispute.assumption, [...(found.get(dispute.assumption) ?? []), dispute]);
  return found;
}

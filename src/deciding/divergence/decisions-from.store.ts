/** Which decisions came of a session: those of its group that link to it. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { type Decision, withLaterFields } from '../decisions/decision.ts';
import { pointedAt } from '../decisions/linked.store.ts';
import type { LinkedDecision } from '../decisions/linked.ts';
import type { Divergence } from './session.ts';
import '../decisions/decisions.table.ts';

/** The address by which a decision says that it came of a session. */
export const addressOf = (id: Divergence['id']): string => `/divergence/${id}`;

export async function decisionsFrom(
  db: Db,
  network: Id<'network'>,
  { id, group, phase }: Divergence,
): Promise<LinkedDecision[]> {
  if (phase !== 'converged') return [];
  const links = JSON.stringify({ links: [{ url: addressOf(id) }] });
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where(sql<boolean>`record @> ${links}::jsonb`)
    .orderBy('id')
    .execute();
  const found = await pointedAt(
    db,
    network,
    rows.map((row) => row.id),
  );
  return Object.values(found).flatMap((decision) => decision ?? []);
}

/** How many decisions a group's usual is counted of. */
const lately = 200;

/** The decisions that a group took lately, for comparing it with its own past. */
export async function recentDecisions(db: Db, network: Id<'network'>, group: Id<'group'>): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('record')
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('retracted', '=', false)
    .orderBy('sorted_on', 'desc')
    .orderBy('id', 'desc')
    .limit(lately)
    .execute();
  return rows.map((row) => withLaterFields(row.record));
}

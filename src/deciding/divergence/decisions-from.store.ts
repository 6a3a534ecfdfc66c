/** Which decisions came of a session: those of its group that link to it, or carry what was put against it. */
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

/** What a decision that came of a session has among its links. */
export const linkTo = (id: Divergence['id']) => ({ title: 'The session in which we explored it', url: addressOf(id) });

export async function decisionsFrom(
  db: Db,
  network: Id<'network'>,
  { id, group, dissent }: Divergence,
): Promise<LinkedDecision[]> {
  const links = JSON.stringify({ links: [{ url: addressOf(id) }] });
  const keys = dissent.flatMap(({ key }) => key ?? []);
  const carries =
    keys.length > 0
      ? sql`exists (select from jsonb_array_elements(record->'dissent') as said where said->>'key' in (${sql.join(keys)}))`
      : sql`false`;
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('retracted', '=', false)
    .where(sql<boolean>`(record @> ${links}::jsonb or ${carries})`)
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

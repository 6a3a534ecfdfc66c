import type { Selectable } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import type { Draft } from './draft.ts';
import type { DraftsTable } from './drafts.table.ts';

type Network = Id<'network'>;

const draftOf = (row: Selectable<DraftsTable>): Draft => ({
  id: row.id,
  group: row.group_id,
  by: row.person_id,
  content: row.content,
  savedAt: row.saved_at,
});

export async function putDraft(db: Db, network: Network, draft: Draft): Promise<void> {
  const columns = {
    group_id: draft.group,
    person_id: draft.by,
    content: JSON.stringify(draft.content),
    saved_at: draft.savedAt,
  };
  await db
    .insertInto('drafts')
    .values({ network_id: network, id: draft.id, ...columns })
    .onConflict((conflict) => conflict.columns(['network_id', 'id']).doUpdateSet(columns))
    .execute();
}

export async function findDraft(db: Db, network: Network, id: Id<'draft'>): Promise<Draft> {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where('network_id', '=', network)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found', 'There is no such draft: it has been logged or discarded.');
  return draftOf(row);
}

export async function hasDraft(db: Db, network: Network, id: Id<'draft'>): Promise<boolean> {
  const found = db.selectFrom('drafts').select('id').where('network_id', '=', network).where('id', '=', id);
  return (await found.executeTakeFirst()) !== undefined;
}

/** The drafts of these groups, the newest first. */
export async function draftsOf(db: Db, network: Network, groups: readonly Id<'group'>[]): Promise<Draft[]> {
  if (groups.length === 0) return [];
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('network_id', '=', network)
    .where('group_id', 'in', groups)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(draftOf);
}

export const deleteDraft = (db: Db, network: Network, id: Id<'draft'>) =>
  db.deleteFrom('drafts').where('network_id', '=', network).where('id', '=', id).execute();

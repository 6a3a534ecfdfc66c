import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { NetworkRecord } from './network.ts';
import './networks.table.ts';

/** Writes the network as the record says; used by operations and by replay alike. */
export async function putNetwork(db: Db, network: NetworkRecord): Promise<void> {
  const columns = {
    name: network.name,
    about: network.about,
    audience: network.audience,
    created_at: network.createdAt,
  };
  await db
    .insertInto('networks')
    .values({ id: network.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

/** The network of this house: the only one, or null before anybody has set it up. */
export async function theNetwork(db: Db): Promise<NetworkRecord | null> {
  const row = await db.selectFrom('networks').selectAll().orderBy('id').executeTakeFirst();
  if (!row) return null;
  return { id: row.id, name: row.name, about: row.about, audience: row.audience, createdAt: row.created_at };
}

export async function findNetwork(db: Db, id: Id<'network'>): Promise<NetworkRecord> {
  const row = await db.selectFrom('networks').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { id: row.id, name: row.name, about: row.about, audience: row.audience, createdAt: row.created_at };
}

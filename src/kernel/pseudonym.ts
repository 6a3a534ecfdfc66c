/** Under what somebody is known in one scope and nowhere else: a keyed hash, whose key is thrown away when the scope begins anew. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '#db/tables.ts';
import type { Id } from './id.ts';

interface PseudonymKeysTable {
  network_id: Id<'network'>;
  scope: string;
  epoch: number;
  key: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    pseudonym_keys: PseudonymKeysTable;
  }
}

const newKey = () => randomBytes(32).toString('base64url');

const newestKey = (db: Db, network: Id<'network'>, scope: string) =>
  db
    .selectFrom('pseudonym_keys')
    .select(['key', 'epoch'])
    .where('network_id', '=', network)
    .where('scope', '=', scope)
    .orderBy('epoch', 'desc')
    .limit(1)
    .executeTakeFirst();

async function keyOf(db: Db, network: Id<'network'>, scope: string) {
  const known = await newestKey(db, network, scope);
  if (known) return known;
  await db
    .insertInto('pseudonym_keys')
    .values({ network_id: network, scope, epoch: 1, key: newKey() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await newestKey(db, network, scope))!;
}

const hashed = (key: string, person: Id<'person'>) =>
  createHmac('sha256', key).update(person).digest('base64url').slice(0, 22);

/** The same for the same person as long as the scope's key lives; in a write only, because the first one makes the key. */
export async function pseudonym(db: Db, network: Id<'network'>, scope: string, person: Id<'person'>): Promise<string> {
  return hashed((await keyOf(db, network, scope)).key, person);
}

/** Which key of the scope is in use, counted from 1. */
export const epochOf = async (db: Db, network: Id<'network'>, scope: string): Promise<number> =>
  (await keyOf(db, network, scope)).epoch;

/** As what somebody is known in each of the scopes that start so and whose keys still live; makes no key. */
export async function pseudonymsIn(
  db: Db,
  network: Id<'network'>,
  scopes: string,
  person: Id<'person'>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('pseudonym_keys')
    .select(['key', 'scope'])
    .where('network_id', '=', network)
    .where('scope', 'like', `${scopes}%`)
    .execute();
  return rows.map(({ key }) => hashed(key, person));
}

/** Throws the keys of a scope away: nobody can be found under their pseudonyms any more. The next key is another one's. */
export async function beginScopeAnew(db: Db, network: Id<'network'>, scope: string): Promise<void> {
  const { epoch } = await keyOf(db, network, scope);
  await forgetScope(db, network, scope);
  await db
    .insertInto('pseudonym_keys')
    .values({ network_id: network, scope, epoch: epoch + 1, key: newKey() })
    .execute();
}

/** The same for a scope that is over for good. */
export const forgetScope = (db: Db, network: Id<'network'>, scope: string) =>
  db.deleteFrom('pseudonym_keys').where('network_id', '=', network).where('scope', '=', scope).execute();

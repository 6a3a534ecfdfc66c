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

async function keyOf(db: Db, network: Id<'network'>, scope: string): Promise<string> {
  await db
    .insertInto('pseudonym_keys')
    .values({ network_id: network, scope, epoch: 1, key: newKey() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { key } = await db
    .selectFrom('pseudonym_keys')
    .select('key')
    .where('network_id', '=', network)
    .where('scope', '=', scope)
    .orderBy('epoch', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return key;
}

/** The same for the same person as long as the scope's key lives; in a write only, because the first one makes the key. */
export async function pseudonym(db: Db, network: Id<'network'>, scope: string, person: Id<'person'>): Promise<string> {
  const key = await keyOf(db, network, scope);
  return createHmac('sha256', key).update(person).digest('base64url').slice(0, 22);
}

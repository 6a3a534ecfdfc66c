import type { Db } from '#db/tables.ts';
import type { Instant } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import { newSecret, secretHash } from './secrets.ts';
import './people.table.ts';

interface NewToken {
  person: Id<'person'>;
  name: string;
  scope: 'read' | 'write';
  expiresAt: Instant | null;
  madeBy?: Id<'token'>;
}

/** Returns the secret: this is the only time that anybody sees it. */
export async function createToken(db: Db, network: Id<'network'>, now: Instant, token: NewToken) {
  const id = newId('token');
  const secret = newSecret('thr');
  await db
    .insertInto('tokens')
    .values({
      network_id: network,
      id,
      person_id: token.person,
      name: token.name,
      scope: token.scope,
      secret_hash: secretHash(secret),
      made_by: token.madeBy ?? null,
      created_at: now,
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  return { id, secret };
}

export const tokensOf = (db: Db, network: Id<'network'>, person: Id<'person'>) =>
  db
    .selectFrom('tokens')
    .selectAll()
    .where('network_id', '=', network)
    .where('person_id', '=', person)
    .orderBy('created_at', 'desc')
    .execute();

/** Takes the tokens of a person away with their names. */
export const deleteTokens = (db: Db, network: Id<'network'>, person: Id<'person'>) =>
  db.deleteFrom('tokens').where('network_id', '=', network).where('person_id', '=', person).execute();

/** Revokes a token of this person, and those that it made; says how many that were. */
export async function revokeToken(
  db: Db,
  network: Id<'network'>,
  now: Instant,
  person: Id<'person'>,
  id: Id<'token'>,
): Promise<number> {
  const done = await db
    .withRecursive('going', (cte) =>
      cte
        .selectFrom('tokens')
        .select('tokens.id')
        .where('network_id', '=', network)
        .where('person_id', '=', person)
        .where('tokens.id', '=', id)
        .union(
          cte
            .selectFrom('tokens')
            .innerJoin('going', 'going.id', 'tokens.made_by')
            .select('tokens.id')
            .where('network_id', '=', network),
        ),
    )
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('network_id', '=', network)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .where('id', 'in', (eb) => eb.selectFrom('going').select('going.id'))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

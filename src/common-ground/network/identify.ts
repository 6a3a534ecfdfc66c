/** Finds out who asks, by a session of the browser or by a personal access token, in one query. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { type Person, type Role, visitor } from '#kernel/actor.ts';
import type { Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { secretHash } from '../people/secrets.ts';

const memberships = sql<[Id<'group'>, Role][]>`(
  select coalesce(json_agg(json_build_array(m.group_id, m.role) order by m.since, m.group_id), '[]')
  from memberships m where m.network_id = people.network_id and m.person_id = people.id
)`.as('memberships');

interface Row {
  id: Id<'person'>;
  name: string;
  steward: boolean;
  memberships: [Id<'group'>, Role][];
}

const personOf = (row: Row, scope: Person['scope'], via: Person['via']): Person => ({
  kind: 'person',
  id: row.id,
  name: row.name,
  steward: row.steward,
  memberships: new Map(row.memberships),
  scope,
  via,
});

export async function identifyByAccount(db: Db, network: Id<'network'>, account: string, session: string) {
  const row = await db
    .selectFrom('people')
    .select(['id', 'name', 'steward', memberships])
    .where('network_id', '=', network)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return row ? { ...personOf(row, 'write', 'web'), session } : visitor;
}

/** A token's last use is written at most once an hour, so that reading stays reading. */
const useIsOld = (last: Instant | null, now: Instant) => !last || Date.parse(now) - Date.parse(last) > 3_600_000;

export async function identifyByToken(
  db: Db,
  network: Id<'network'>,
  secret: string,
  now: Instant,
  via: Person['via'],
) {
  const row = await db
    .selectFrom('tokens')
    .innerJoin('people', (join) =>
      join.onRef('people.network_id', '=', 'tokens.network_id').onRef('people.id', '=', 'tokens.person_id'),
    )
    .select([
      'people.id',
      'people.name',
      'steward',
      'scope',
      'expires_at',
      'revoked_at',
      'last_used_at',
      'tokens.id as token',
    ])
    .select(memberships)
    .where('tokens.network_id', '=', network)
    .where('secret_hash', '=', secretHash(secret))
    .executeTakeFirst();
  if (!row)
    throw new Problem('unauthenticated', 'This token is not known here. Make a new one in the web app, under “You”.');
  if (row.revoked_at) throw new Problem('unauthenticated', 'This token has been revoked. Make a new one.');
  if (row.expires_at && row.expires_at <= now)
    throw new Problem('unauthenticated', 'This token has expired. Make a new one.');
  if (useIsOld(row.last_used_at, now)) {
    const used = db.updateTable('tokens').set({ last_used_at: now });
    await used.where('network_id', '=', network).where('id', '=', row.token).execute();
  }
  return { ...personOf(row, row.scope, via), token: { id: row.token, expiresAt: row.expires_at } };
}

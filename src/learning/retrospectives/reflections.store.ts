/** What people have written for themselves, sealed: each reads their own, and nobody another's before the reveal. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { OwnReflections, Retrospective } from './retrospective.ts';
import './retrospectives.table.ts';

type Network = Id<'network'>;
type Own = Id<'retrospective'>;

export async function saveReflections(
  db: Db,
  network: Network,
  retrospective: Own,
  person: Id<'person'>,
  reflections: OwnReflections,
  now: string,
): Promise<void> {
  const columns = { reflections: JSON.stringify(reflections), saved_at: now };
  await db
    .insertInto('retrospective_reflections')
    .values({ network_id: network, retrospective_id: retrospective, person_id: person, ...columns })
    .onConflict((conflict) => conflict.columns(['network_id', 'retrospective_id', 'person_id']).doUpdateSet(columns))
    .execute();
}

const sealedOf = (db: Db, network: Network, retrospective: Own) =>
  db
    .deleteFrom('retrospective_reflections')
    .where('network_id', '=', network)
    .where('retrospective_id', '=', retrospective);

/** Takes back what somebody had written and nobody has read. */
export async function forgetReflections(db: Db, network: Network, retrospective: Own, person: Id<'person'>) {
  await sealedOf(db, network, retrospective).where('person_id', '=', person).execute();
}

/** Nobody will read them any more. */
export async function throwAway(db: Db, network: Network, retrospective: Own): Promise<void> {
  await sealedOf(db, network, retrospective).execute();
}

/** Whoever has left with all that was theirs has written nothing any more. */
const ofErased = (network: Network) =>
  sql<boolean>`person_id in (select id from people where network_id = ${network} and erased_at is not null)`;

export async function forgetErased(db: Db, network: Network): Promise<void> {
  await db.deleteFrom('retrospective_reflections').where('network_id', '=', network).where(ofErased(network)).execute();
}

/** One person's own; null where they have written nothing. */
export async function reflectionsOf(
  db: Db,
  network: Network,
  retrospective: Own,
  person: Id<'person'>,
): Promise<OwnReflections | null> {
  const row = await db
    .selectFrom('retrospective_reflections')
    .select('reflections')
    .where('network_id', '=', network)
    .where('retrospective_id', '=', retrospective)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.reflections ?? null;
}

/** How many have written, and whether all of them would have it read among few. */
export async function countWriters(db: Db, network: Network, retrospective: Own) {
  return db
    .selectFrom('retrospective_reflections')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<boolean>`coalesce(bool_and((reflections->>'openly')::boolean), false)`.as('openly'),
    ])
    .where('network_id', '=', network)
    .where('retrospective_id', '=', retrospective)
    .where(sql<boolean>`not ${ofErased(network)}`)
    .executeTakeFirstOrThrow();
}

/**
 * Opens what was sealed, each thought on its own and in an order that says nothing of who wrote it, and forgets whose they
 * were. The ids are drawn: one that followed from anything would tell which of them came together.
 */
export async function unseal(db: Db, network: Network, retrospective: Own): Promise<Retrospective['reflections']> {
  await forgetErased(db, network);
  const rows = await sealedOf(db, network, retrospective).returning('reflections').execute();
  return rows
    .flatMap(({ reflections }) => reflections.reflections)
    .map(({ question, text }) => ({ id: randomUUID(), question, text }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

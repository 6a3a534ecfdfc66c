import type { Selectable } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import type { PeopleTable } from './people.table.ts';
import type { PersonRecord } from './person.ts';

type Network = Id<'network'>;

const recordOf = (row: Selectable<PeopleTable>): PersonRecord => ({
  id: row.id,
  name: row.name,
  steward: row.steward,
  joinedAt: row.joined_at,
  erasedAt: row.erased_at,
});

/** Writes a person as the record says, with the account if one is given; used by operations and by replay alike. */
export async function putPerson(
  db: Db,
  network: Network,
  person: PersonRecord,
  account?: { id: string; email: string },
) {
  const columns = {
    name: person.name,
    steward: person.steward,
    joined_at: person.joinedAt,
    erased_at: person.erasedAt,
    ...(account && { account_id: account.id, email: account.email }),
    ...(person.erasedAt && { account_id: null, email: null }),
  };
  await db
    .insertInto('people')
    .values({ network_id: network, id: person.id, account_id: null, email: null, ...columns })
    .onConflict((conflict) => conflict.columns(['network_id', 'id']).doUpdateSet(columns))
    .execute();
}

/** Finds somebody with how they sign in. `lock` holds their row until the transaction ends, so that no change is lost. */
export async function findPerson(db: Db, network: Network, id: Id<'person'>, lock = false) {
  const query = db.selectFrom('people').selectAll().where('network_id', '=', network).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new Problem('not-found', `There is nobody called ${id} in this network.`);
  return { record: recordOf(row), account: row.account_id, email: row.email };
}

/** The stewards besides this person; holds their rows, so that two who step down at once do not count on each other. */
export async function otherStewards(db: Db, network: Network, person: Id<'person'>): Promise<Id<'person'>[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('network_id', '=', network)
    .where('steward', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id).filter((id) => id !== person);
}

export async function findPersonByEmail(db: Db, network: Network, email: string): Promise<PersonRecord | null> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('network_id', '=', network)
    .where('email', '=', email)
    .executeTakeFirst();
  return row ? recordOf(row) : null;
}

export async function allPeople(db: Db, network: Network): Promise<PersonRecord[]> {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('network_id', '=', network)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(recordOf);
}

/** The names of these people; whoever is not of the network is left out. */
export async function namesOf(db: Db, network: Network, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('network_id', '=', network)
    .where('id', 'in', [...new Set(ids)] as Id<'person'>[])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

/** The only place that writes sessions, and what people have committed in them. */
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import { channel } from '#kernel/trail.ts';
import { fewestToEndEarly, isOver } from './kinds.ts';
import type { Divergence, Sealed, SealedPart } from './session.ts';
import type { Done } from './why-not-yet.ts';
import './sealed.table.ts';
import '#common-ground/groups/groups.table.ts';

type Network = Id<'network'>;
type Session = Pick<Divergence, 'id' | 'group' | 'invited' | 'participants'>;

export const divergences = shelf<'divergence', Divergence>({
  kind: 'divergence',
  table: 'divergences',
  noun: 'session',
  columns: ({ group, phase }) => ({ group_id: group, open: !isOver(phase) }),
  groups: ({ group }) => [group],
});

/** The session in which somebody put a dissent. */
export async function sessionWithDissent(db: Db, network: Network, key: string): Promise<Divergence | undefined> {
  const sign = JSON.stringify({ dissent: [{ key }] });
  return (await divergences.list(db, network, { where: sql<boolean>`record @> ${sign}::jsonb`, limit: 1 }))[0];
}

/** The groups whose members take part. */
export const groupsOf = ({ group, invited }: Pick<Divergence, 'group' | 'invited'>): Id<'group'>[] => [
  group,
  ...invited,
];

/** How many have to take part for a part to end early, as its groups stand when it begins. */
export async function fewestIn(
  db: Db,
  network: Network,
  session: Pick<Divergence, 'group' | 'invited'>,
): Promise<number> {
  const rows = await db
    .selectFrom('memberships')
    .select('person_id')
    .distinct()
    .where('network_id', '=', network)
    .where('group_id', 'in', groupsOf(session))
    .limit(fewestToEndEarly)
    .execute();
  return Math.max(2, rows.length);
}

/**
 * How many are done with a part. Whoever leaves the groups meanwhile counts as they were until it ends: otherwise taking
 * somebody out of a group would tell whether they were done. Whoever is erased has taken theirs along.
 */
export async function doneIn(db: Db, network: Network, session: Session, part: SealedPart): Promise<Done> {
  if (session.participants.length === 0) return { count: 0, of: 0 };
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('network_id', '=', network)
    .where('id', 'in', session.participants)
    .where('erased_at', 'is', null)
    .execute();
  const committed = await committedIn(db, network, session.id, part);
  return { count: rows.filter(({ id }) => committed.includes(id)).length, of: rows.length };
}

/** Of those who take part, who still belongs to one of the groups: whoever has left is not waited for in the next part. */
export async function activeIn(db: Db, network: Network, session: Session): Promise<Id<'person'>[]> {
  if (session.participants.length === 0) return [];
  const rows = await db
    .selectFrom('memberships')
    .select('person_id')
    .distinct()
    .where('network_id', '=', network)
    .where('group_id', 'in', groupsOf(session))
    .where('person_id', 'in', session.participants)
    .execute();
  return rows.map((row) => row.person_id);
}

/** A word to every browser that something was committed: not by whom, and not what; nothing stands in any trail. */
const whisper = (db: Db, network: Network, { group }: Session) => {
  const told = JSON.stringify({ network, log: group, seq: 0, by: null, events: ['divergence.committed'] });
  return sql`select pg_notify(${channel}, ${told})`.execute(db);
};

/** A second one of the same person and part takes the place of the first. */
export async function saveSealed<Part extends SealedPart>(
  db: Db,
  network: Network,
  session: Session,
  person: Id<'person'>,
  part: Part,
  content: Sealed[Part],
  now: string,
): Promise<void> {
  const columns = { content: JSON.stringify(content), saved_at: now };
  await db
    .insertInto('divergence_sealed')
    .values({ network_id: network, session_id: session.id, person_id: person, part, ...columns })
    .onConflict((conflict) => conflict.columns(['network_id', 'session_id', 'person_id', 'part']).doUpdateSet(columns))
    .execute();
  await whisper(db, network, session);
}

/** Takes back what somebody had committed and nobody has read. */
export async function takeBack(db: Db, network: Network, session: Session, person: Id<'person'>, part: SealedPart) {
  await deleteOf(db, network, session.id, part).where('person_id', '=', person).execute();
  await whisper(db, network, session);
}

const deleteOf = (db: Db, network: Network, session: Id<'divergence'>, part: SealedPart) =>
  db
    .deleteFrom('divergence_sealed')
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .where('part', '=', part);

/** One person's own words of every part. */
export async function ownSealed(
  db: Db,
  network: Network,
  session: Id<'divergence'>,
  person: Id<'person'>,
): Promise<Partial<Sealed>> {
  const rows = await db
    .selectFrom('divergence_sealed')
    .select(['part', 'content'])
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .execute();
  return Object.fromEntries(rows.map(({ part, content }) => [part, content]));
}

/** Who has committed: for counting, and never for showing. */
export async function committedIn(db: Db, network: Network, session: Id<'divergence'>, part: SealedPart) {
  const rows = await db
    .selectFrom('divergence_sealed')
    .select('person_id')
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .where('part', '=', part)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Opens what was sealed in one part, and forgets whose it was; in an order that says nothing. */
export async function unseal<Part extends SealedPart>(
  db: Db,
  network: Network,
  session: Id<'divergence'>,
  part: Part,
): Promise<Sealed[Part][]> {
  await forgetErased(db, network);
  const rows = await deleteOf(db, network, session, part).returning('content').execute();
  return inAnyOrder(rows.map((row) => row.content as Sealed[Part]));
}

/** The votes of one round, which stay sealed until the second round is over. */
export async function votesOf(db: Db, network: Network, session: Id<'divergence'>, part: 'first' | 'second') {
  await forgetErased(db, network);
  const rows = await db
    .selectFrom('divergence_sealed')
    .select(['person_id', 'content'])
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .where('part', '=', part)
    .execute();
  return rows.map(({ person_id, content }) => ({ person: person_id, choice: (content as Sealed['first']).choice }));
}

export async function forgetPart(db: Db, network: Network, session: Id<'divergence'>, ...those: SealedPart[]) {
  for (const part of those) await deleteOf(db, network, session, part).execute();
}

/** Nothing that was sealed in a session is left. */
export const forgetAll = (db: Db, network: Network, session: Id<'divergence'>) =>
  db.deleteFrom('divergence_sealed').where('network_id', '=', network).where('session_id', '=', session).execute();

/** Whoever has left with all that was theirs commits nothing any more. */
export async function forgetErased(db: Db, network: Network): Promise<void> {
  const erased = sql<boolean>`person_id in (select id from people where network_id = ${network} and erased_at is not null)`;
  await db.deleteFrom('divergence_sealed').where('network_id', '=', network).where(erased).execute();
  await db.deleteFrom('dissent_authors').where('network_id', '=', network).where(erased).execute();
}

/** Every order is as likely; drawn, so that nobody can draw it again. */
export function inAnyOrder<T>(values: readonly T[]): T[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

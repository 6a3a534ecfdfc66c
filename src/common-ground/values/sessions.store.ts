import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import { sessionQuestions } from './rules.ts';
import type { PrivateAnswers, ValuesSession } from './session.ts';
import './sessions.table.ts';

type Network = Id<'network'>;
type SessionId = Id<'valuesSession'>;

export const sessions = shelf<'valuesSession', ValuesSession>({
  kind: 'valuesSession',
  table: 'values_sessions',
  noun: 'session',
  columns: ({ status }) => ({ status }),
});

export async function saveAnswers(
  db: Db,
  network: Network,
  session: SessionId,
  person: Id<'person'>,
  answers: PrivateAnswers,
  now: string,
): Promise<void> {
  const columns = { answers: JSON.stringify(answers), saved_at: now };
  await db
    .insertInto('values_session_answers')
    .values({ network_id: network, session_id: session, person_id: person, ...columns })
    .onConflict((conflict) => conflict.columns(['network_id', 'session_id', 'person_id']).doUpdateSet(columns))
    .execute();
}

/** Takes back what somebody had answered and nobody has read. */
export async function forgetAnswers(db: Db, network: Network, session: SessionId, person: Id<'person'>): Promise<void> {
  await db
    .deleteFrom('values_session_answers')
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .execute();
}

/** Whoever has left with all that was theirs answers nothing any more. */
const ofErased = (network: Network) =>
  sql<boolean>`person_id in (select id from people where network_id = ${network} and erased_at is not null)`;

export async function forgetErased(db: Db, network: Network): Promise<void> {
  await db.deleteFrom('values_session_answers').where('network_id', '=', network).where(ofErased(network)).execute();
}

/** One person's own answers; null where they have given none. */
export async function answersOf(db: Db, network: Network, session: SessionId, person: Id<'person'>) {
  const row = await db
    .selectFrom('values_session_answers')
    .select('answers')
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.answers ?? null;
}

export async function countAnswered(db: Db, network: Network, session: SessionId): Promise<number> {
  const row = await db
    .selectFrom('values_session_answers')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .where(sql<boolean>`not ${ofErased(network)}`)
    .executeTakeFirstOrThrow();
  return row.count;
}

/**
 * Opens the sealed answers of a session, each on its own and in an order that says nothing of who wrote them, and
 * forgets whose they were. The ids are drawn: one that followed from anything would tell which answers came together.
 */
export async function unseal(db: Db, network: Network, session: SessionId): Promise<ValuesSession['answers']> {
  await forgetErased(db, network);
  const rows = await db
    .deleteFrom('values_session_answers')
    .where('network_id', '=', network)
    .where('session_id', '=', session)
    .returning('answers')
    .execute();
  return rows
    .flatMap(({ answers }) => sessionQuestions.map((question) => ({ question, text: answers[question] })))
    .filter(({ text }) => text.trim() !== '')
    .map((answer) => ({ id: randomUUID(), ...answer }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

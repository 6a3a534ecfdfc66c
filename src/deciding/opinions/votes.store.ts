import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { RoundVotes } from './draw-map.ts';
import './votes.table.ts';

/** A round of a conversation: what votes and maps are kept by. */
export interface Round {
  readonly network: Id<'network'>;
  readonly conversation: Id<'conversation'>;
  readonly round: number;
}

const keyOf = ({ network, conversation, round }: Round) => ({
  network_id: network,
  conversation_id: conversation,
  round,
});

const ofRound = (db: Db, { network, conversation, round }: Round) =>
  db
    .selectFrom('opinion_votes')
    .where('network_id', '=', network)
    .where('conversation_id', '=', conversation)
    .where('round', '=', round);

/** How often the map has been begun. Held until the vote is committed, so that a map that begins now waits for it. */
async function begunSoFar(db: Db, at: Round): Promise<number> {
  await db
    .insertInto('opinion_maps')
    .values({ ...keyOf(at), begun: 0, shown: 0, drawn_at: null, map: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { begun } = await db
    .selectFrom('opinion_maps')
    .select('begun')
    .where('network_id', '=', at.network)
    .where('conversation_id', '=', at.conversation)
    .where('round', '=', at.round)
    .forShare()
    .executeTakeFirstOrThrow();
  return begun;
}

/** Changes one voter's row. It is held meanwhile, so that of two votes at once none is lost. */
export async function changeVotes(
  db: Db,
  at: Round,
  voter: string,
  change: (before: string) => string,
): Promise<string> {
  const since = await begunSoFar(db, at);
  await db
    .insertInto('opinion_votes')
    .values({ ...keyOf(at), voter, votes: '', since })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { votes: before } = await ofRound(db, at)
    .select('votes')
    .where('voter', '=', voter)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const votes = change(before);
  await db
    .updateTable('opinion_votes')
    .set({ votes, since })
    .where('network_id', '=', at.network)
    .where('conversation_id', '=', at.conversation)
    .where('round', '=', at.round)
    .where('voter', '=', voter)
    .execute();
  return votes;
}

const mostInOne = 250_000;

/** Rows that are taken over whole, a bounded part of them with each statement. */
export async function addVoters(db: Db, at: Round, { voters, signs }: RoundVotes): Promise<void> {
  const since = await begunSoFar(db, at);
  const length = signs.length / Math.max(1, voters.length);
  const size = Math.max(1, Math.min(1000, Math.floor(mostInOne / Math.max(1, length))));
  const text = new TextDecoder('latin1');
  for (let place = 0; place < voters.length; place += size) {
    const some = voters.slice(place, place + size);
    const all = text.decode(signs.subarray(place * length, (place + some.length) * length));
    const rows = some.map((_, row) => all.slice(row * length, (row + 1) * length));
    await sql`insert into opinion_votes (network_id, conversation_id, round, voter, votes, since)
      select ${at.network}, ${at.conversation}, ${at.round}, voter, votes, ${since}
      from unnest(${sql.val(some)}::text[], ${sql.val(rows)}::text[]) as row (voter, votes)`.execute(db);
  }
}

/** One voter's own row; empty where they have not voted. */
export async function votesOf(db: Db, at: Round, voter: string): Promise<string> {
  const row = await ofRound(db, at).select('votes').where('voter', '=', voter).executeTakeFirst();
  return row?.votes ?? '';
}

/** So many rows after this voter, by pseudonym; for counting, and for an export once it is closed. */
export const pageOfVotes = (db: Db, at: Round, after: string, size: number) =>
  ofRound(db, at).select(['voter', 'votes']).where('voter', '>', after).orderBy('voter').limit(size).execute();

const answered = sql<boolean>`votes ~ '[adp]'`;

export async function countVoters(db: Db, at: Round): Promise<number> {
  const row = await ofRound(db, at)
    .select(sql<number>`count(*)::int`.as('count'))
    .where(answered)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** People who have changed something that the map does not show. */
export async function countSince(db: Db, at: Round, shown: number): Promise<number> {
  const row = await ofRound(db, at)
    .select(sql<number>`count(*)::int`.as('count'))
    .where('since', '>=', shown)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function countVotersOfEach(
  db: Db,
  network: Id<'network'>,
  conversations: readonly Id<'conversation'>[],
): Promise<Map<string, number>> {
  if (conversations.length === 0) return new Map();
  const rows = await db
    .selectFrom('opinion_votes')
    .select(['conversation_id', 'round', sql<number>`count(*)::int`.as('count')])
    .where('network_id', '=', network)
    .where('conversation_id', 'in', conversations)
    .where(answered)
    .groupBy(['conversation_id', 'round'])
    .execute();
  return new Map(rows.map((row) => [`${row.conversation_id} ${row.round}`, row.count]));
}

/** Takes along what somebody had voted, in every round but those that are over. */
export const forgetOpenVotes = (db: Db, network: Id<'network'>, voters: readonly string[], open: readonly Round[]) =>
  open.length === 0
    ? Promise.resolve()
    : sql`delete from opinion_votes where network_id = ${network} and voter in (${sql.join([...voters])})
        and (conversation_id, round) in (${sql.join(open.map((at) => sql`(${at.conversation}, ${at.round}::int)`))})`.execute(
        db,
      );

/** What these have voted is nobody's from now on: each row under a voter that is drawn. */
export const makeNobodys = (db: Db, network: Id<'network'>, voters: readonly string[]) =>
  sql`update opinion_votes set voter = translate(gen_random_uuid()::text, '-', '')
    where network_id = ${network} and voter in (${sql.join([...voters])})`.execute(db);

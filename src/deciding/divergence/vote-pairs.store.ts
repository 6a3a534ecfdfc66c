/** First and second votes side by side once both are over, for counting over many sessions: whose they were is forgotten. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import type { CommitFirstSession, CommittedPair } from '#measures/reasoning/herding.ts';
import { forgetPart, inAnyOrder, votesOf } from './sessions.store.ts';
import './sealed.table.ts';

const pairs = 'pairs';

export async function keepPairs({ db, network, now }: PersonContext, session: Id<'divergence'>): Promise<void> {
  const first = await votesOf(db, network, session, 'first');
  const second = await votesOf(db, network, session, 'second');
  const before = new Map(first.map(({ person, choice }) => [person, choice]));
  const both = second.flatMap(({ person, choice }): CommittedPair[] => {
    const own = before.get(person);
    return own === undefined ? [] : [[own, choice]];
  });
  const ballots = new Set([...first, ...second].map(({ person }) => person)).size;
  await forgetPart(db, network, session, 'first', 'second');
  const content = JSON.stringify({ pairs: inAnyOrder(both), ballots } satisfies CommitFirstSession);
  await db
    .insertInto('divergence_sealed')
    .values({ network_id: network, session_id: session, person_id: '', part: pairs, content, saved_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of the sessions of one group, or of all. */
export async function pairsOf(db: Db, network: Id<'network'>, group: Id<'group'> | null) {
  let query = db
    .selectFrom('divergence_sealed')
    .select('content')
    .where('network_id', '=', network)
    .where('person_id', '=', '')
    .where('part', '=', pairs);
  if (group)
    query = query.where(
      sql<boolean>`session_id in (select id from divergences where network_id = ${network} and group_id = ${group})`,
    );
  return (await query.execute()).map(({ content }) => content as CommitFirstSession);
}

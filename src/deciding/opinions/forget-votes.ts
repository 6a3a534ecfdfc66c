/**
 * Whoever has their data erased takes along what they vote in a round that is open. In one that is over the row stays, as
 * nobody's: if it went, whoever exports the round before and after would know which one was theirs.
 */
import { sql } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import { pseudonymsIn } from '#kernel/pseudonym.ts';
import type { Reaction } from '#kernel/reaction.ts';
import { isOpen } from './conversation.ts';
import { conversations } from './conversations.store.ts';
import { forgetOpenVotes, makeNobodys } from './votes.store.ts';

/** Pseudonyms of voters are those of a conversation, whose scope is its id. */
const scopes = 'cnv_';

export const forgetVotesOfErased: Reaction = {
  name: 'forget the votes of whoever has left',
  on: ['person'],
  async run(database, { network, events }) {
    if (!events.includes('person.erased')) return;
    await database.transaction(async (db) => {
      const { rows } = await sql<{ id: `prs_${string}` }>`
        select id from people where network_id = ${network} and erased_at is not null`.execute(db);
      const all = await conversations.list(db, network);
      const open = all.filter((it) => isOpen(it, systemClock()));
      const rounds = open.map(({ id, round }) => ({ network, conversation: id, round }));
      for (const { id } of rows) {
        const voters = await pseudonymsIn(db, network, scopes, id);
        if (voters.length === 0) continue;
        await forgetOpenVotes(db, network, voters, rounds);
        await makeNobodys(db, network, voters);
      }
    });
  },
};

/** Whoever has their data erased takes along what they had voted; maps that were drawn hold sums only, and stay. */
import { sql } from 'kysely';
import { pseudonym } from '#kernel/pseudonym.ts';
import type { Reaction } from '#kernel/reaction.ts';
import { conversations } from './conversations.store.ts';
import { forgetVoter } from './votes.store.ts';

export const forgetVotesOfErased: Reaction = {
  name: 'forget the votes of whoever has left',
  on: ['person'],
  async run(database, { network, events }) {
    if (!events.includes('person.erased')) return;
    await database.transaction(async (db) => {
      const { rows } = await sql<{ id: `prs_${string}` }>`
        select id from people where network_id = ${network} and erased_at is not null`.execute(db);
      for (const { id: conversation } of await conversations.list(db, network))
        for (const { id } of rows)
          await forgetVoter(db, network, conversation, await pseudonym(db, network, conversation, id));
    });
  },
};

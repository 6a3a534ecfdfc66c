/** Whoever has their data erased takes along what they had committed and nobody has read, and who they were behind a pseudonym. */
import type { Reaction } from '#kernel/reaction.ts';
import { forgetErased } from './sessions.store.ts';

export const forgetSealedOfErased: Reaction = {
  name: 'forget what whoever has left had sealed',
  on: ['person'],
  async run(database, { network, events }) {
    if (!events.includes('person.erased')) return;
    await database.transaction((db) => forgetErased(db, network));
  },
};

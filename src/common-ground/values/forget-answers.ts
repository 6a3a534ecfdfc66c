/** Whoever has their data erased takes along what they had answered and nobody has read yet. */
import type { Reaction } from '#kernel/reaction.ts';
import { forgetErased } from './sessions.store.ts';

export const forgetAnswersOfErased: Reaction = {
  name: 'forget the sealed answers of whoever has left',
  on: ['person'],
  async run(database, { network, events }) {
    if (!events.includes('person.erased')) return;
    await database.transaction((db) => forgetErased(db, network));
  },
};

/** Whoever has their data erased takes along what they had written and nobody has read yet. */
import type { Reaction } from '#kernel/reaction.ts';
import { forgetErased } from './reflections.store.ts';

export const forgetReflectionsOfErased: Reaction = {
  name: 'forget the sealed reflections of whoever has left',
  on: ['person'],
  async run(database, { network, events }) {
    if (!events.includes('person.erased')) return;
    await database.transaction((db) => forgetErased(db, network));
  },
};

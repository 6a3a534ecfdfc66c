/** Whoever has their data erased takes along what they had written and nobody has read yet, and their name from what they read. */
import type { Reaction } from '#kernel/reaction.ts';
import { makeReadingsNobodys } from './readings.store.ts';
import { forgetErased } from './reflections.store.ts';

export const forgetReflectionsOfErased: Reaction = {
  name: 'forget the sealed reflections of whoever has left',
  on: ['person'],
  async run(database, { network, events }) {
    if (!events.includes('person.erased')) return;
    await database.transaction(async (db) => {
      await forgetErased(db, network);
      await makeReadingsNobodys(db, network);
    });
  },
};

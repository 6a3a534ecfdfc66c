/** Whoever has their data erased takes their answers to probes along, or leaves them as nobody’s, as far as anything still tells which they are. */
import { dateOf, systemClock } from '#kernel/clock.ts';
import type { Reaction } from '#kernel/reaction.ts';
import { forgetAnswersOf } from './probe-answers.store.ts';

export const forgetProbeAnswersOfErased: Reaction = {
  name: 'forget the answers to probes of whoever has left',
  on: ['person'],
  async run(database, { network, events }) {
    if (!events.includes('person.erased')) return;
    await database.transaction((db) => forgetAnswersOf(db, network, dateOf(systemClock())));
  },
};

import type { Reaction } from '#kernel/reaction.ts';
import { bringUpToDate, isIndexed, warmUp } from './bring-up-to-date.ts';

/** Reads a new decision into the index at once, so that the next search need not wait for it. */
export const refreshPrecedents: Reaction = {
  name: 'refresh the index of earlier decisions',
  on: ['decision'],
  async run({ db }, { network }) {
    await (isIndexed(network) ? bringUpToDate : warmUp)(db, network);
  },
};

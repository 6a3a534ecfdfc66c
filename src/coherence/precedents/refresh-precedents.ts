import { setTimeout } from 'node:timers/promises';
import type { Reaction } from '#kernel/reaction.ts';
import { bringUpToDate, isFollowed, warmUp } from './bring-up-to-date.ts';

const pause = 500;
const waiting = new Set<string>();

/**
 * Reads new decisions into the index, so that the next search need not wait for them: many at a time where many are
 * logged, and not while their authors wait.
 */
export const refreshPrecedents: Reaction = {
  name: 'refresh the index of earlier decisions',
  on: ['decision'],
  async run({ db }, { network }) {
    if (waiting.has(network)) return;
    waiting.add(network);
    await setTimeout(pause, undefined, { ref: false });
    waiting.delete(network);
    await (isFollowed(network) ? bringUpToDate : warmUp)(db, network);
  },
};

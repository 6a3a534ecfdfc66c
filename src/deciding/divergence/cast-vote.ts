/** Votes are sealed until they are revealed as numbers, and never by person. Who votes again changes their one vote. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { commit } from './commit.ts';
import { noneOfThem } from './kinds.ts';
import { type Divergence, sealedVote, sessionId } from './session.ts';
import { shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

const known = (choice: string) => (session: Divergence) => {
  if (choice === noneOfThem || session.options.some(({ id }) => id === choice)) return;
  throw new Problem('invalid', 'There is no such option in this session. Look at the options again.');
};

export const castVote = operation({
  summary: 'Vote in a session, alone: sealed until the votes are revealed as numbers',
  effect: 'write',
  http: { method: 'PUT', path: '/divergence/{id}/votes/{round}' },
  may: explorers,
  input: sealedVote.extend({
    id: sessionId,
    round: z.enum(['first', 'second']).describe('Which vote: the first, or the second'),
  }),
  output: shown,
  run: (context, { id, round, choice }) => commit(context, id, round, { choice }, known(choice)),
});

import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { joined } from './commit.ts';
import { isOver } from './kinds.ts';
import { sessionId } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

export const joinSession = operation({
  summary: 'Take part in a session',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/participants' },
  positional: ['id'],
  may: explorers,
  input: z.object({ id: sessionId }),
  output: shown,
  async run(context, { id }) {
    const found = await divergences.find(context.db, context.network, id, true);
    if (isOver(found.phase)) throw new Problem('invalid', 'This session is over. What came of it stays readable.');
    return asShown(context, await joined(context, found));
  },
});

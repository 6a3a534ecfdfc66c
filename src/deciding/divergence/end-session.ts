import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { isOver } from './kinds.ts';
import { sessionId } from './session.ts';
import { divergences, forgetAll } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { deciders } from './taking-part.ts';

const missing = 'Say why it ends here.';

export const endSession = operation({
  summary: 'End a session without a draft; what is sealed is deleted unread',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/end' },
  may: deciders,
  input: z.object({ id: sessionId, why: text(2000, missing).min(1, missing).describe('Why it ends here') }),
  output: shown,
  async run(context, { id, why }) {
    const session = await divergences.change(context, 'divergence.ended', { id, why }, async (before) => {
      if (isOver(before.phase)) throw new Problem('invalid', 'This session is over already.');
      if (before.phase !== 'converge') await forgetAll(context.db, context.network, before.id);
      return { phase: 'ended', endsAt: null, ended: why };
    });
    return asShown(context, session);
  },
});

import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { sessions } from './sessions.store.ts';
import { asShown, session, shown } from './shown-session.ts';

export const closeSession = operation({
  summary: 'Close a session; what was said in it stays readable',
  effect: 'write',
  http: { method: 'POST', path: '/value-sessions/{session}/close' },
  may: people,
  input: z.object({ session }),
  output: shown,
  run: async (context, { session: id }) =>
    asShown(
      context,
      await sessions.change(context, 'valuesSession.closed', { id }, (before) => {
        if (before.status === 'answering') throw new Problem('invalid', 'Reveal the answers before you close it.');
        return { status: 'closed' };
      }),
    ),
});

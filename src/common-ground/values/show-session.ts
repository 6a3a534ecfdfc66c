import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { sessions } from './sessions.store.ts';
import { asShown, session, shown } from './shown-session.ts';

export const showSession = operation({
  summary: 'Show a session in which values are found',
  effect: 'read',
  http: { method: 'GET', path: '/value-sessions/{session}' },
  positional: ['session'],
  may: people,
  input: z.object({ session }),
  output: shown,
  run: async (context, { session: id }) => asShown(context, await sessions.find(context.db, context.network, id)),
});

import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { sessionId } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';

export const showSession = operation({
  summary: 'Show a session in which a group explores a question',
  effect: 'read',
  http: { method: 'GET', path: '/divergence/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: sessionId }),
  output: shown,
  run: async (context, { id }) => asShown(context, await divergences.find(context.db, context.network, id)),
});

import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { sessionRecord } from './session.ts';
import { sessions } from './sessions.store.ts';

export const listSessions = operation({
  summary: 'List the sessions in which values are found',
  effect: 'read',
  http: { method: 'GET', path: '/value-sessions' },
  columns: ['id', 'title', 'status'],
  may: people,
  input: z.object({}),
  output: z.object({ sessions: z.array(sessionRecord) }),
  run: async ({ db, network }) => ({ sessions: (await sessions.list(db, network)).reverse() }),
});

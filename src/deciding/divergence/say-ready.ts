/** Reading and arguing end for somebody when they say so; then it need not wait for the end of its time. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { commit } from './commit.ts';
import { sessionId } from './session.ts';
import { shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

export const sayReady = operation({
  summary: 'Say that you are done with reading or arguing, or that you are not after all',
  effect: 'write',
  http: { method: 'PUT', path: '/divergence/{id}/ready' },
  may: explorers,
  input: z.object({
    id: sessionId,
    phase: z.enum(['gather', 'argue']).describe('What you are done with'),
    ready: z.boolean().default(true).describe('False takes it back'),
  }),
  output: shown,
  run: (context, { id, phase, ready }) => commit(context, id, phase, ready ? {} : null),
});

/** Walks every chain, and names the first step or record of each log that is changed, missing or out of order. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { verifyLogs } from './verify.ts';

export const verifyTrail = operation({
  summary: 'Check that no step of any trail was changed, lost or moved, and that every decision is as its trail says',
  effect: 'read',
  http: { method: 'GET', path: '/trail/verification' },
  columns: ['log', 'name', 'steps', 'erased', 'ok', 'problem'],
  may: people,
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    steps: z.int(),
    logs: z.array(
      z.object({
        log: z.string(),
        name: z.string(),
        steps: z.int(),
        erased: z.int().describe('Steps whose text was erased at somebody’s wish'),
        head: z
          .string()
          .describe('The hash of its last good step: kept elsewhere, it shows later that the past is still the same'),
        ok: z.boolean(),
        problem: z.string().nullable().describe('What is wrong, and with which step'),
      }),
    ),
  }),
  failed: ({ ok }) => !ok,
  async run({ db, network }) {
    const logs = await verifyLogs(db, network);
    return { ok: logs.every((log) => log.ok), steps: logs.reduce((sum, log) => sum + log.steps, 0), logs };
  },
});

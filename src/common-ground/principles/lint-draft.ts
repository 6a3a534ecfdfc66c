/** Questions that a reader would ask of the wording, before anybody signs it. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { principleContent } from './principle.ts';
import { lintPrinciple } from './wording.ts';

export const lintDraft = operation({
  summary: 'Look at the words of a principle: does it prescribe, and does it name what it gives up?',
  effect: 'read',
  http: { method: 'POST', path: '/principles/lint' },
  positional: ['title'],
  columns: ['kind', 'words'],
  may: people,
  input: principleContent,
  output: z.object({
    suggestions: z.array(
      z.object({
        kind: z.enum(['prescriptive', 'no-trade-off']),
        words: z.string().describe('The words that it is about'),
      }),
    ),
  }),
  run: async (_context, content) => ({ suggestions: lintPrinciple(content) }),
});

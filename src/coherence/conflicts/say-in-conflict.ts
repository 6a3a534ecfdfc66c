import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { conflictRecord } from './conflict.ts';
import { conflicts } from './conflicts.store.ts';

const mostRemarks = 1000;

export const sayInConflict = operation({
  summary: 'Say something in the conversation on a conflict',
  effect: 'write',
  http: { method: 'POST', path: '/conflicts/{id}/remarks' },
  positional: ['id', 'text'],
  may: people,
  input: z.object({
    id: idSchema('conflict'),
    text: text(5000, 'Say something.').min(1, 'Say something.').describe('What you say (Markdown)'),
  }),
  output: conflictRecord,
  run: (context, { id, text: words }) =>
    conflicts.change(context, 'conflict.remarked', { id }, ({ thread }) => {
      if (thread.length >= mostRemarks)
        throw new Problem('too-many', `${mostRemarks} remarks are enough for one conversation. Meet.`);
      return { thread: [...thread, { by: context.actor.id, at: context.now, text: words }] };
    }),
});

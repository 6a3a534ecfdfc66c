/** A group says that it knows what became of its conflict; until then it is told on its pages. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { conflictRecord } from './conflict.ts';
import { conflicts } from './conflicts.store.ts';
import { itsGroups, sidesOf } from './parties.ts';

export const hearOutcome = operation({
  summary: 'Say that your group knows what became of a conflict',
  effect: 'write',
  http: { method: 'POST', path: '/conflicts/{id}/heard' },
  positional: ['id'],
  may: itsGroups,
  input: z.object({ id: idSchema('conflict') }),
  output: conflictRecord,
  run: (context, { id }) =>
    conflicts.change(context, 'conflict.heard', { id }, (before) => {
      if (before.outcomes.length === 0) throw new Problem('invalid', 'Nothing has become of it yet.');
      return { heard: [...new Set([...before.heard, ...sidesOf(context.actor, before)])] };
    }),
});

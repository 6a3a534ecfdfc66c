import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { calendarDate } from '#kernel/words.ts';
import { refuseFuture } from '../decisions/check-content.ts';
import { experimentRecord, experimentResult } from './experiment.ts';
import { experiments } from './experiments.store.ts';

export const concludeExperiment = operation({
  summary: 'Tell what came of an experiment of your group',
  effect: 'write',
  http: { method: 'POST', path: '/experiments/{id}/result' },
  positional: ['id'],
  may: membersOf(async ({ db, network }, { id }: { id: string }) => (await experiments.find(db, network, id)).group),
  input: z.object({
    id: idSchema('experiment'),
    revision: seenRevision,
    ...experimentResult.shape,
    on: calendarDate.optional().describe('The day on which it ended; today if left out'),
  }),
  output: experimentRecord,
  run: (context, { id, revision, on, ...result }) => {
    refuseFuture(context.now, on, 'The day of the result');
    return experiments.change(context, 'experiment.concluded', { id, revision }, (before) => {
      if (before.result) throw new Problem('invalid', 'What came of it has been told already.');
      return { result: { ...result, on: on ?? dateOf(context.now) } };
    });
  },
});

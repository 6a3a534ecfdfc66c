import { z } from 'zod';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { reopeningAnswer, reopeningRecord } from './reopening.ts';
import { reopenings } from './reopenings.store.ts';

const itsGroup = membersOf(
  async ({ db, network }, { id }: { id: Id<'reopening'> }) => (await reopenings.find(db, network, id)).group,
);

export const answerReopening = operation({
  summary: 'Answer for your group whether it takes a question up again',
  effect: 'write',
  http: { method: 'POST', path: '/reopenings/{id}/answer' },
  may: itsGroup,
  input: z.object({
    id: idSchema('reopening').describe('Which request'),
    why: reopeningAnswer.shape.why,
    reopens: z.boolean().default(false).describe('Whether the group takes the question up again'),
  }),
  output: reopeningRecord,
  run: (context, { id, why, reopens }) =>
    reopenings.change(context, 'reopening.answered', { id }, (before) => {
      if (before.answer) throw new Problem('invalid', 'Your group has answered this already.');
      return { answer: { reopens, why, by: context.actor.id, at: context.now } };
    }),
});

import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { questionRecord } from './question.ts';
import { questions } from './questions.store.ts';

export const showQuestion = operation({
  summary: 'Show a shared question with its answers',
  effect: 'read',
  http: { method: 'GET', path: '/questions/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('question') }),
  output: questionRecord,
  run: ({ db, network }, { id }) => questions.find(db, network, id),
});

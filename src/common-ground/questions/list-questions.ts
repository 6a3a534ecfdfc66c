import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import { questionRecord } from './question.ts';
import { findQuestions } from './questions.store.ts';

export const listQuestions = operation({
  summary: 'List the questions that groups share',
  effect: 'read',
  http: { method: 'GET', path: '/questions' },
  positional: ['q'],
  columns: ['id', 'title'],
  may: people,
  input: z.object({
    q: line(200).default('').describe('Words that occur in the question'),
    limit: z.int().min(1).max(200).default(100).describe('How many at most'),
  }),
  output: z.object({ questions: z.array(questionRecord) }),
  run: async ({ db, network }, { q, limit }) => ({ questions: await findQuestions(db, network, q, limit) }),
});

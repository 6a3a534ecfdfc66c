/** A question in better words, or with more answers. An answer that a decision may have given is never taken away. */
import { z } from 'zod';
import { changesOf, sent } from '#kernel/changes.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { checkOptions } from './check-options.ts';
import { type Question, questionContent, questionRecord } from './question.ts';
import { questions } from './questions.store.ts';

function keepOptions(before: Question, after: Question['options']): void {
  checkOptions(after);
  const gone = before.options.find(({ key }) => !after.some((option) => option.key === key));
  if (gone)
    throw new Problem('invalid', `The answer “${gone.key}” may have been given already, so it stays. Add others.`);
}

/** A group that answered for a situation could not send its own decision again without it. */
function keepScopes(before: Question, after: Question['scopes']): void {
  const gone = before.scopes.find((scope) => !after.includes(scope));
  if (gone)
    throw new Problem('invalid', `The situation “${gone}” may have been named already, so it stays. Add others.`);
}

export const amendQuestion = operation({
  summary: 'Put a shared question into better words, or add answers to it',
  effect: 'write',
  http: { method: 'PATCH', path: '/questions/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({
    id: idSchema('question'),
    revision: seenRevision,
    why: text(5000).default('').describe('Why'),
    set: changesOf(questionContent).describe('The fields to change'),
  }),
  output: questionRecord,
  run: (context, { set, ...change }) =>
    questions.change(context, 'question.amended', change, (before) => {
      if (set.options) keepOptions(before, set.options);
      if (set.scopes) keepScopes(before, set.scopes);
      return sent(set);
    }),
});

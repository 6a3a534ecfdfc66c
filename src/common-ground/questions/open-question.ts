/** A question that more than one group answers is asked once, so that the answers can be held side by side. */
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { checkOptions } from './check-options.ts';
import { questionContent, questionRecord } from './question.ts';
import { questions } from './questions.store.ts';

export const openQuestion = operation({
  summary: 'Ask a question that several groups answer, each for itself',
  effect: 'write',
  http: { method: 'POST', path: '/questions' },
  positional: ['title'],
  may: people,
  input: questionContent,
  output: questionRecord,
  run(context, content) {
    checkOptions(content.options);
    return questions.add(context, 'question.opened', content);
  },
});

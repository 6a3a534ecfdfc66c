/** A value in somebody's words, to be tried on real decisions before anybody calls it adopted. */

import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { verbatim } from '#kernel/words.ts';
import { sessions } from './sessions.store.ts';
import { valueContent, valueRecord } from './value.ts';
import { values } from './values.store.ts';

export const draftValue = operation({
  summary: 'Draft a value; it is adopted once three people have used it on real decisions',
  effect: 'write',
  http: { method: 'POST', path: '/values' },
  may: people,
  input: valueContent.extend({
    session: idSchema('valuesSession').optional().describe('The session that it comes from'),
    answers: z.array(verbatim(100)).max(500).default([]).describe('The answers of the session behind it, by id'),
  }),
  output: valueRecord,
  async run(context, { session, answers, ...content }) {
    const value = await values.add(context, 'value.drafted', {
      ...content,
      status: 'draft',
      statusWhy: 'Nobody has used it on a real decision yet.',
      tests: [],
      adoptedAt: null,
      retiredAt: null,
      origin: session ? { session, answers } : null,
    });
    if (session)
      await sessions.change(context, 'valuesSession.drafted', { id: session }, (before) => {
        if (before.status === 'answering')
          throw new Problem('invalid', 'The answers of this session are still sealed. Reveal them first.');
        const foreign = answers.find((id) => before.answers.every((answer) => answer.id !== id));
        if (foreign) throw new Problem('invalid', `The answer ${foreign} is not of this session.`);
        return { drafts: [...before.drafts, value.id] };
      });
    return value;
  },
});

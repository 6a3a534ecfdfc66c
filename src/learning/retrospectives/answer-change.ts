/** The next one opens with it: what became of what we wanted to do otherwise? */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text, verbatim } from '#kernel/words.ts';
import { triedWays } from './kinds.ts';
import { retrospectiveId, retrospectiveRecord } from './retrospective.ts';
import { groupOf, retrospectives } from './retrospectives.store.ts';

export const answerChange = operation({
  summary: 'Say what became of a change that your group wanted to make to how it decides',
  effect: 'write',
  http: { method: 'POST', path: '/retrospectives/{id}/changes' },
  may: membersOf(groupOf),
  input: z.object({
    id: retrospectiveId.describe('The retrospective that ended with the change'),
    change: verbatim(40).describe('The change, by its id: c1, c2 or c3'),
    what: z.enum(triedWays).describe('It was kept, changed or dropped'),
    text: text(2000).default('').describe('What came of it'),
  }),
  output: retrospectiveRecord,
  run: (context, { id, change, what, text: words }) =>
    retrospectives.change(context, 'retrospective.answered', { id }, ({ changes, status }) => {
      if (status !== 'closed') throw new Problem('invalid', 'This retrospective has not ended yet.');
      if (!changes.some((it) => it.id === change)) throw new Problem('not-found', 'There is no such change.');
      const tried = { what, text: words, at: context.now };
      return { changes: changes.map((it) => (it.id === change ? { ...it, tried } : it)) };
    }),
});

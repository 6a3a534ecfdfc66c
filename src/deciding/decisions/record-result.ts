/** What came of a decision, held against what its group expected. */
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { calendarDate } from '#kernel/words.ts';
import { changeDecision, changeInput, itsGroup } from './change-decision.ts';
import { refuseFuture } from './check-content.ts';
import { resultSchema } from './decision.ts';
import { written, writtenDecision } from './written-decision.ts';

export const recordResult = operation({
  summary: 'Record what came of a decision of your group',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{id}/result' },
  positional: ['id'],
  may: itsGroup,
  input: changeInput.extend({
    ...resultSchema.shape,
    on: calendarDate.optional().describe('The day on which this was seen; today if left out'),
  }),
  output: writtenDecision,
  async run(context, { text, verdict, on, ...change }) {
    refuseFuture(context.now, on, 'The day of the result');
    const result = { text, verdict, on: on ?? dateOf(context.now) };
    return written(context, await changeDecision(context, 'decision.result-recorded', change, () => ({ result })));
  },
});

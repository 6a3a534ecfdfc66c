/** A value is worth what it settles: somebody holds it against a decision that was really made. */
import { z } from 'zod';
import { addTest } from '#common-ground/values/adopt-value.ts';
import { valueRecord } from '#common-ground/values/value.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';

export const testValue = operation({
  summary: 'Use a value to justify a decision that was really made',
  effect: 'write',
  http: { method: 'POST', path: '/values/{id}/tests' },
  positional: ['id', 'decision'],
  may: people,
  input: z.object({
    id: idSchema('value'),
    decision: decisionReference,
    text: text(5000, 'Say how the value speaks for the decision.')
      .min(1, 'Say how the value speaks for the decision.')
      .describe('How the value speaks for the decision'),
    decisive: z.boolean().describe('Without this value, you would have chosen otherwise'),
  }),
  output: valueRecord,
  async run(context, { id, decision: reference, text: words, decisive }) {
    const decision = await findDecision(context.db, context.network, reference);
    if (decision.retracted || !['accepted', 'superseded', 'deprecated'].includes(decision.status))
      throw new Problem(
        'invalid',
        'A value is tested on a decision that was really made: this one was not, or was taken back.',
      );
    return addTest(context, id, {
      by: context.actor.id,
      decision: decision.id,
      text: words,
      decisive,
      at: context.now,
    });
  },
});

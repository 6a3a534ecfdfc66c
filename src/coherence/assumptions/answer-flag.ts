/** Only its own group says what becomes of a decision when something falls that it rests on. */
import { z } from 'zod';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision, findDecisionGroup } from '#deciding/decisions/decisions.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { findFlagsOf } from './find-flags.ts';
import { flagAnswerRecord } from './flag.ts';
import { flagAnswers as given } from './flag-answers.store.ts';
import { flagAnswers } from './kinds.ts';

export const answerFlag = operation({
  summary: 'Say what becomes of a decision of your group that rests on something fallen',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{decision}/flags' },
  positional: ['decision', 'answer'],
  may: membersOf(({ db, network }, { decision }: { decision: string }) => findDecisionGroup(db, network, decision)),
  input: z.object({
    decision: decisionReference,
    assumption: idSchema('assumption')
      .optional()
      .describe('What has fallen; where the decision rests on one such thing alone, it is meant'),
    answer: z
      .enum(flagAnswers)
      .describe('It stands all the same (confirm), you will change it (revise), or the assumption holds (dispute)'),
    why: text(5000).default('').describe('Why; whoever disputes says so'),
  }),
  output: flagAnswerRecord,
  async run(context, { decision: reference, assumption, answer, why }) {
    const { id, group } = await findDecision(context.db, context.network, reference);
    const flags = await findFlagsOf(context, id);
    const own = flags.filter(({ unsettled }) => !assumption || unsettled.assumption.id === assumption);
    const waiting = own.filter((flag) => flag.answer === null);
    const meant = assumption ? own[0] : waiting.length === 1 ? waiting[0] : own.length === 1 ? own[0] : undefined;
    if (!meant && own.length > 1)
      throw new Problem('invalid', 'Several things that it rests on are unsettled: name the assumption that you mean.');
    if (!meant)
      throw new Problem('invalid', 'Nothing that this decision rests on has fallen, expired or is disputed today.');
    if (answer === 'dispute' && why === '')
      throw new Problem('invalid', 'Say why you think that it holds all the same.');
    return given.add(context, 'flag.answered', {
      group,
      decision: id,
      assumption: meant.unsettled.assumption.id,
      answer,
      why,
    });
  },
});

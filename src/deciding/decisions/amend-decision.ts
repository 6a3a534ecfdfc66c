/** The group says more, or says it better. What stood there before stays in the trail. */

import { changesOf, sent } from '#kernel/changes.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { changeDecision, changeInput, itsGroup } from './change-decision.ts';
import { checkContent } from './check-content.ts';
import { type Decision, type DecisionContent, decisionContent } from './decision.ts';
import { linkBothEnds } from './link-both-ends.ts';
import { written, writtenDecision } from './written-decision.ts';

export const contentChanges = changesOf(decisionContent);

const ended = (before: Decision, after: DecisionContent, today: string) => {
  if (!['superseded', 'deprecated'].includes(after.status)) return null;
  return before.status === after.status ? before.endedOn : today;
};

export const amendDecision = operation({
  summary: 'Add to a decision of your group, or change it; the old text stays in its trail',
  effect: 'write',
  http: { method: 'PATCH', path: '/decisions/{id}' },
  positional: ['id'],
  may: itsGroup,
  input: changeInput.extend({ set: contentChanges.describe('The fields to change') }),
  output: writtenDecision,
  async run(context, { set, ...change }) {
    await checkContent(context, { affects: set.affects ?? [], relations: set.relations ?? [] });
    const decision = await changeDecision(context, 'decision.amended', change, (before) => {
      const content = { ...before, ...sent(set) };
      return { ...content, endedOn: ended(before, content, dateOf(context.now)) };
    });
    await linkBothEnds(context, decision);
    return written(context, decision);
  },
});

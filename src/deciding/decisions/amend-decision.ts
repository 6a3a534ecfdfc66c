/** The group says more, or says it better. What stood there before stays in the trail. */

import { changesOf, sent } from '#kernel/changes.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { changeDecision, changeInput, itsGroup } from './change-decision.ts';
import { checkContent, withVersions } from './check-content.ts';
import { type Decision, type DecisionContent, decisionContent } from './decision.ts';
import { withAttached } from './kept-dissent.ts';
import { linkBothEnds } from './link-both-ends.ts';
import { written, writtenDecision } from './written-decision.ts';

export const contentChanges = changesOf(decisionContent);

const ended = (before: Decision, after: DecisionContent, today: string) => {
  if (!['superseded', 'deprecated'].includes(after.status)) return null;
  return before.status === after.status ? before.endedOn : today;
};

/** A proposal that is accepted was decided today, unless the group says when: until then it was in force on no day. */
const decidedOn = (before: Decision, after: DecisionContent, said: boolean, today: string) =>
  before.status === 'proposed' && after.status === 'accepted' && !said ? today : after.decidedOn;

export const amendDecision = operation({
  summary: 'Add to a decision of your group, or change it; the old text stays in its trail',
  effect: 'write',
  http: { method: 'PATCH', path: '/decisions/{id}' },
  positional: ['id'],
  may: itsGroup,
  input: changeInput.extend({ set: contentChanges.describe('The fields to change') }),
  output: writtenDecision,
  async run(context, { set, ...change }) {
    await checkContent(context, { ...sent(set), affects: set.affects ?? [], relations: set.relations ?? [] });
    const principles = set.principles && (await withVersions(context, set.principles));
    const decision = await changeDecision(context, 'decision.amended', change, (before) => {
      const dissent = set.dissent && withAttached(before.dissent, set.dissent);
      const content = { ...before, ...sent({ ...set, principles, dissent }) };
      const today = dateOf(context.now);
      const day = decidedOn(before, content, set.decidedOn !== undefined && set.decidedOn !== before.decidedOn, today);
      return { ...content, decidedOn: day, endedOn: ended(before, content, today) };
    });
    await linkBothEnds(context, decision);
    return written(context, decision);
  },
});

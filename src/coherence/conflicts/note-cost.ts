/** Those who bear a cost say so. It stays with the decision that causes it, and asks for nothing but an answer. */
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { costContent, costRecord } from './cost.ts';
import { costs } from './costs.store.ts';

export const noteCost = operation({
  summary: 'Note what a decision of another group costs yours',
  effect: 'write',
  http: { method: 'POST', path: '/costs' },
  positional: ['decision', 'text'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: costContent.extend({ decision: decisionReference, group: ownGroup }),
  output: costRecord,
  async run(context, { decision: reference, group: named, ...content }) {
    const group = await meantGroup(context, named);
    const decision = await findDecision(context.db, context.network, reference);
    if (decision.group === group)
      throw new Problem('invalid', 'This is a decision of your own group: write what it costs into its consequences.');
    if (content.hours === null && content.level === null)
      throw new Problem('invalid', 'Say how much it is: hours a week, or a level from 0 to 3.');
    return costs.add(context, 'cost.noted', { ...content, group, decision: decision.id, answer: null });
  },
});

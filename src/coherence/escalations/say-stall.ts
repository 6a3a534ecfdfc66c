import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { itsDeciders, openProposal, ownDecision } from './own-decision.ts';
import { stallContent, stallRecord } from './stall.ts';
import { stalls, stallsOf } from './stalls.store.ts';

export const sayStall = operation({
  summary: 'Say why a proposal of your group waits',
  effect: 'write',
  http: { method: 'POST', path: '/stalls' },
  positional: ['decision', 'reason'],
  may: itsDeciders,
  input: stallContent.extend({ decision: ownDecision }),
  output: stallRecord,
  async run(context, { decision: reference, ...content }) {
    if (content.reason === 'other' && !content.text) throw new Problem('invalid', 'Say in words why it waits.');
    const { id: decision, group } = await openProposal(context, reference);
    const known = (await stallsOf(context.db, context.network, [decision])).get(decision);
    if (!known) return stalls.add(context, 'stall.said', { ...content, decision, group });
    return stalls.change(context, 'stall.said', { id: known.id }, () => content);
  },
});

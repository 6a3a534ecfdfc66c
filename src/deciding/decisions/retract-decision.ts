/** A group takes back what it logged by mistake. The record and its trail stay; lists leave it out. */
import { operation } from '#kernel/operation.ts';
import { changeDecision, changeInput, itsGroup } from './change-decision.ts';
import { linkBothEnds, reopenOlderEnds } from './link-both-ends.ts';
import { written, writtenDecision } from './written-decision.ts';

export const retractDecision = operation({
  summary: 'Take back a decision that your group logged by mistake; it can be restored',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{id}/retraction' },
  positional: ['id'],
  may: itsGroup,
  input: changeInput,
  output: writtenDecision,
  async run(context, change) {
    const decision = await changeDecision(context, 'decision.retracted', change, (before) => ({
      retracted: before.retracted ?? { at: context.now, why: change.why },
    }));
    await reopenOlderEnds(context, decision, change.why);
    return written(context, decision);
  },
});

export const restoreDecision = operation({
  summary: 'Put a decision back that your group had taken back',
  effect: 'write',
  http: { method: 'DELETE', path: '/decisions/{id}/retraction' },
  positional: ['id'],
  may: itsGroup,
  input: changeInput,
  output: writtenDecision,
  async run(context, change) {
    const decision = await changeDecision(context, 'decision.restored', change, () => ({ retracted: null }));
    await linkBothEnds(context, decision, change.why);
    return written(context, decision);
  },
});

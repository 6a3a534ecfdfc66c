/** Whoever belongs to the group that decided may leave a dissent with the decision: nobody else is asked, and nobody takes it away. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { changeDecision, decisionReference } from '../decisions/change-decision.ts';
import { limits } from '../decisions/decision.ts';
import { findDecisionGroup } from '../decisions/decisions.store.ts';
import { written, writtenDecision } from '../decisions/written-decision.ts';
import { dissentSaid, newDissent, toldBy } from './dissent-author.ts';

export const itsGroup = membersOf(({ db, network }, { decision }: { decision: string }) =>
  findDecisionGroup(db, network, decision),
);

export const attachDissent = operation({
  summary: 'Put a dissent with a decision of your group, under your name or a pseudonym',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{decision}/dissent' },
  positional: ['decision', 'text'],
  may: itsGroup,
  input: z.object({ decision: decisionReference, ...dissentSaid }),
  output: writtenDecision,
  async run(context, { decision: id, ...said }) {
    const dissent = await newDissent(context, said);
    const decision = await changeDecision(toldBy(context, said.alias), 'decision.dissented', { id }, (before) => {
      if (before.dissent.length >= limits.items)
        throw new Problem('invalid', 'There are two hundred dissents with it already.');
      return { dissent: [...before.dissent, dissent] };
    });
    return written(context, decision);
  },
});

/** What is said about a decision is said by the group that made it: nobody asks or explains in another group's name. */
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import { findDecision, findDecisionGroup } from '#deciding/decisions/decisions.store.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';

export const ownDecision = decisionReference.describe(
  'The decision of your group: its id, or a reference such as north-12',
);

export const itsDeciders = membersOf(({ db, network }: PersonContext, { decision }: { decision: string }) =>
  findDecisionGroup(db, network, decision),
);

/** A proposal of the group, held until the transaction ends. Throws where it is decided or taken back. */
export async function openProposal({ db, network }: PersonContext, reference: string): Promise<Decision> {
  const decision = await findDecision(db, network, reference, true);
  if (decision.retracted) throw new Problem('invalid', 'This decision has been taken back.');
  if (decision.status !== 'proposed')
    throw new Problem('invalid', 'This is decided already: only a proposal can wait for something.');
  return decision;
}

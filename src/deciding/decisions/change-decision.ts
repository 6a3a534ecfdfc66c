/** Every change of a decision goes through here: the group's own, on the revision that its author saw, with a step. */
import { z } from 'zod';
import type { PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { hashOf } from '#kernel/trail.ts';
import { text } from '#kernel/words.ts';
import { type Decision, limits } from './decision.ts';
import { findDecision, findDecisionGroup, putDecision } from './decisions.store.ts';

export const decisionReference = z
  .string()
  .min(1)
  .max(100)
  .describe('The decision: its id, or a reference such as north-12');
export const revision = z
  .int()
  .positive()
  .optional()
  .describe('The revision that you saw; the change is refused if there is a newer one');
export const reason = text(limits.text).default('').describe('Why you change it');

/** Members of the group that made the decision: nobody else, not even a steward. */
export const itsGroup = membersOf(({ db, network }, { id }: { id: string }) => findDecisionGroup(db, network, id));

export const changeInput = z.object({ id: decisionReference, revision, why: reason });

interface Change {
  id: string;
  revision?: number | undefined;
  why?: string;
}

/** Applies a change to a decision and tells its group's trail. Throws `stale` with the newer record. */
export async function changeDecision(
  context: PersonContext,
  event: `decision.${string}`,
  { id, revision, why }: Change,
  change: (before: Decision) => Partial<Decision>,
): Promise<Decision> {
  const { db, network, now, note } = context;
  const before = await findDecision(db, network, id, true);
  if (revision !== undefined && revision !== before.revision)
    throw new Problem(
      'stale',
      'Somebody has changed this decision since you opened it. Nothing of yours is lost: compare both.',
      {
        theirs: before,
      },
    );
  const changes = change(before);
  const after: Decision = { ...before, ...changes };
  if (hashOf(after) === hashOf(before)) return before;
  const decision = { ...after, revision: before.revision + 1, changedAt: now };
  await putDecision(db, network, decision);
  await note({ log: decision.group, event, record: decision, ...(why && { why }) });
  return decision;
}

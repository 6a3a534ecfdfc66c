/** Four honest endings. One group says how it ends; it stands when the other agrees, or has said nothing against it. */
import { principles } from '#common-ground/principles/principles.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { type Conflict, conflictRecord, type EndingContent, endingContent, stateOf } from './conflict.ts';
import { conflicts } from './conflicts.store.ts';
import { refuseDistant } from './dates.ts';
import { daysToObject } from './kinds.ts';
import { itsGroups, speaksFor } from './parties.ts';

/** Each ending says what it needs to be honest. */
async function check({ db, network, now }: PersonContext, ending: Omit<EndingContent, 'decision'>): Promise<void> {
  const { kind, boundary, principle, until } = ending;
  if (kind === 'contexts-differ' && !boundary.trim())
    throw new Problem('invalid', 'Say where the boundary runs: where one answer holds, and where the other.');
  if (kind === 'principle-incomplete') {
    if (!principle) throw new Problem('invalid', 'Say which principle is incomplete.');
    await principles.find(db, network, principle);
  }
  if (kind === 'held') {
    if (!until) throw new Problem('invalid', 'Say on which day both look at it again.');
    refuseDistant(now, until, 'The day on which both look at it again');
  }
}

/** The newer decision is one of the group that revises, and none of the two that are on the table. */
async function newerDecision({ db, network }: PersonContext, named: string, group: Id<'group'>, conflict: Conflict) {
  const newer = await findDecision(db, network, named);
  if (newer.group !== group)
    throw new Problem('invalid', 'Only the group that revises says so, and names a decision of its own.');
  if (conflict.sides.some((side) => side.decision === newer.id))
    throw new Problem(
      'invalid',
      'This decision is on the table already. Name the newer one, or none until it is logged.',
    );
  return newer.id;
}

/** Whoever changes their own decision needs nobody's agreement. */
const standsAtOnce = (kind: EndingContent['kind']) => kind === 'one-revises';

function refuseSettled(conflict: Conflict, today: string): void {
  if (stateOf(conflict, today) === 'settled')
    throw new Problem(
      'invalid',
      'This conflict is settled. If it comes up again, put the newer decisions on the table.',
    );
  if (stateOf(conflict, today) === 'proposed')
    throw new Problem('invalid', 'An ending is on the table already: agree with it, or say what speaks against it.');
}

export const settleConflict = operation({
  summary: 'Say how a conflict of your group ends; the other group agrees, or says what speaks against it',
  effect: 'write',
  http: { method: 'POST', path: '/conflicts/{id}/ending' },
  positional: ['id', 'kind'],
  may: itsGroups,
  input: endingContent.extend({
    id: idSchema('conflict'),
    revision: seenRevision,
    decision: decisionReference
      .nullable()
      .default(null)
      .describe('One group revises: its newer decision, once it is logged'),
    group: idSchema('group').optional().describe('The group for which you speak, where you belong to both'),
  }),
  output: conflictRecord,
  async run(context, { id, revision, group: named, decision: written, ...ending }) {
    const { db, network, actor, now } = context;
    const conflict = await conflicts.find(db, network, id);
    const group = speaksFor(actor, conflict, named);
    await check(context, ending);
    const newer = ending.kind === 'one-revises' && written ? written : null;
    const decision = newer ? await newerDecision(context, newer, group, conflict) : null;
    const today = dateOf(now);
    const agreed = standsAtOnce(ending.kind);
    const standsOn = agreed ? today : daysAfter(today, daysToObject);
    return conflicts.change(context, 'conflict.ended', { id, revision, why: ending.why }, (before) => {
      refuseSettled(before, today);
      return { ending: { ...ending, decision, by: actor.id, group, at: now, agreed, standsOn } };
    });
  },
});

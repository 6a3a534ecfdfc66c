/** Anybody in the network may have seen it. The decision stays as it is: its group is asked, and answers. */
import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { decisionReference } from '../decisions/change-decision.ts';
import type { Decision, Dissent } from '../decisions/decision.ts';
import { findDecision } from '../decisions/decisions.store.ts';
import { reopeningContent, reopeningRecord } from './reopening.ts';
import { reopenings } from './reopenings.store.ts';

/** By its key, or by its place where it was written into the decision by its group. */
function dissentOf({ dissent }: Decision, which: string): Dissent {
  const byPlace = /^[1-9]\d{0,2}$/.test(which) ? dissent[Number(which) - 1] : undefined;
  const found = dissent.find((it) => it.key === which) ?? byPlace;
  if (!found) throw new Problem('not-found', 'There is no such dissent with this decision.');
  if (!found.reopenIf)
    throw new Problem('invalid', 'This dissent names no condition on which the question is opened again.');
  return found;
}

export const askToReopen = operation({
  summary: 'Say that the condition has come true on which a dissent wants the question opened again',
  effect: 'write',
  http: { method: 'POST', path: '/decisions/{decision}/reopenings' },
  positional: ['decision'],
  may: people,
  input: z.object({
    decision: decisionReference,
    dissent: z.string().max(40).default('1').describe('Which dissent: its key, or its place among them'),
    saw: reopeningContent.shape.saw,
  }),
  output: reopeningRecord,
  async run(context, { decision: reference, dissent: which, saw }) {
    const { db, network } = context;
    const decision = await findDecision(db, network, reference, true);
    const { reopenIf, key = which } = dissentOf(decision, which);
    const where = sql<boolean>`decision_id = ${decision.id} and open`;
    const asked = await reopenings.list(db, network, { where });
    if (asked.some((it) => it.dissent === key))
      throw new Problem('exists', 'The group has been asked this already, and has not answered yet.');
    return reopenings.add(context, 'reopening.asked', {
      decision: decision.id,
      group: decision.group,
      dissent: key,
      condition: reopenIf ?? '',
      saw,
      answer: null,
    });
  },
});

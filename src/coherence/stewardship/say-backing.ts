import { sql } from 'kysely';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { backingContent, backingRecord } from './backing.ts';
import { backings } from './backings.store.ts';

export const sayBacking = operation({
  summary: 'Say in public whether the centre backs an exception that a group has made; the decision stands either way',
  effect: 'write',
  http: { method: 'POST', path: '/backings' },
  may: stewards,
  input: backingContent.extend({
    decision: decisionReference,
    principle: idSchema('principle').describe('The principle that it breaks'),
  }),
  output: backingRecord,
  async run(context, { decision: reference, principle, ...content }) {
    const { db, network } = context;
    const { id: decision, principles, retracted } = await findDecision(db, network, reference, true);
    const broken = principles.some((it) => it.principle === principle && it.stance === 'breaks');
    if (retracted || !broken)
      throw new Problem('invalid', 'Its group does not say that this decision breaks that principle.');
    const [known] = await backings.list(db, network, {
      where: sql`decision_id = ${decision} and principle_id = ${principle}`,
    });
    if (!known) return backings.add(context, 'backing.said', { ...content, decision, principle });
    return backings.change(context, 'backing.said', { id: known.id }, () => content);
  },
});

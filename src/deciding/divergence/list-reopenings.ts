import { sql } from 'kysely';
import { z } from 'zod';
import { namesOf } from '#common-ground/people/people.store.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { decisionReference } from '../decisions/change-decision.ts';
import { findDecision } from '../decisions/decisions.store.ts';
import { pointedAt } from '../decisions/linked.store.ts';
import { linkedDecision } from '../decisions/linked.ts';
import { ownKeys } from './dissent-author.ts';
import { reopeningRecord } from './reopening.ts';
import { reopenings } from './reopenings.store.ts';

export const listReopenings = operation({
  summary:
    'List the questions that somebody asks to open again: of a decision, or those that your groups have not answered',
  effect: 'read',
  http: { method: 'GET', path: '/reopenings' },
  columns: ['id', 'condition', 'saw'],
  may: people,
  input: z.object({
    decision: decisionReference
      .optional()
      .describe('All of this decision; without it, what your groups have not answered'),
  }),
  output: z.object({
    reopenings: z.array(reopeningRecord),
    decisions: z.record(z.string(), linkedDecision.nullable()).describe('The decisions that they are about, by id'),
    own: z.array(z.string()).describe('The keys of the dissents with this decision that are yours'),
    names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  }),
  async run(context, { decision: reference }) {
    const { db, network, actor } = context;
    const decision = reference ? await findDecision(db, network, reference) : null;
    const ours = [...actor.memberships.keys()];
    const where = decision
      ? sql<boolean>`decision_id = ${decision.id}`
      : sql<boolean>`open and ${ours.length > 0 ? sql`group_id in (${sql.join(ours)})` : sql`false`}`;
    const found = await reopenings.list(db, network, { where, order: sql`id desc`, limit: 200 });
    return {
      reopenings: found,
      decisions: await pointedAt(
        db,
        network,
        found.map((it) => it.decision),
      ),
      own: await ownKeys(
        context,
        (decision?.dissent ?? []).flatMap(({ key }) => key ?? []),
      ),
      names: await namesOf(
        db,
        network,
        found.flatMap((it) => [it.createdBy, it.answer?.by]).filter((it) => it != null),
      ),
    };
  },
});

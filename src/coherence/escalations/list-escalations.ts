import { sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { tends } from './answer-escalation.ts';
import { ageOf, type Escalation, escalationRecord, isOverdue, stateOf } from './escalation.ts';
import { escalations } from './escalations.store.ts';
import { escalationStates } from './kinds.ts';
import { named, naming } from './named.ts';

const aged = escalationRecord.extend({
  state: z.enum(escalationStates),
  ageDays: z.int().describe('Days from its raising to its answer, or to today while it waits'),
  overdue: z.boolean().describe('It waits, and the day by which it was to be answered has passed'),
  mayAnswer: z.boolean().describe('Whether you may answer it'),
  own: z.boolean().describe('Whether it is a question of your group'),
});

async function withAge(context: PersonContext, found: readonly Escalation[]) {
  const { actor, now } = context;
  const today = dateOf(now);
  const tending = await tends(context);
  return found.map((escalation) => ({
    ...escalation,
    state: stateOf(escalation),
    ageDays: ageOf(escalation, today),
    overdue: isOverdue(escalation, today),
    mayAnswer: stateOf(escalation) === 'waiting' && (tending || escalation.owner === actor.id),
    own: actor.memberships.has(escalation.group),
  }));
}

const namesIn = (context: Context, found: Escalation[]) =>
  naming(context, {
    groups: found.map((it) => it.group),
    decisions: found.map((it) => it.decision),
    people: found.flatMap((it) => [it.createdBy, it.owner, it.answer?.by, it.heard?.by, it.withdrawn?.by]),
  });

export const listEscalations = operation({
  summary: 'List what groups have asked the centre, with its age: what is overdue first',
  effect: 'read',
  http: { method: 'GET', path: '/escalations' },
  columns: ['id', 'question', 'state', 'ageDays', 'dueOn', 'overdue'],
  may: people,
  input: z.object({
    group: groupReference.optional(),
    decision: decisionReference.optional().describe('Only those about this decision'),
    open: z.boolean().default(false).describe('Only those that wait for an answer'),
  }),
  output: z.object({ escalations: z.array(aged), ...named }),
  async run(context, { group, decision, open }) {
    const { db, network } = context;
    const own = group ? (await findGroupName(db, network, group)).id : null;
    const about = decision ? (await findDecision(db, network, decision)).id : null;
    // What waits comes first, the longest due at its head; then what was answered, the latest first.
    const found = await escalations.list(db, network, {
      where: sql<boolean>`(${own}::text is null or group_id = ${own})
        and (${about}::text is null or decision_id = ${about}) and (open or not ${open}::boolean)`,
      order: sql`open desc, case when open then due_on end, record->>'createdAt' desc, id desc`,
    });
    return { escalations: await withAge(context, found), ...(await namesIn(context, found)) };
  },
});

export const showEscalation = operation({
  summary: 'Show what a group has asked the centre, and what came of it',
  effect: 'read',
  http: { method: 'GET', path: '/escalations/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('escalation').describe('Which escalation') }),
  output: aged.extend(named),
  async run(context, { id }) {
    const found = await escalations.find(context.db, context.network, id);
    const [shown] = await withAge(context, [found]);
    return { ...shown!, ...(await namesIn(context, [found])) };
  },
});

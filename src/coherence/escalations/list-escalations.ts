import { sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { type CalendarDate, dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { ageOf, type Escalation, escalationRecord, escalationStates, isOverdue, stateOf } from './escalation.ts';
import { escalations } from './escalations.store.ts';
import { named, naming } from './named.ts';

const aged = escalationRecord.extend({
  state: z.enum(escalationStates),
  ageDays: z.int().describe('Days from its raising to its answer, or to today while it waits'),
  overdue: z.boolean().describe('It waits, and the day by which it was to be answered has passed'),
});

const withAge = (escalation: Escalation, today: CalendarDate) => ({
  ...escalation,
  state: stateOf(escalation),
  ageDays: ageOf(escalation, today),
  overdue: isOverdue(escalation, today),
});

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
    open: z.boolean().default(false).describe('Only those that wait for an answer'),
  }),
  output: z.object({ escalations: z.array(aged), ...named }),
  async run(context, { group, open }) {
    const { db, network, now } = context;
    const own = group ? (await findGroupName(db, network, group)).id : null;
    // What waits comes first, the longest due at its head; then what was answered, the latest first.
    const found = await escalations.list(db, network, {
      where: sql<boolean>`(${own}::text is null or group_id = ${own}) and (open or not ${open}::boolean)`,
      order: sql`open desc, case when open then due_on end, id desc`,
    });
    return { escalations: found.map((it) => withAge(it, dateOf(now))), ...(await namesIn(context, found)) };
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
    return { ...withAge(found, dateOf(context.now)), ...(await namesIn(context, [found])) };
  },
});

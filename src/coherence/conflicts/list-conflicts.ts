import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { conflictRow, rowsOf } from './conflict-row.ts';
import { conflicts, inState, ofDecision, ofGroup, ofQuestion } from './conflicts.store.ts';
import { type ConflictState, conflictStates } from './kinds.ts';

const filters = z.object({
  state: z.enum(conflictStates).optional().describe('Only conflicts that stand so'),
  group: groupReference.optional().describe('Only conflicts of this group'),
  decision: decisionReference.optional().describe('Only conflicts about this decision'),
  question: idSchema('question').optional().describe('Only conflicts between answers to this shared question'),
});

async function wanted({ db, network, now }: Context, { state, group, decision, question }: z.output<typeof filters>) {
  const parts: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  if (state) parts.push(inState(state, dateOf(now)));
  if (group) parts.push(ofGroup((await findGroupName(db, network, group)).id));
  if (decision) parts.push(ofDecision((await findDecision(db, network, decision)).id));
  if (question) parts.push(ofQuestion(question));
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

async function countStates(context: Context, given: z.output<typeof filters>) {
  const { db, network } = context;
  const counted: Partial<Record<ConflictState, number>> = {};
  for (const state of conflictStates)
    counted[state] = await conflicts.count(db, network, await wanted(context, { ...given, state }));
  return counted as Record<ConflictState, number>;
}

export const listConflicts = operation({
  summary: 'List conflicts between groups, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/conflicts' },
  columns: ['id', 'state', 'kind', 'foundOn', 'dueOn'],
  may: people,
  input: filters.extend({ limit: z.int().min(1).max(200).default(50).describe('How many at most') }),
  output: z.object({
    conflicts: z.array(conflictRow),
    total: z.int(),
    states: z.record(z.enum(conflictStates), z.int()).describe('How many stand so, whatever state is asked for'),
  }),
  async run(context, { limit, ...given }) {
    const { db, network } = context;
    const where = await wanted(context, given);
    const found = await conflicts.list(db, network, { where, order: sql`found_on desc, id desc`, limit });
    const total = found.length < limit ? found.length : await conflicts.count(db, network, where);
    return { conflicts: await rowsOf(context, found), total, states: await countStates(context, given) };
  },
});

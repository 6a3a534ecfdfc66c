import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { decisionReference } from '../decisions/change-decision.ts';
import { findDecision } from '../decisions/decisions.store.ts';
import { experimentRecord } from './experiment.ts';
import { experiments } from './experiments.store.ts';

export const listExperiments = operation({
  summary: 'List the experiments of all groups, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/experiments' },
  columns: ['id', 'title', 'result'],
  may: people,
  input: z.object({
    principle: idSchema('principle').optional().describe('Only experiments that test this principle'),
    decision: decisionReference.optional().describe('Only experiments that are tried with this decision'),
    group: groupReference.optional().describe('Only experiments of this group'),
    limit: z.int().min(1).max(200).default(50).describe('How many at most'),
  }),
  output: z.object({ experiments: z.array(experimentRecord) }),
  async run({ db, network }, { principle, decision, group, limit }) {
    const wanted: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
    if (principle) wanted.push(sql<SqlBool>`principle_id = ${principle}`);
    if (decision) wanted.push(sql<SqlBool>`record->>'decision' = ${(await findDecision(db, network, decision)).id}`);
    if (group) wanted.push(sql<SqlBool>`group_id = ${(await findGroupName(db, network, group)).id}`);
    const where = sql<SqlBool>`${sql.join(wanted, sql` and `)}`;
    return { experiments: await experiments.list(db, network, { where, order: sql`id desc`, limit }) };
  },
});

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { incidentRow, rowsOf } from './incident-row.ts';
import { allOf, incidents, naming, newestFirst, ofGroup } from './incidents.store.ts';

export const listIncidents = operation({
  summary: 'List the reviews of incidents of all groups, the newest incident first',
  effect: 'read',
  http: { method: 'GET', path: '/incidents' },
  columns: ['id', 'title', 'day', 'openActions', 'overdueActions'],
  may: people,
  input: z.object({
    group: groupReference.optional().describe('Only reviews of this group'),
    decision: decisionReference
      .optional()
      .describe('Only reviews that put this decision in doubt, or say that it failed'),
    names: z
      .union([idSchema('assumption'), idSchema('experiment')])
      .optional()
      .describe('Only reviews that name this assumption or experiment'),
    open: z.boolean().optional().describe('Only open reviews, or only closed ones'),
    limit: z.int().min(1).max(500).default(100).describe('How many at most'),
  }),
  output: z.object({ incidents: z.array(incidentRow), total: z.int() }),
  async run(context, { group, decision, names, open, limit }) {
    const { db, network } = context;
    const wanted: RawBuilder<SqlBool>[] = [];
    if (group) wanted.push(ofGroup((await findGroupName(db, network, group)).id));
    if (decision) wanted.push(naming((await findDecision(db, network, decision)).id));
    if (names) wanted.push(naming(names));
    if (open !== undefined) wanted.push(sql<SqlBool>`open = ${open}`);
    const where = allOf(wanted);
    const found = await incidents.list(db, network, { where, order: newestFirst, limit });
    const total = found.length < limit ? found.length : await incidents.count(db, network, where);
    return { incidents: await rowsOf(context, found), total };
  },
});

import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate } from '#kernel/words.ts';
import { statuses } from './kinds.ts';
import { change } from './retrospective.ts';
import { newestFirst, ofGroup, ofGroups, retrospectives } from './retrospectives.store.ts';

export const listRetrospectives = operation({
  summary: 'List retrospectives with the changes that they ended with, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/retrospectives' },
  columns: ['id', 'heldOn', 'status'],
  may: people,
  input: z.object({
    group: groupReference.optional().describe('Only those of this group'),
    yours: z.boolean().default(false).describe('Only those of your groups'),
    limit: z.int().min(1).max(200).default(50).describe('How many at most'),
  }),
  output: z.object({
    retrospectives: z.array(
      z.object({
        id: idSchema('retrospective'),
        of: groupName,
        heldOn: calendarDate,
        status: z.enum(statuses),
        changes: z.array(change),
      }),
    ),
  }),
  async run({ db, network, actor }, { group, yours, limit }) {
    const wanted = [sql<SqlBool>`true`];
    if (group) wanted.push(ofGroup((await findGroupName(db, network, group)).id));
    if (yours) wanted.push(ofGroups([...actor.memberships.keys()]));
    const where = sql<SqlBool>`${sql.join(wanted, sql` and `)}`;
    const found = await retrospectives.list(db, network, { where, order: newestFirst, limit });
    const names = new Map((await allGroupNames(db, network)).map((it) => [it.id, it]));
    return {
      retrospectives: found.map(({ id, group: of, heldOn, status, changes }) => ({
        id,
        of: names.get(of)!,
        heldOn,
        status,
        changes,
      })),
    };
  },
});

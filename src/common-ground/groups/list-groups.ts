import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { groupContent, slug } from './group.ts';
import { allGroups } from './groups.store.ts';

const groupRow = groupContent.extend({
  id: idSchema('group'),
  slug,
  members: z.int().describe('How many people belong to it'),
});

export const listGroups = operation({
  summary: 'List the groups of the network',
  effect: 'read',
  http: { method: 'GET', path: '/groups' },
  columns: ['slug', 'name', 'kind', 'region', 'members'],
  may: people,
  input: z.object({}),
  output: z.object({ groups: z.array(groupRow) }),
  async run({ db, network }) {
    const rows = await allGroups(db, network);
    return { groups: rows.map((row) => ({ ...row, members: row.members ?? 0 })) };
  },
});

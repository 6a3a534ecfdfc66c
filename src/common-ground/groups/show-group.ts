import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { namesOf } from '../people/people.store.ts';
import { groupRecord, groupReference } from './group.ts';
import { findGroup } from './groups.store.ts';

export const showGroup = operation({
  summary: 'Show a group and its members',
  effect: 'read',
  http: { method: 'GET', path: '/groups/{group}' },
  positional: ['group'],
  may: people,
  input: z.object({ group: groupReference }),
  output: z.object({ group: groupRecord, names: z.record(z.string(), z.string()).describe('Names of people by id') }),
  async run({ db, network }, input) {
    const group = await findGroup(db, network, input.group);
    const names = await namesOf(
      db,
      network,
      group.members.map((member) => member.person),
    );
    return { group, names };
  },
});

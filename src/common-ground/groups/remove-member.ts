import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requireMember, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { groupRecord, groupReference, requireFacilitator } from './group.ts';
import { findGroup, findGroupName, putGroup, withoutMember } from './groups.store.ts';

const input = z.object({ group: groupReference, person: idSchema('person').describe('Whom') });

const oneselfOrFacilitators: Permission<PersonContext, z.output<typeof input>> = {
  who: 'oneself, and facilitators of the group',
  async check({ db, network, actor }, { group, person }) {
    requirePerson(actor);
    const { id } = await findGroupName(db, network, group);
    requireMember(actor, id, actor.id === person ? 'member' : 'facilitator');
  },
};

export const removeMember = operation({
  summary: 'Leave a group, or take somebody out of the group that you facilitate',
  effect: 'write',
  http: { method: 'DELETE', path: '/groups/{group}/members/{person}' },
  may: oneselfOrFacilitators,
  input,
  output: groupRecord,
  async run({ db, network, note }, { group: reference, person }) {
    const before = await findGroup(db, network, reference, true);
    const group = withoutMember(before, person);
    if (group.members.length === before.members.length)
      throw new Problem('not-found', 'This person is not in the group.');
    requireFacilitator(group);
    await putGroup(db, network, group);
    await note({ log: group.id, event: 'member.removed', record: group });
    return group;
  },
});

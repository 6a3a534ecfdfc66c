/** A group opens its own door: only its members can let somebody in. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { facilitatorsOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { findPerson } from '../people/people.store.ts';
import { groupRecord, groupReference, requireFacilitator, roles } from './group.ts';
import { findGroup, findGroupName, putGroup, withMember } from './groups.store.ts';

export const addMember = operation({
  summary: 'Add somebody of the network to your group, or change their role in it',
  effect: 'write',
  http: { method: 'PUT', path: '/groups/{group}/members/{person}' },
  may: facilitatorsOf(
    async ({ db, network }, input: { group: string }) => (await findGroupName(db, network, input.group)).id,
  ),
  input: z.object({
    group: groupReference,
    person: idSchema('person').describe('Whom'),
    role: z.enum(roles).default('member').describe('member or facilitator'),
  }),
  output: groupRecord,
  async run({ db, network, now, note }, input) {
    const { record: person } = await findPerson(db, network, input.person);
    if (person.erasedAt) throw new Problem('invalid', 'This person has left the network.');
    const group = withMember(await findGroup(db, network, input.group, true), person.id, input.role, now);
    requireFacilitator(group);
    await putGroup(db, network, group);
    await note({ log: group.id, event: 'member.added', record: group });
    return group;
  },
});

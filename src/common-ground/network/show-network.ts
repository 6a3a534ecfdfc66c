import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { anyone } from '#kernel/permission.ts';
import { groupKinds, roles } from '../groups/group.ts';
import { membershipsOf } from '../groups/groups.store.ts';
import { findPerson } from '../people/people.store.ts';
import { networkRecord } from './network.ts';
import { theNetwork } from './networks.store.ts';

const membership = z.object({
  group: idSchema('group'),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(groupKinds),
  role: z.enum(roles),
});

const you = z.object({
  id: idSchema('person'),
  name: z.string(),
  email: z.string().nullable(),
  steward: z.boolean(),
  memberships: z.array(membership),
});

export const showNetwork = operation({
  summary: 'Show the network, and who you are in it',
  effect: 'read',
  http: { method: 'GET', path: '/network' },
  may: anyone,
  input: z.object({}),
  output: z.object({ network: networkRecord.nullable(), you: you.nullable() }),
  async run({ db, actor }) {
    const network = await theNetwork(db);
    if (!network || actor.kind === 'visitor') return { network, you: null };
    const { record, email } = await findPerson(db, network.id, actor.id);
    const memberships = await membershipsOf(db, network.id, actor.id);
    return { network, you: { id: record.id, name: record.name, email, steward: record.steward, memberships } };
  },
});

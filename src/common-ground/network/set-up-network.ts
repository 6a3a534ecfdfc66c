/** The first thing that happens in a house: somebody names the network, themselves and their own group. */
import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import type { Permission } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { appendSteps } from '#kernel/trail.ts';
import { groupContent, groupRecord } from '../groups/group.ts';
import { putGroup } from '../groups/groups.store.ts';
import { slugOf } from '../groups/slug.ts';
import { createAccount } from '../people/accounts.store.ts';
import { putPerson } from '../people/people.store.ts';
import { emailAddress, password, personName, personRecord } from '../people/person.ts';
import { networkContent, networkRecord } from './network.ts';
import { putNetwork, theNetwork } from './networks.store.ts';

const beforeAnybody: Permission<Context, unknown> = {
  who: 'whoever comes first, while there is no network yet',
  async check({ db }) {
    // Whoever comes at the same moment waits here, and is then told that somebody was first.
    await sql`lock table networks in share row exclusive mode`.execute(db);
    if (await theNetwork(db))
      throw new Problem('exists', 'This house has its network already. Sign in, or ask for an invitation.');
  },
};

export const setUpNetwork = operation({
  summary: 'Set up the network, its first person and their group',
  effect: 'write',
  http: { method: 'POST', path: '/network' },
  may: beforeAnybody,
  input: z.object({
    network: networkContent.describe('What the network is called, and what it stands for'),
    person: z.object({ name: personName, email: emailAddress, password }).describe('Its first person'),
    group: groupContent.partial().default({}).describe('The first person’s own group'),
  }),
  output: z.object({ network: networkRecord, person: personRecord, group: groupRecord }),
  async run({ db, now }, input) {
    const network = { ...input.network, id: newId('network'), createdAt: now };
    const person = { id: newId('person'), name: input.person.name, steward: true, joinedAt: now, erasedAt: null };
    const content = groupContent.parse({ name: 'First group', ...input.group });
    const members = [{ person: person.id, role: 'facilitator' as const, since: now }];
    const group = { ...content, id: newId('group'), slug: slugOf(content.name), createdAt: now, members };
    const account = await createAccount(db, now, { ...input.person, verified: true });
    await putNetwork(db, network);
    await putPerson(db, network.id, person, { id: account, email: input.person.email });
    await putGroup(db, network.id, group);
    await appendSteps(db, { network: network.id, actor: person.id, at: now }, [
      { log: network.id, event: 'network.founded', record: network },
      { log: network.id, event: 'person.joined', record: person },
      { log: group.id, event: 'group.founded', record: group },
    ]);
    return { network, person, group };
  },
});

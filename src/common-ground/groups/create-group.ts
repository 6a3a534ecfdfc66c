/** Anybody of the network can found a group: nobody's permission is needed. */
import type { z } from 'zod';
import { isUniqueViolation } from '#db/sql-errors.ts';
import type { Id } from '#kernel/id.ts';
import { newId } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { type GroupRecord, groupContent, groupRecord, slug } from './group.ts';
import { putGroup, slugIsTaken } from './groups.store.ts';
import { slugOf } from './slug.ts';

const input = groupContent.extend({
  slug: slug.optional().describe('Its short name in addresses and references; made from the name if left out'),
});

const taken = (short: string) =>
  new Problem('exists', `There is a group with the short name “${short}” already. Choose another.`);

/** Founds a group with the actor as its first facilitator. */
export async function foundGroup(context: PersonContext, given: z.output<typeof input>): Promise<GroupRecord> {
  const { db, network, actor, now } = context;
  const { slug: wanted, ...content } = given;
  const short = wanted ?? slugOf(content.name);
  if (await slugIsTaken(db, network, short)) throw taken(short);
  const id: Id<'group'> = newId('group');
  const members = [{ person: actor.id, role: 'facilitator' as const, since: now }];
  const group = { ...content, id, slug: short, createdAt: now, members };
  await putGroup(db, network, group).catch((error: unknown) => {
    throw isUniqueViolation(error, 'groups_by_slug') ? taken(short) : error;
  });
  await context.note({ log: id, event: 'group.founded', record: group });
  return group;
}

export const createGroup = operation({
  summary: 'Found a group; you become its first facilitator',
  effect: 'write',
  http: { method: 'POST', path: '/groups' },
  may: people,
  input,
  output: groupRecord,
  run: foundGroup,
});

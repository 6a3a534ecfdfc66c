/** A link with which people join the network, and the group of whoever invites them. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requireMember, requirePerson } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
import { groupReference, roles } from './group.ts';
import { findGroupName } from './groups.store.ts';
import { createInvitation as store } from './invitations.store.ts';

const input = z.object({
  group: groupReference.optional().describe('Invite into this group of yours; without it, into the network only'),
  role: z.enum(roles).default('member'),
  days: z.int().min(1).max(90).default(14).describe('The link works for so many days'),
});

const insiders: Permission<PersonContext, z.output<typeof input>> = {
  who: 'people of the network; into a group, its members; as facilitator, its facilitators',
  async check({ db, network, actor }, { group, role }) {
    requirePerson(actor);
    if (group) requireMember(actor, (await findGroupName(db, network, group)).id, role);
  },
};

export const createInvitation = operation({
  summary: 'Make a link with which people can join; it is shown once',
  effect: 'write',
  http: { method: 'POST', path: '/invitations' },
  may: insiders,
  input,
  output: z.object({ id: idSchema('invitation'), secret: z.string(), path: z.string(), expiresAt: instant }),
  async run({ db, network, actor, now }, { group, role, days }) {
    const id = group ? (await findGroupName(db, network, group)).id : null;
    const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
    const made = await store(db, network, now, { group: id, role, invitedBy: actor.id, expiresAt });
    return { ...made, path: `/join/${made.secret}`, expiresAt };
  },
});

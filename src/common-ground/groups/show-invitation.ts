import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { anyone } from '#kernel/permission.ts';
import { namesOf } from '../people/people.store.ts';
import { groupKinds } from './group.ts';
import { findGroupName } from './groups.store.ts';
import { findInvitation } from './invitations.store.ts';

export const invitationSecret = z.string().min(10).max(200).describe('The secret at the end of the invitation link');

export const showInvitation = operation({
  summary: 'Show what an invitation is for',
  effect: 'read',
  http: { method: 'GET', path: '/invitations/{secret}' },
  may: anyone,
  input: z.object({ secret: invitationSecret }),
  output: z.object({
    group: z.object({ slug: z.string(), name: z.string(), kind: z.enum(groupKinds) }).nullable(),
    invitedBy: z.string(),
  }),
  async run({ db, network, now }, { secret }) {
    const invitation = await findInvitation(db, network, now, secret);
    const names = await namesOf(db, network, [invitation.invited_by]);
    const group = invitation.group_id ? await findGroupName(db, network, invitation.group_id) : null;
    return { group, invitedBy: names[invitation.invited_by] ?? '' };
  },
});

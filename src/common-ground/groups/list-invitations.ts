import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
import { roles } from './group.ts';
import { invitationsBy } from './invitations.store.ts';

const invitationRow = z.object({
  id: idSchema('invitation'),
  group: idSchema('group').nullable(),
  role: z.enum(roles),
  createdAt: instant,
  expiresAt: instant,
});

export const listInvitations = operation({
  summary: 'List the invitations that you have made and that still work',
  effect: 'read',
  http: { method: 'GET', path: '/invitations' },
  may: people,
  input: z.object({}),
  output: z.object({ invitations: z.array(invitationRow) }),
  async run({ db, network, actor, now }) {
    const rows = await invitationsBy(db, network, now, actor.id);
    const invitations = rows.map((row) => ({
      id: row.id,
      group: row.group_id,
      role: row.role,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    }));
    return { invitations };
  },
});

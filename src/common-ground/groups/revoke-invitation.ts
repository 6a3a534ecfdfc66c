import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { revokeInvitation as revoke } from './invitations.store.ts';

export const revokeInvitation = operation({
  summary: 'Take back an invitation that you have made',
  effect: 'write',
  http: { method: 'DELETE', path: '/invitations/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('invitation').describe('Which invitation') }),
  output: z.object({ revoked: z.boolean() }),
  async run({ db, network, actor, now }, { id }) {
    if (!(await revoke(db, network, now, actor.id, id)))
      throw new Problem('not-found', 'You have made no such invitation, or it no longer works.');
    return { revoked: true };
  },
});

import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { revokeToken as revoke } from './tokens.store.ts';

export const revokeToken = operation({
  summary: 'Revoke one of your personal access tokens',
  effect: 'write',
  http: { method: 'DELETE', path: '/tokens/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('token').describe('Which token') }),
  output: z.object({ revoked: z.boolean() }),
  async run({ db, network, actor, now }, { id }) {
    const count = await revoke(db, network, now, actor.id, id);
    if (count === 0) throw new Problem('not-found', 'You have no such token, or it has been revoked already.');
    return { revoked: true };
  },
});

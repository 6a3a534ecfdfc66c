import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { newToken } from './token.ts';
import { createToken as store } from './tokens.store.ts';

export const createToken = operation({
  summary: 'Make a personal access token; it is shown once',
  effect: 'write',
  http: { method: 'POST', path: '/tokens' },
  may: people,
  input: newToken,
  output: z.object({ id: idSchema('token'), token: z.string().describe('Keep it: it is not shown again') }),
  async run({ db, network, actor, now }, { name, scope, days }) {
    const expiresAt = days ? new Date(Date.parse(now) + days * 86_400_000).toISOString() : null;
    const { id, secret } = await store(db, network, now, { person: actor.id, name, scope, expiresAt });
    return { id, token: secret };
  },
});

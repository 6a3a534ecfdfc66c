import { z } from 'zod';
import type { Instant } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { newToken } from './token.ts';
import { createToken as store } from './tokens.store.ts';

const sooner = (one: Instant | null, other: Instant | null) =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** What a token makes lasts no longer than the token itself, and is revoked with it. */
export const createToken = operation({
  summary: 'Make a personal access token; it is shown once',
  effect: 'write',
  http: { method: 'POST', path: '/tokens' },
  may: people,
  input: newToken,
  output: z.object({ id: idSchema('token'), token: z.string().describe('Keep it: it is not shown again') }),
  async run({ db, network, actor, now }, { name, scope, days }) {
    const wished = days ? new Date(Date.parse(now) + days * 86_400_000).toISOString() : null;
    const expiresAt = sooner(wished, actor.token?.expiresAt ?? null);
    const madeBy = actor.token && { madeBy: actor.token.id };
    const { id, secret } = await store(db, network, now, { person: actor.id, name, scope, expiresAt, ...madeBy });
    return { id, token: secret };
  },
});

import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { tokenRow } from './token.ts';
import { tokensOf } from './tokens.store.ts';

export const listTokens = operation({
  summary: 'List your personal access tokens',
  effect: 'read',
  http: { method: 'GET', path: '/tokens' },
  columns: ['id', 'name', 'scope', 'lastUsedAt', 'expiresAt', 'revokedAt'],
  may: people,
  input: z.object({}),
  output: z.object({ tokens: z.array(tokenRow) }),
  async run({ db, network, actor }) {
    const rows = await tokensOf(db, network, actor.id);
    const tokens = rows.map((row) => ({
      id: row.id,
      name: row.name,
      scope: row.scope,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      revokedAt: row.revoked_at,
    }));
    return { tokens };
  },
});

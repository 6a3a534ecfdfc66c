/** A personal access token: what a script uses to act as the person who made it. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { instant, line } from '#kernel/words.ts';

export const tokenScopes = ['read', 'write'] as const;

export const tokenRow = z.object({
  id: idSchema('token'),
  name: z.string(),
  scope: z.enum(tokenScopes),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const newToken = z.object({
  name: line(100).min(1, 'Say what this token is for.').describe('What the token is for'),
  scope: z.enum(tokenScopes).default('read').describe('read: only looks; write: acts as you'),
  days: z.int().min(1).max(3650).optional().describe('It expires after so many days; without this it does not'),
});

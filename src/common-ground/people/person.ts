/** Somebody of the network. Trails name people by id, so that their data can be erased and the chain still holds. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { instant, line } from '#kernel/words.ts';

export const personName = line(200).min(1, 'Say your name.').describe('The name that others see');

export const emailAddress = z
  .string()
  .overwrite((value) => value.trim().toLowerCase())
  .max(254)
  .pipe(z.email('This does not look like an e-mail address.'))
  .describe('E-mail address, used to sign in');

export const password = z
  .string()
  .min(8, 'Use at least 8 characters.')
  .max(128, 'Use at most 128 characters.')
  .describe('Password, at least 8 characters');

export const personRecord = z.object({
  id: idSchema('person'),
  name: line(200),
  steward: z.boolean().describe('Tends what all groups share; has no say in a group’s own decisions'),
  joinedAt: instant,
  erasedAt: instant.nullable(),
});
export type PersonRecord = z.output<typeof personRecord>;

export const erasedName = 'Somebody who has left';

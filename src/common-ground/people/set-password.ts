/**
 * A new password, for whoever has just signed in: with the old one, or with a link because it was lost. An older session
 * of the same account, in another browser perhaps, has shown nothing.
 */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { beginningOf, replacePassword } from './accounts.store.ts';
import { findPerson } from './people.store.ts';
import { password } from './person.ts';

const freshMinutes = 15;

export const setPassword = operation({
  summary: 'Set a new password, within 15 minutes of signing in; other browsers are signed out',
  effect: 'write',
  http: { method: 'PUT', path: '/people/me/password' },
  may: people,
  input: z.object({ password }),
  output: z.object({ changed: z.boolean() }),
  async run({ db, network, actor, now }, input) {
    const { session } = actor;
    if (actor.via !== 'web' || !session)
      throw new Problem('forbidden', 'A token cannot change the password. Sign in in a browser.');
    const { account } = await findPerson(db, network, actor.id);
    if (!account) throw new Problem('invalid', 'There is no account to change the password of.');
    const begun = await beginningOf(db, account, session);
    if (!begun || Date.parse(now) - Date.parse(begun) > freshMinutes * 60_000)
      throw new Problem(
        'forbidden',
        'Sign out and in again first: a new password is set within 15 minutes of signing in.',
      );
    await replacePassword(db, now, { account, session }, input.password);
    return { changed: true };
  },
});

import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { createSignInLink } from './accounts.store.ts';
import { findPerson } from './people.store.ts';

const minutes = 15;

export const createOwnSignInLink = operation({
  summary: 'Make a link that signs you in once in a browser, within 15 minutes',
  effect: 'write',
  http: { method: 'POST', path: '/people/me/sign-in-link' },
  may: people,
  input: z.object({}),
  output: z.object({ path: z.string().describe('Open this at the address of the server') }),
  async run({ db, network, actor, now }) {
    const { email } = await findPerson(db, network, actor.id);
    if (!email) throw new Problem('invalid', 'There is no e-mail address to sign in with.');
    return { path: await createSignInLink(db, now, email, minutes) };
  },
});

import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { createSignInLink } from './accounts.store.ts';
import { findPerson } from './people.store.ts';

const minutes = 15;

/** Or else whoever finds a token in a script could take the whole account over. */
const notByToken =
  'A token cannot sign anybody in. Make the link in the browser, or with `throughline sign-in-link <e-mail address>` ' +
  'where the data lies.';

export const createOwnSignInLink = operation({
  summary: 'Make a link that signs you in once in a browser, within 15 minutes',
  effect: 'write',
  http: { method: 'POST', path: '/people/me/sign-in-link' },
  may: people,
  input: z.object({}),
  output: z.object({ path: z.string().describe('Open this at the address of the server') }),
  async run({ db, network, actor, now }) {
    if (actor.via === 'token') throw new Problem('forbidden', notByToken);
    const { email } = await findPerson(db, network, actor.id);
    if (!email) throw new Problem('invalid', 'There is no e-mail address to sign in with.');
    return { path: await createSignInLink(db, now, email, minutes) };
  },
});

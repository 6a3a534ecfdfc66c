/** For somebody who has lost their password: the operator makes a link that signs them in once. */
import { z } from 'zod';
import { emailAddress } from '#common-ground/people/person.ts';
import type { Command } from '#doors/cli.ts';
import { linkMinutes, makeSignInLink } from './operator-acts.ts';
import { asOperator } from './operator-calls.ts';
import type { Settings } from './settings.ts';

async function run(settings: Settings, email: string) {
  const { answer, url } = await asOperator(settings, 'sign-in-link', email, makeSignInLink);
  return { link: url ? new URL(answer.path, url).href : answer.path, minutes: linkMinutes };
}

export const signInLink = (settings: Settings): Command => ({
  summary: 'Make a link that signs somebody in once; the network’s trail says that you did',
  input: z.object({ email: emailAddress }),
  positional: ['email'],
  run: (given) => run(settings, (given as { email: string }).email),
});

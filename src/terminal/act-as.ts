/** Lets commands in the data folder act as somebody, where the network was begun in the browser or restored. */
import { z } from 'zod';
import { emailAddress } from '#common-ground/people/person.ts';
import type { Command } from '#doors/cli.ts';
import { keepTerminalToken } from './data-folder.ts';
import { makeTerminalToken } from './operator-acts.ts';
import { asOperator } from './operator-calls.ts';
import type { Settings } from './settings.ts';

async function run(settings: Settings, email: string) {
  const { answer } = await asOperator(settings, 'terminal-token', email, makeTerminalToken);
  await keepTerminalToken(settings.folder, answer.token);
  return { folder: settings.folder, email, token: answer.token };
}

export const actAs = (settings: Settings): Command => ({
  summary: 'Let commands in this folder act as somebody; the network’s trail says that you did',
  input: z.object({ email: emailAddress.describe('The address that you sign in with') }),
  positional: ['email'],
  run: (given) => run(settings, (given as { email: string }).email),
});

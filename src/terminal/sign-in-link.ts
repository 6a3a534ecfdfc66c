/** For somebody who has lost their password: the operator makes a link that signs them in once, and the trail says so. */
import { z } from 'zod';
import { createSignInLink } from '#common-ground/people/accounts.store.ts';
import { findPersonByEmail } from '#common-ground/people/people.store.ts';
import { emailAddress } from '#common-ground/people/person.ts';
import { askHolder } from '#db/folder-lock.ts';
import type { Command } from '#doors/cli.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { appendSteps } from '#kernel/trail.ts';
import { openHouse, requireHouse } from './open-house.ts';
import { askOperator } from './operator-calls.ts';
import type { Settings } from './settings.ts';

const minutes = 60;

export async function makeSignInLink({ database, network: find }: Ground, email: string): Promise<{ path: string }> {
  const network = await find();
  const now = systemClock();
  if (!network) throw new Problem('not-found', 'There is no network here yet.');
  return database.transaction(async (db) => {
    const record = await findPersonByEmail(db, network, email);
    if (!record) throw new Problem('not-found', `Nobody in this network signs in with ${email}.`);
    await appendSteps(db, { network, actor: null, at: now }, [
      { log: network, event: 'person.sign-in-link-made', record },
    ]);
    return { path: await createSignInLink(db, now, email, minutes) };
  });
}

async function run(settings: Settings, email: string) {
  requireHouse(settings);
  const holder = settings.databaseUrl ? undefined : await askHolder(settings.folder);
  if (holder?.url) {
    const made = (await (await askOperator(settings.folder, holder.url, 'sign-in-link', { email })).json()) as {
      path: string;
    };
    return { link: new URL(made.path, holder.url).href, minutes };
  }
  const ground = await openHouse(settings);
  try {
    return { link: (await makeSignInLink(ground, email)).path, minutes };
  } finally {
    await ground.database.close();
  }
}

export const signInLink = (settings: Settings): Command => ({
  summary: 'Make a link that signs somebody in once; the network’s trail says that you did',
  input: z.object({ email: emailAddress }),
  positional: ['email'],
  run: (given) => run(settings, (given as { email: string }).email),
});

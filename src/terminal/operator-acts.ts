/** What whoever can read the data folder may do for somebody of the network; the network's trail says that they did. */
import { createSignInLink } from '#common-ground/people/accounts.store.ts';
import { findPersonByEmail } from '#common-ground/people/people.store.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import type { Db } from '#db/tables.ts';
import { type Instant, systemClock } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { appendSteps } from '#kernel/trail.ts';

interface Known {
  db: Db;
  network: Id<'network'>;
  now: Instant;
  person: Id<'person'>;
}

async function forPerson<T>(ground: Ground, email: string, event: string, work: (known: Known) => Promise<T>) {
  const network = await ground.network();
  const now = systemClock();
  if (!network) throw new Problem('not-found', 'There is no network here yet.');
  return ground.database.transaction(async (db) => {
    const record = await findPersonByEmail(db, network, email);
    if (!record) throw new Problem('not-found', `Nobody in this network signs in with ${email}.`);
    await appendSteps(db, { network, actor: null, at: now }, [{ log: network, event: `person.${event}`, record }]);
    return work({ db, network, now, person: record.id });
  });
}

export const linkMinutes = 60;

/** For somebody who has lost their password: a link that signs them in once. */
export const makeSignInLink = (ground: Ground, email: string): Promise<{ path: string }> =>
  forPerson(ground, email, 'sign-in-link-made', async ({ db, now }) => ({
    path: await createSignInLink(db, now, email, linkMinutes),
  }));

/** For commands in the data folder: a token with which they act as somebody. */
export const makeTerminalToken = (ground: Ground, email: string): Promise<{ token: string }> =>
  forPerson(ground, email, 'terminal-token-made', async ({ db, network, now, person }) => ({
    token: (await createToken(db, network, now, { person, name: 'terminal', scope: 'write', expiresAt: null })).secret,
  }));

/** Sets a data folder up without questions, for scripts and for people who prefer the terminal. */
import { z } from 'zod';
import { groupKinds } from '#common-ground/groups/group.ts';
import { audiences } from '#common-ground/network/network.ts';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { emailAddress, password, personName } from '#common-ground/people/person.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import type { Command } from '#doors/cli.ts';
import { visitor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Operation } from '#kernel/operation.ts';
import { perform } from '#kernel/perform.ts';
import { line } from '#kernel/words.ts';
import { houseSecrets, keepTerminalToken } from './data-folder.ts';
import { openHouse } from './open-house.ts';
import type { Settings } from './settings.ts';

const input = z.object({
  network: line(200).min(1).describe('What the network is called'),
  email: emailAddress,
  password,
  name: personName.optional().describe('Your name; made from the e-mail address if left out'),
  group: line(100).optional().describe('Your own group; “First group” if left out'),
  groupKind: z.enum(groupKinds).default('team').describe('What you call your group'),
  audience: z.enum(audiences).default('tech').describe('Whose words the interface uses'),
});
type Input = z.output<typeof input>;

const nameOf = (email: string) =>
  email
    .slice(0, email.indexOf('@'))
    .split(/[._-]+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

interface SetUp {
  network: { id: string; name: string };
  person: { id: `prs_${string}`; name: string };
  group: { id: string; slug: string };
}

async function setUp(settings: Settings, given: Input) {
  const ground = await openHouse(settings);
  try {
    await houseSecrets(settings.folder);
    const made = (await perform(
      ground,
      setUpNetwork as Operation,
      visitor,
      setUpNetwork.input.parse({
        network: { name: given.network, audience: given.audience },
        person: { name: given.name ?? nameOf(given.email), email: given.email, password: given.password },
        group: { name: given.group ?? 'First group', kind: given.groupKind },
      }),
    )) as SetUp;
    const network = (await ground.network())!;
    const token = { person: made.person.id, name: 'terminal', scope: 'write' as const, expiresAt: null };
    const { secret } = await createToken(ground.database.db, network, systemClock(), token);
    await keepTerminalToken(settings.folder, secret);
    return { folder: settings.folder, network: made.network, person: made.person, group: made.group, token: secret };
  } finally {
    await ground.database.close();
  }
}

export const init = (settings: Settings): Command => ({
  summary: 'Set a data folder up: the network, you, and your group; prints a token',
  input,
  run: (given) => setUp(settings, given as Input),
});

/** Writes the demo network as its people would have: through the operations, each at its own time. */
import { putGroup } from '#common-ground/groups/groups.store.ts';
import { putNetwork } from '#common-ground/network/networks.store.ts';
import { createAccount } from '#common-ground/people/accounts.store.ts';
import { putPerson } from '#common-ground/people/people.store.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import type { Db } from '#db/tables.ts';
import type { Person } from '#kernel/actor.ts';
import { dateOf, systemClock } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { Ground } from '#kernel/perform.ts';
import { appendSteps } from '#kernel/trail.ts';
import { keepTerminalToken } from '../data-folder.ts';
import { decisionEvents, demoReferences } from './demo-decisions.ts';
import { readDemo } from './demo-files.ts';
import { demoLoop } from './demo-loop.ts';
import { importOwnRecords } from './own-records.ts';
import { demoReasoning } from './reasoning/demo-reasoning.ts';
import { type Cast, playScript, World } from './script.ts';

const founded = 14 * 365 * 86_400_000;
const host = { group: 'lisbon', key: 'ana' };
const hostEmail = 'ana@lisbon.example.org';

const personIn = (cast: Cast, group: string, name: string) => cast.people.get(`${group}/${name}`);

async function settle(ground: Ground, demo: ReturnType<typeof readDemo>, at: string): Promise<Cast> {
  const network = newId('network');
  const cast: Cast = { network, groups: new Map(), people: new Map() };
  // Nobody knows this password: people of the demo come in by a link.
  const hash = await (await import('better-auth/crypto')).hashPassword(newId('person'));
  const { name, about, audience } = demo.network;
  const record = { id: network, name, about, audience, createdAt: at };
  await ground.database.transaction(async (db) => {
    await putNetwork(db, record);
    await appendSteps(db, { network, actor: null, at }, [{ log: network, event: 'network.founded', record }]);
    for (const group of demo.groups) {
      const id = newId('group');
      cast.groups.set(group.slug, id);
      const members: { person: Id<'person'>; role: 'member' | 'facilitator'; since: string }[] = [];
      for (const member of group.members) {
        const steward = demo.network.stewards.includes(`${group.slug}/${member.key}`);
        const person = { id: newId('person'), name: member.name, steward, joinedAt: at, erasedAt: null };
        const email = `${member.key}@${group.slug}.example.org`;
        const account = await createAccount(db, at, { name: member.name, email, password: { hash }, verified: true });
        await putPerson(db, network, person, { id: account, email });
        await appendSteps(db, { network, actor: person.id, at }, [
          { log: network, event: 'person.joined', record: person },
        ]);
        const role = member.facilitator ? 'facilitator' : 'member';
        members.push({ person: person.id, role, since: at });
        const memberships = new Map([[id, role] as const]);
        const actor: Person = {
          kind: 'person',
          id: person.id,
          name: member.name,
          steward,
          memberships,
          scope: 'write',
          via: 'web',
        };
        cast.people.set(`${group.slug}/${member.key}`, actor);
      }
      const { decisions: _, members: __, ...content } = group;
      const stored = { ...content, id, createdAt: at, members };
      await putGroup(db, network, stored);
      await appendSteps(db, { network, actor: members[0]!.person, at }, [
        { log: id, event: 'group.founded', record: stored },
      ]);
    }
  });
  return cast;
}

/** All of it in one transaction: two years are written in seconds, and what fails leaves nothing half told. */
async function playDemo(settled: Ground, cast: Cast, demo: ReturnType<typeof readDemo>, now: string): Promise<void> {
  const { events: loop, beginnings } = demoLoop(demo.readFile);
  const events = [...loop, ...demoReasoning(demo.readFile)];
  const decisions = decisionEvents(demo.groups, beginnings, now);
  const references = demoReferences(demo.groups);
  const happened = events.filter(({ at }) => at <= now);
  await settled.database.transaction(async (db) => {
    const database = { ...settled.database, db, transaction: <T>(work: (tx: Db) => Promise<T>) => work(db) };
    await playScript(new World({ ...settled, database }, db, cast, references), [...decisions, ...happened]);
  });
}

/** Fills an empty house. `today` is the day on which the demo begins; the real one if left out. */
export async function loadDemo(ground: Ground, folder: string, today?: string): Promise<void> {
  const now = today ? `${today}T09:00:00.000Z` : systemClock();
  const demo = readDemo(dateOf(now));
  const cast = await settle(ground, demo, new Date(Date.parse(now) - founded).toISOString());
  const settled: Ground = { ...ground, network: async () => cast.network };
  await playDemo(settled, cast, demo, now);
  await importOwnRecords({ ...settled, clock: () => now }, cast.network, now);
  const person = personIn(cast, host.group, host.key)!.id;
  const { secret } = await createToken(ground.database.db, cast.network, now, {
    person,
    name: 'terminal',
    scope: 'write',
    expiresAt: null,
  });
  await keepTerminalToken(folder, secret);
}

/** Whom the demo's link signs in; null where the folder holds another network than the demo. */
export const demoHost = async (ground: Ground) =>
  (await ground.database.db
    .selectFrom('people')
    .select(['name', 'email'])
    .where('email', '=', hostEmail)
    .executeTakeFirst()) as { name: string; email: string } | undefined;

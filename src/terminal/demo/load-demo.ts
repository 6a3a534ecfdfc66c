/** Writes the demo network as its people would have: through the operations, each at its own time. */
import { putGroup } from '#common-ground/groups/groups.store.ts';
import { putNetwork } from '#common-ground/network/networks.store.ts';
import { createAccount } from '#common-ground/people/accounts.store.ts';
import { putPerson } from '#common-ground/people/people.store.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import { amendDecision } from '#deciding/decisions/amend-decision.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import { logDecision } from '#deciding/decisions/log-decision.ts';
import { recordResult } from '#deciding/decisions/record-result.ts';
import type { Person } from '#kernel/actor.ts';
import { dateOf, systemClock } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { appendSteps } from '#kernel/trail.ts';
import { keepTerminalToken } from '../data-folder.ts';
import { type DemoEvent, demoEvents, demoReferences } from './demo-events.ts';
import { type DemoDecision, type DemoGroup, readDemo } from './demo-files.ts';
import { importOwnRecords } from './own-records.ts';

const founded = 14 * 365 * 86_400_000;
const host = { group: 'lisbon', key: 'ana' };
const hostEmail = 'ana@lisbon.example.org';

interface Cast {
  network: Id<'network'>;
  groups: Map<string, Id<'group'>>;
  /** The people, as <group>/<key>. */
  people: Map<string, Person>;
}

const personIn = (cast: Cast, group: string, key: string) =>
  cast.people.get(key.includes('/') ? key : `${group}/${key}`);

/** A member by id, anybody else by the name that was written. */
const party = (cast: Cast, group: string) => (key: unknown) => personIn(cast, group, String(key))?.id ?? String(key);

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

const withReferences = (value: unknown, references: Map<string, string>): unknown => {
  if (typeof value === 'string')
    return value.replace(/\[\[([a-z0-9-]+)\]\]/g, (all, key: string) =>
      references.has(key) ? `#${references.get(key)}` : all,
    );
  if (Array.isArray(value)) return value.map((entry) => withReferences(entry, references));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withReferences(entry, references)]));
};

function contentOf(cast: Cast, group: DemoGroup, decision: DemoDecision, known: Map<string, Decision>) {
  const {
    key: _,
    recordedAt: __,
    recordedBy: ___,
    amendments: ____,
    result: _____,
    relations,
    affects,
    ...content
  } = decision;
  const parties = (value: unknown) => ((value as unknown[] | undefined) ?? []).map(party(cast, group.slug));
  const dissent = (content.dissent as { by?: string; text: string }[] | undefined) ?? [];
  const born = ['superseded', 'deprecated'].includes(content.status) ? 'accepted' : content.status;
  return {
    ...content,
    status: born,
    decidedBy: parties(content.decidedBy),
    consulted: parties(content.consulted),
    informed: parties(content.informed),
    dissent: dissent.map((it) => ({ ...it, by: it.by ? party(cast, group.slug)(it.by) : null })),
    affects: affects.flatMap((slug) => cast.groups.get(slug) ?? []),
    relations: relations.flatMap(({ to, ...relation }) =>
      known.has(to) ? [{ ...relation, id: known.get(to)!.id }] : [],
    ),
    group: group.slug,
  };
}

async function play(
  ground: Ground,
  cast: Cast,
  event: DemoEvent,
  known: Map<string, Decision>,
  references: Map<string, string>,
) {
  const actor =
    personIn(cast, event.group.slug, event.by) ?? personIn(cast, event.group.slug, event.group.members[0]!.key)!;
  const at: Ground = { ...ground, clock: () => event.at };
  const ask = async (operation: { input: { parse(input: unknown): unknown } }, input: unknown) =>
    (await perform(
      at,
      operation as unknown as Operation,
      actor,
      operation.input.parse(withReferences(input, references)),
    )) as Decision;
  const { decision } = event;
  if (event.kind === 'log')
    return void known.set(decision.key, await ask(logDecision, contentOf(cast, event.group, decision, known)));
  const { id } = known.get(decision.key)!;
  if (event.kind === 'amend') await ask(amendDecision, { id, why: event.why, set: event.set });
  if (event.kind === 'result') await ask(recordResult, { id, ...(decision.result as object) });
  if (event.kind === 'deprecate')
    await ask(amendDecision, { id, why: 'It is no longer needed.', set: { status: 'deprecated' } });
}

/** Fills an empty house. `today` is the day on which the demo begins; the real one if left out. */
export async function loadDemo(ground: Ground, folder: string, today?: string): Promise<void> {
  const now = today ? `${today}T09:00:00.000Z` : systemClock();
  const demo = readDemo(dateOf(now));
  const cast = await settle(ground, demo, new Date(Date.parse(now) - founded).toISOString());
  const settled: Ground = { ...ground, network: async () => cast.network };
  const events = demoEvents(demo.groups, now);
  const references = demoReferences(events);
  const known = new Map<string, Decision>();
  for (const event of events) await play(settled, cast, event, known, references);
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

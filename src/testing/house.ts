/** A small house for tests: a network of its own, its people and groups by a few words, asked as any door asks. */
import type { z } from 'zod';
import { putGroup } from '#common-ground/groups/groups.store.ts';
import { identifyByToken } from '#common-ground/network/identify.ts';
import { putNetwork } from '#common-ground/network/networks.store.ts';
import { putPerson } from '#common-ground/people/people.store.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import type { OpenDatabase } from '#db/open-database.ts';
import { invalidInput } from '#doors/errors.ts';
import { operations } from '#house.ts';
import { type Actor, visitor } from '#kernel/actor.ts';
import { type Instant, systemClock } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { appendSteps } from '#kernel/trail.ts';
import { emptyTestDatabase, testDatabase } from './databases/database.ts';

/** Everything that the house can be asked, as typed functions. */
export type CallsOf<T> = {
  [K in keyof T]: T[K] extends { input: infer In extends z.ZodType; output: infer Out extends z.ZodType }
    ? (input: z.input<In>) => Promise<z.output<Out>>
    : CallsOf<T[K]>;
};

export type Calls = CallsOf<typeof operations>;

export interface TestPerson extends Calls {
  readonly id: Id<'person'>;
  /** A personal access token with which the person acts. */
  readonly secret: string;
}

interface Place {
  groups?: readonly string[];
  role?: 'member' | 'facilitator';
  steward?: boolean;
}

export interface TestHouse {
  readonly ground: Ground & { readonly database: OpenDatabase };
  readonly network: Id<'network'>;
  readonly visitor: Calls;
  /** Somebody by name; their groups are founded when they are the first in them. */
  as(name: string, place?: Place): Promise<TestPerson>;
  group(slug: string): Id<'group'>;
  /** Asks with a credential: what its holder may. */
  withToken(secret: string): Calls;
  /** Stops the clock at this instant; undefined lets it run. */
  setClock(now: Instant | undefined): void;
}

const callsOf = (contents: object, ask: (operation: Operation, input: unknown) => Promise<unknown>): object =>
  Object.fromEntries(
    Object.entries(contents).map(([name, entry]: [string, object]) => [
      name,
      'run' in entry ? (input: unknown) => ask(entry as Operation, input) : callsOf(entry, ask),
    ]),
  );

/** As a door does: the input is parsed, the operation performed, and the answer parsed as well. */
const asks = (ground: Ground, who: () => Promise<Actor>): Calls =>
  callsOf(operations, async (operation, input) => {
    const actor = await who();
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) throw invalidInput(parsed.error.issues);
    return operation.output.parse(await perform(ground, operation, actor, parsed.data));
  }) as Calls;

/** A migrated database of one's own, for what only one network may do; whoever opens it closes it. */
export async function ownDatabase(): Promise<OpenDatabase> {
  const database = await emptyTestDatabase();
  await migrate(database, migrations);
  return database;
}

async function foundNetwork(database: OpenDatabase): Promise<Id<'network'>> {
  const id = newId('network');
  const at = systemClock();
  const record = { id, name: 'Many Hands', about: '', audience: 'tech' as const, createdAt: at };
  await database.transaction(async (db) => {
    await putNetwork(db, record);
    await appendSteps(db, { network: id, actor: null, at }, [{ log: id, event: 'network.founded', record }]);
  });
  return id;
}

async function addPerson({ database, clock }: Ground, network: Id<'network'>, name: string, steward: boolean) {
  const at = (clock ?? systemClock)();
  const person = { id: newId('person'), name, steward, joinedAt: at, erasedAt: null };
  return database.transaction(async (db) => {
    await putPerson(db, network, person);
    await appendSteps(db, { network, actor: person.id, at }, [
      { log: network, event: 'person.joined', record: person },
    ]);
    const token = { person: person.id, name: 'test', scope: 'write' as const, expiresAt: null };
    return { id: person.id, secret: (await createToken(db, network, at, token)).secret };
  });
}

async function addGroup({ database, clock }: Ground, network: Id<'network'>, slug: string, founder: Id<'person'>) {
  const at = (clock ?? systemClock)();
  const name = slug.charAt(0).toUpperCase() + slug.slice(1);
  const content = { slug, name, kind: 'team' as const, region: '', timeZone: 'UTC', about: '' };
  const members = [{ person: founder, role: 'facilitator' as const, since: at }];
  const record = { ...content, id: newId('group'), createdAt: at, members };
  await database.transaction(async (db) => {
    await putGroup(db, network, record);
    await appendSteps(db, { network, actor: founder, at }, [{ log: record.id, event: 'group.founded', record }]);
  });
  return record.id;
}

export async function testHouse(given?: OpenDatabase): Promise<TestHouse> {
  const database = given ?? (await testDatabase());
  const network = await foundNetwork(database);
  let stopped: Instant | undefined;
  const ground = { database, network: async () => network, clock: () => stopped ?? systemClock() };
  const groups = new Map<string, { id: Id<'group'>; founder: TestPerson }>();
  const withToken = (secret: string) =>
    asks(ground, () => identifyByToken(database.db, network, secret, ground.clock(), 'token'));

  const enter = async (person: TestPerson, slug: string, role: Place['role']) => {
    const known = groups.get(slug);
    if (known) await known.founder.groups.addMember({ group: slug, person: person.id, role });
    else groups.set(slug, { id: await addGroup(ground, network, slug, person.id), founder: person });
  };
  return {
    ground,
    network,
    visitor: asks(ground, async () => visitor),
    withToken,
    async as(name, { groups: slugs = [], role = 'member', steward = false } = {}) {
      const made = await addPerson(ground, network, name, steward);
      const person: TestPerson = { ...withToken(made.secret), ...made };
      for (const slug of slugs) await enter(person, slug, role);
      return person;
    },
    group(slug) {
      const known = groups.get(slug);
      if (!known) throw new Error(`No group ${slug} has been founded in this test.`);
      return known.id;
    },
    setClock(now) {
      stopped = now;
    },
  };
}

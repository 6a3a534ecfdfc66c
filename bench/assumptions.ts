/**
 * What it costs to know what rests on a fallen assumption: 10,000 of 12,000 decisions do, some through other assumptions
 * and some through other decisions, in twenty groups, on both homes of the data.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { findFlags } from '#coherence/assumptions/find-flags.ts';
import { listFlags } from '#coherence/assumptions/list-flags.ts';
import { openFlags } from '#coherence/assumptions/open-flags.ts';
import type { Assumption } from '#common-ground/context-maps/assumption.ts';
import { assumptions } from '#common-ground/context-maps/assumptions.store.ts';
import { identifyByToken } from '#common-ground/network/identify.ts';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import { openQuestion } from '#common-ground/questions/open-question.ts';
import { type Actor, visitor } from '#kernel/actor.ts';
import { dateOf, systemClock } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { Context, Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { openHouse } from '../src/terminal/open-house.ts';
import type { Settings } from '../src/terminal/settings.ts';
import { testServer } from '../src/testing/databases/postgres.ts';
import { fillHouse } from './fill.ts';
import { row, say, timed } from './timing.ts';

const dependent = Number(process.env.BENCH_DECISIONS ?? 10_000);
const others = dependent / 5;
const rounds = Number(process.env.BENCH_ROUNDS ?? 10);
/** One decision in five rests on another decision alone. */
const throughDecisions = 5;

/** As any door does, without the door. */
const ask = (ground: Ground, actor: Actor, operation: unknown, input: unknown) => {
  const asked = operation as Operation;
  return perform(ground, asked, actor, asked.input.parse(input));
};

async function founded(settings: Settings): Promise<Id<'person'>> {
  const ground = await openHouse(settings);
  const person = { name: 'Bench', email: 'bench@example.org', password: 'a-long-password' };
  await ask(ground, visitor, setUpNetwork, { network: { name: 'Bench' }, person });
  const found = await ground.database.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  await ground.database.close();
  return found.id;
}

async function signedIn(ground: Ground, person: Id<'person'>): Promise<Actor> {
  const network = (await ground.network())!;
  const { db } = ground.database;
  const token = { person, name: 'bench', scope: 'write' as const, expiresAt: null };
  const { secret } = await createToken(db, network, systemClock(), token);
  return identifyByToken(db, network, secret, systemClock(), 'token');
}

const at = '2026-01-05T09:00:00.000Z';

const assumption = (title: string, restsOn: Id<'assumption'>[]): Assumption => ({
  id: newId('assumption'),
  revision: 1,
  createdAt: at,
  createdBy: null,
  changedAt: at,
  title,
  evidence: '',
  owner: null,
  confidence: 'fairly',
  expiresOn: null,
  restsOn,
  group: newId('group'),
  checkedOn: '2026-01-05',
  fall: null,
  clashes: [],
  replacedBy: null,
  retiredAt: null,
});

/** A chain of ten assumptions, each resting on the one before, and two hundred on which nothing rests. */
async function assume(settings: Settings): Promise<Assumption[]> {
  const ground = await openHouse(settings);
  const network = (await ground.network())!;
  const chain: Assumption[] = [];
  for (let number = 0; number < 10; number += 1) {
    const below = chain.at(-1);
    chain.push(assumption(`Assumption ${number}`, below ? [below.id] : []));
  }
  const alone = Array.from({ length: 200 }, (_, number) => assumption(`Alone ${number}`, []));
  for (const one of [...chain, ...alone]) await assumptions.put(ground.database.db, network, one);
  await ground.database.close();
  return chain;
}

/** Every fifth dependent decision requires the one before it, and names no assumption itself. */
async function require(ground: Ground, network: Id<'network'>): Promise<void> {
  await sql`
    insert into decision_references (network_id, from_id, to_key, kind)
    select ${network}, id, before, 'requires' from (
      select id, lag(id) over (order by id) as before, record->'assumptions' as named from decisions
      where network_id = ${network} and tags @> array['dependent']) d
    where jsonb_array_length(named) = 0 and before is not null`.execute(ground.database.db);
}

async function measure(settings: Settings): Promise<void> {
  const person = await founded(settings);
  const chain = await assume(settings);
  await fillHouse(settings, person, dependent + others, (content, number) => {
    if (number >= dependent) return { ...content, tags: [] };
    const named = number % throughDecisions === throughDecisions - 1 ? [] : [{ assumption: chain[number % 10]!.id }];
    return { ...content, tags: ['dependent'], assumptions: named };
  });
  const ground = await openHouse(settings);
  const network = (await ground.network())!;
  await require(ground, network);
  await sql`analyze`.execute(ground.database.db);
  const actor = await signedIn(ground, person);
  const [first] = chain;
  const nothing = await timed(rounds, () => ask(ground, actor, openFlags, {}));
  row('nothing has fallen: counted by group, asked again', nothing);
  const fall = { at: systemClock(), why: 'It fell.', by: person };
  await assumptions.put(ground.database.db, network, { ...first!, fall });
  // What is put on a shelf leaves no step: the next question makes known that something is new.
  await ask(ground, actor, openQuestion, { title: 'Who pays the rent?' });
  const context: Context = { db: ground.database.db, network, actor, now: systemClock(), note: async () => {} };
  const flags = await findFlags(context);
  const far = Math.max(...flags.map(({ via }) => via.length));
  say(
    `flagged of ${dependent} dependent decisions, on ${dateOf(context.now)}`,
    String(flags.length),
    `longest chain ${far}`,
  );
  // Named one by one they are followed each time; asked of all, they are followed once until something is written.
  const all = await timed(rounds, () => findFlags(context, [first!.id]));
  row('every one of them, with its chain', all, 'bar: < 1,000 ms');
  row('counted by group, asked again', await timed(rounds, () => ask(ground, actor, openFlags, {})));
  row(
    'the first hundred of all groups, as a page asks again',
    await timed(rounds, () => ask(ground, actor, listFlags, { all: true })),
  );
  row(
    'those of one decision',
    await timed(rounds, () => ask(ground, actor, listFlags, { decision: flags.at(-1)!.decision })),
  );
  await ground.database.close();
}

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-'));
const embedded = folder();
say('— embedded');
await measure({ folder: embedded, databaseUrl: undefined, server: undefined, token: undefined, json: false });
rmSync(embedded, { recursive: true, force: true });
const server = await testServer();
const admin = new pg.Client(server.url('postgres'));
await admin.connect();
await admin.query('create database bench_assumptions');
const beside = folder();
say('— PostgreSQL');
await measure({
  folder: beside,
  databaseUrl: server.url('bench_assumptions'),
  server: undefined,
  token: undefined,
  json: false,
});
rmSync(beside, { recursive: true, force: true });
await admin.end();
await server.stop();

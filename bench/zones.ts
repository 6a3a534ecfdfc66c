/**
 * What a zone map costs: advice on a draft through the operation, and a logged decision with a map and without one, on
 * both homes of the data, with 10,000 decisions there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { identifyByToken } from '#common-ground/network/identify.ts';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import { starterMap } from '#common-ground/zones/starter-map.ts';
import { findZoneMap, zoneMaps } from '#common-ground/zones/zone-maps.store.ts';
import { operations } from '#house.ts';
import { type Actor, visitor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { openHouse } from '../src/terminal/open-house.ts';
import type { Settings } from '../src/terminal/settings.ts';
import { testServer } from '../src/testing/databases/postgres.ts';
import { fillHouse, madeUpContents } from './fill.ts';
import { milliseconds, quantile, row, say, timed } from './timing.ts';

const decisions = Number(process.env.BENCH_DECISIONS ?? 10_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

/** As any door does, without the door. */
const asker = (ground: Ground, actor: Actor) => (operation: unknown, input: unknown) => {
  const asked = operation as Operation;
  return perform(ground, asked, actor, asked.input.parse(input));
};

/** A map of thirteen rules, as a network might have after some years. */
const grownMap = {
  ...starterMap,
  rules: [
    ...starterMap.rules,
    ...['fees', 'opening hours', 'software', 'safety', 'sharing', 'data protection', 'suppliers', 'buildings'].map(
      (topic) => ({
        name: `About ${topic}`,
        zone: 'check' as const,
        when: `topics.exists(t, t.contains('${topic}')) && (costKnown && cost > 1000.0 || text.contains('${topic}'))`,
        why: `What is about ${topic} has been answered before.`,
      }),
    ),
  ],
};

/** Milliseconds of processor time of one run, which says something where a machine is busy with other things, too. */
async function worked(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const { user, system } = process.cpuUsage();
  await timed(times, work);
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1000 / times;
}

async function founded(settings: Settings): Promise<Id<'person'>> {
  const ground = await openHouse(settings);
  const person = { name: 'Bench', email: 'bench@example.org', password: 'a-long-password' };
  await asker(ground, visitor)(setUpNetwork, { network: { name: 'Bench' }, person });
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

async function measure(settings: Settings): Promise<void> {
  const person = await founded(settings);
  await fillHouse(settings, person, decisions);
  const ground = await openHouse(settings);
  const { db } = ground.database;
  if (settings.databaseUrl) await sql`vacuum analyze`.execute(db);
  const network = (await ground.network())!;
  const ask = asker(ground, await signedIn(ground, person));
  const next = madeUpContents(7);
  const affects = ['bench-2', 'bench-3', 'bench-4'];
  const log = () => ask(operations.decisions.log, { ...next(), group: 'bench-1' });
  await ask(operations.zones.amend, { ...grownMap, why: 'To be measured' });
  const map = (await findZoneMap(db, network))!;
  const advise = (_: number) => ask(operations.zones.advise, { ...next(), affects, reversibility: 'costly' });
  await timed(200, advise);
  row('advice on a draft, thirteen rules, three groups', await timed(1000, advise), 'bar: p95 < 20 ms');
  say('→ processor time of one advice, mean', milliseconds(await worked(500, advise)));
  row('the same rules on the latest 50', await timed(100, () => ask(operations.zones.try, { ...grownMap })));
  await timed(300, log);
  const found = { with: [] as number[], without: [] as number[] };
  const spent = { with: 0, without: 0 };
  for (let round = 0; round < rounds; round++) {
    await sql`delete from zone_maps`.execute(db);
    found.without.push(...(await timed(200, log)));
    spent.without += (await worked(200, log)) / rounds;
    await zoneMaps.put(db, network, map);
    found.with.push(...(await timed(200, log)));
    spent.with += (await worked(200, log)) / rounds;
  }
  row('log a decision, no map', found.without);
  row('log a decision, with the map', found.with);
  const more = quantile(found.with, 0.5) - quantile(found.without, 0.5);
  say('→ what the map adds to a logged decision, median', milliseconds(more));
  say('→ the same in processor time, mean', milliseconds(spent.without), milliseconds(spent.with));
  await ground.database.close();
}

async function main() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-'));
  const nobody = { server: undefined, token: undefined, json: false };
  process.stdout.write('\nEmbedded database\n');
  await measure({ folder: path.join(folder, 'embedded'), databaseUrl: undefined, ...nobody });
  process.stdout.write('\nPostgreSQL\n');
  const server = await testServer(true);
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query('create database bench');
  await admin.end();
  await measure({ folder: path.join(folder, 'postgres'), databaseUrl: server.url('bench'), ...nobody });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

await main();

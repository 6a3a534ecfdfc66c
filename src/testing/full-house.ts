/** A house with something in every table, for tests that move a house whole. */
import { sql } from 'kysely';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { starterMap } from '#common-ground/zones/starter-map.ts';
import type { OpenDatabase } from '#db/open-database.ts';
import { visitor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { type TestHouse, type TestPerson, testHouse } from './house.ts';
import { fillDivergence } from './writes/divergence.ts';
import { fillDrift } from './writes/drift.ts';
import { advice, inAWeek, loopOf } from './writes/house-scene.ts';
import { incidentsOf } from './writes/incidents.ts';
import { mapsOf } from './writes/maps.ts';
import { opinionsOf } from './writes/opinions.ts';
import { fillRetrospectives } from './writes/retrospectives.ts';
import { flaggedOf } from './writes/signals.ts';

const words = 'Straße, “quotes”, back\\slash, {braces}, NULL, tab\tand 🧵';

/** Something of every kind that the loop keeps. */
async function fillLoop(house: TestHouse, ana: TestPerson, decision: Id<'decision'>): Promise<void> {
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const { session, principle } = await loopOf(house, { ana, zoe }, decision);
  await ana.valueSessions.answer({ session, protect: words });
  await zoe.zones.amend({ ...starterMap, why: words });
  await ana.zones.disagree({ group: 'north', decision, says: 'intervene', why: words });
  const { id: asked } = await ana.escalations.raise({ group: 'north', question: words, reason: 'conflict' });
  await zoe.escalations.answer({ id: asked, text: words, why: words });
  const { id: proposed } = await ana.decisions.log({
    title: 'Perhaps',
    choice: words,
    status: 'proposed',
    group: 'north',
  });
  await ana.consents.ask({ decision: proposed, groups: ['south'], byOn: inAWeek });
  await ana.stalls.say({ decision: proposed, reason: 'no-time' });
  await ana.processes.report({ group: 'north', title: words, text: words });
  await zoe.interventions.open({ ...advice, group: 'north' });
  await zoe.crises.open({ scope: words, ground: words, endsOn: inAWeek });
  await ana.decisions.amend({ id: decision, set: { principles: [{ principle, stance: 'breaks', why: words }] } });
  await zoe.backings.say({ decision, principle, backs: true, statement: words });
  await ana.circle.volunteer({ group: 'north' });
  await zoe.meetings.open({ title: words });
  const { dependency } = await mapsOf({ ana, eva: await house.as('Eva', { groups: ['west'] }) });
  await ana.mapItems.acknowledge({ id: dependency, note: words });
  await ana.remarks.say({ about: decision, text: words });
  await ana.incidents.tell({ id: (await incidentsOf(ana)).incident, text: words });
  await fillRetrospectives(ana, zoe, words);
  await fillDivergence(ana, words);
  await ana.flags.answer({ decision: await flaggedOf(ana, words), answer: 'dispute', why: words });
  await ana.signals.raise({ group: 'north', title: words, text: words });
  await fillDrift(house, ana, zoe, words);
  await opinionsOf(house, ana);
}

export async function fillHouse(database: OpenDatabase): Promise<void> {
  const ground: Ground = { database, network: async () => null };
  const given = {
    network: { name: words },
    person: { name: 'Ana', email: 'ana@example.org', password: 'correct horse' },
  };
  await perform(ground, setUpNetwork as Operation, visitor, setUpNetwork.input.parse(given));
  const house = await testHouse(database);
  const rui = await house.as('Rui', { groups: ['north'] });
  const first = await rui.decisions.log({
    title: words,
    choice: words,
    tags: ['a,b', '"c"', 'NULL', '{}'],
    decidedOn: '2026',
  });
  await rui.decisions.log({
    title: 'Later',
    choice: 'See #north-1',
    relations: [{ kind: 'supersedes', id: first.id }],
  });
  for (let i = 0; i < 12; i++) await rui.decisions.capture({ sentence: `We count to ${i} because we can` });
  await rui.decisions.retract({ id: 'north-3', why: words });
  await rui.drafts.save({ content: { title: words, options: [null, 1, { a: [] }] } });
  await rui.tokens.create({ name: 'script', days: 3 });
  await rui.invitations.create({ group: 'north' });
  await rui.precedents.judge({ title: words, candidates: [first.id] });
  await fillLoop(house, rui, (await rui.decisions.capture({ sentence: 'We use ink because it stays' })).id);
  const { rows } = await sql<{ id: string }>`select id from auth_users`.execute(database.db);
  await sql`insert into auth_sessions (id, "expiresAt", token, "createdAt", "updatedAt", "userId")
    values ('s1', now(), 't1', now(), now(), ${rows[0]!.id})`.execute(database.db);
  await sql`insert into auth_verifications (id, identifier, value, "expiresAt")
    values ('v1', 'i', 'v', now())`.execute(database.db);
}

/** Every row of every table, as the database itself lists them. */
export async function everyRow({ db }: Pick<OpenDatabase, 'db'>): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
    order by 1`.execute(db);
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(db);
    found[name] = rows.map(({ row }) => JSON.stringify(row)).sort();
  }
  return found;
}

export async function linesOf(backup: AsyncIterable<string>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of backup) lines.push(line);
  return lines;
}

/** As they come from a file. */
export async function* linesAgain(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line.trimEnd();
}

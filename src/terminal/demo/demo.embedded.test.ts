/** The demo, loaded once: it has lived through the loop, and all of it can be walked. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { findConflicts } from '#coherence/conflicts/find-conflicts.ts';
import { identifyByToken } from '#common-ground/network/identify.ts';
import type { OpenDatabase } from '#db/open-database.ts';
import { operations } from '#house.ts';
import { visitor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { Context, Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { ownDatabase } from '#testing/house.ts';
import { loadDemo } from './load-demo.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-demo-'));
const today = '2026-11-21';
let database: OpenDatabase;
let ground: Ground;

beforeAll(async () => {
  database = await ownDatabase();
  const network = async () =>
    ((await database.db.selectFrom('networks').select('id').executeTakeFirst())?.id as Id<'network'>) ?? null;
  ground = { database, network, clock: () => `${today}T09:00:00.000Z` };
  await loadDemo(ground, folder, today);
});

afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks as Ana of Lisbon, whom the demo signs in. */
async function ask<In extends z.ZodType, Out extends z.ZodType, C extends Context>(
  operation: Operation<In, Out, C>,
  input: z.input<In>,
): Promise<z.output<Out>> {
  const { token } = JSON.parse(readFileSync(path.join(folder, 'terminal.json'), 'utf8')) as { token: string };
  const network = (await ground.network())!;
  const ana = await identifyByToken(database.db, network, token, `${today}T09:00:00.000Z`, 'terminal');
  const answer = await perform(ground, operation as unknown as Operation, ana, operation.input.parse(input));
  return operation.output.parse(answer) as z.output<Out>;
}

test('every trail of the demo holds, and every record is as its trail says', async () => {
  const { ok, logs } = await ask(operations.trail.verify, {});
  expect(logs.filter((log) => !log.ok)).toEqual([]);
  expect(ok).toBe(true);
});

test('two principles were changed by a conflict, each between two decisions that can be read', async () => {
  const { principles } = await ask(operations.principles.list, {});
  const shown = await Promise.all(principles.map(({ id }) => ask(operations.principles.show, { id })));
  const changed = shown.filter(({ version }) => version > 1);
  expect(changed).toHaveLength(2);
  for (const { versions } of changed) {
    const causes = versions.at(-1)!.causes;
    const caused = causes.find((id) => id.startsWith('cfl_')) as Id<'conflict'>;
    const { contexts, ending, outcomes, sides } = await ask(operations.conflicts.show, { id: caused });
    expect(ending?.kind).toBe('principle-incomplete');
    expect(outcomes).toHaveLength(1);
    expect(contexts.map(({ choice }) => choice.length > 20)).toEqual([true, true]);
    expect(causes).toEqual(expect.arrayContaining(sides.map(({ decision }) => decision)));
  }
});

test('the loop’s picture has something to show at every station', async () => {
  const loop = await ask(operations.loop.show, {});
  expect(loop.values).toEqual({ adopted: 4, drafts: 2 });
  expect(loop.principles.inForce).toBe(9);
  expect(loop.decisions.citing).toBeGreaterThan(3);
  expect(loop.conflicts).toEqual({ open: 2, overdue: 0, held: 1 });
  expect(loop.valuesLayer).toEqual({ waiting: 0, raised: 1, proposals: 1 });
  expect(loop.revised).toEqual({ lately: 1, causedByConflicts: 1 });
  expect(loop.loopTime.loops).toBe(2);
});

test('Ana of Lisbon finds what waits for her: an outcome, an open conflict, a recheck, a consent and a proposal', async () => {
  const { told, open } = await ask(operations.loop.news, {});
  expect(told.map(({ conflict }) => conflict.question?.title)).toEqual(['What happens when a tool comes back late?']);
  expect(open.map(({ question }) => question?.title)).toEqual(['Where do the names of our members live?']);
  expect(told[0]!.groups).toHaveLength(1);
  const { rechecks } = await ask(operations.decisions.rechecks, {});
  expect(rechecks.map(({ decision }) => decision.title)).toContain('We charge no late fees; we phone instead');
  const { consents } = await ask(operations.consents.waiting, {});
  expect(consents).toHaveLength(1);
  const { proposals } = await ask(operations.proposals.list, { state: 'open' });
  expect(await ask(operations.proposals.show, { id: proposals[0]!.id })).toMatchObject({ maySign: true });
});

test('every id that a decision or a principle names stands for something', async () => {
  const { rows } = await sql<{ id: string }>`
    with named as (
      select (regexp_matches(record::text, '"((?:val|prn|qst|cfl|exp|cst|prc|dis|esc|prp|mtg|dec)_[0-9a-z]{26})"', 'g'))[1] as id
      from (
        select record from decisions union all select record from principles union all select record from conflicts
        union all select record from proposals union all select record from escalations union all select record from meetings
      ) r
    )
    select distinct id from named where id not in (select subject_id from steps)`.execute(database.db);
  expect(rows).toEqual([]);
});

test('nothing contradicts anything that nobody has found: a sweep over the demo finds no more conflicts', async () => {
  const network = (await ground.network())!;
  const { rows } = await sql<{ id: Id<'decision'> }>`
    select distinct from_id as id from decision_references where kind like 'answers:%'`.execute(database.db);
  expect(rows.length).toBeGreaterThan(15);
  for (const { id } of rows) {
    const now = `${today}T09:00:00.000Z`;
    const context: Context = { db: database.db, network, actor: visitor, now, note: async () => {} };
    expect(await findConflicts(context, id)).toEqual([]);
  }
});

test('each kind of ending, answer and standing is there to be seen', async () => {
  const { conflicts, total } = await ask(operations.conflicts.list, {});
  expect(total).toBe(8);
  const endings = conflicts.map(({ ending, state }) => ending ?? state).sort();
  expect(new Set(endings)).toEqual(new Set(['contexts-differ', 'held', 'one-revises', 'open', 'principle-incomplete']));
  const { escalations } = await ask(operations.escalations.list, {});
  expect(escalations.filter(({ overdue }) => overdue)).toHaveLength(1);
  const { values } = await ask(operations.values.list, {});
  expect(new Set(values.map(({ status }) => status))).toEqual(new Set(['adopted', 'draft', 'rewriting', 'retired']));
  const { proposals } = await ask(operations.proposals.list, {});
  const states = new Set(proposals.map(({ standing }) => standing.state));
  expect(states).toEqual(new Set(['adopted', 'refused', 'expired', 'open']));
  const { draws } = await ask(operations.circle.show, {});
  expect(draws.map(({ comesOutAgain }) => comesOutAgain)).toEqual([true, true]);
});

test('the maps hold a clash, a word with two meanings, something unheard, and each way in which an assumption stands', async () => {
  const { maps } = await ask(operations.maps.list, {});
  expect(maps.filter(({ assumptions }) => assumptions > 0)).toHaveLength(8);
  const { clashes, words } = await ask(operations.maps.compare, { a: 'lisbon', b: 'rotterdam' });
  expect(clashes).toHaveLength(1);
  expect(words.map(({ one }) => one.title)).toEqual(['Late']);
  const { dependencies } = await ask(operations.maps.compare, { a: 'valparaiso', b: 'logistics' });
  expect(dependencies.map(({ acknowledged }) => acknowledged)).toEqual([null]);
  const { assumptions } = await ask(operations.assumptions.list, {});
  for (const state of ['disputed', 'expired']) expect(assumptions.filter((it) => it.state === state)).toHaveLength(1);
  const daily = assumptions.find(({ title }) => title.includes('reaches the server at least once a day'))!;
  const { assumption, decisions, above } = await ask(operations.assumptions.show, { id: daily.id });
  expect(assumption).toMatchObject({ state: 'held', decisions: 5 });
  expect(new Set(decisions.map(({ group }) => group.slug)).size).toBe(5);
  expect(above.length).toBeGreaterThan(3);
});

test('the demo is written on another day of the year as well, where months are longer and terms end later', async () => {
  const other = await ownDatabase();
  const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'throughline-demo-'));
  try {
    await loadDemo({ database: other, network: async () => null }, elsewhere, '2027-03-03');
    const { rows } = await sql<{ last: string }>`select max(at)::text as last from steps`.execute(other.db);
    expect(rows[0]!.last.slice(0, 10)).toBe('2027-03-03');
  } finally {
    await other.close();
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test('three groups keep seeing the same, one signal is overdue, and an expired assumption waits for its group’s answer', async () => {
  const { signals, clusters, groups } = await ask(operations.signals.list, {});
  const [pattern] = clusters.filter((it) => it.pattern);
  expect(pattern!.groups.map((id) => groups[id]!.slug).sort()).toEqual(['lisbon', 'nairobi', 'rotterdam']);
  expect(signals.filter(({ overdue }) => overdue === 'answer').map(({ title }) => title)).toContain(
    'In the monsoon extension cords come back wet inside the reel',
  );
  const { flags, decisions } = await ask(operations.flags.list, { all: true });
  const told = flags.map((it) => [decisions[it.decision]!.ref.split('-')[0], it.state, it.answer?.answer ?? null]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['rotterdam', 'expired', null],
      ['safety', 'disputed', 'confirm'],
    ]),
  );
});

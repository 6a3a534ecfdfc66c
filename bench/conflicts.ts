/**
 * What it costs to look for conflicts after one new decision, as the log grows: on PostgreSQL, at five sizes of it. One
 * question is answered by one decision in twenty, so its answers grow with the log; the others have forty answers each.
 * Draws bench/conflicts.svg.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { findConflicts } from '#coherence/conflicts/find-conflicts.ts';
import { unseen } from '#coherence/conflicts/watch-conflicts.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import { addDecisions, findDecisions } from '#deciding/decisions/decisions.store.ts';
import { type Actor, visitor } from '#kernel/actor.ts';
import { dateOf, systemClock } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import type { Ground } from '#kernel/perform.ts';
import { appendSteps } from '#kernel/trail.ts';
import { openHouse } from '../src/terminal/open-house.ts';
import type { Settings } from '../src/terminal/settings.ts';
import { testServer } from '../src/testing/databases/postgres.ts';
import { foundHouse } from '../src/testing/served.ts';
import { fillHouse } from './fill.ts';
import { quantile, row, say, timed } from './timing.ts';

const sizes = (process.env.BENCH_SIZES ?? '1000,3000,10000,30000,100000').split(',').map(Number);
const runs = Number(process.env.BENCH_RUNS ?? 200);
const options = ['yes', 'no', 'sometimes'].map((key) => ({ key, title: key, exclusive: true }));

const within = <T>(ground: Ground, network: Id<'network'>, actor: Actor, work: (context: Context) => Promise<T>) =>
  ground.database.transaction((db) => {
    const now = systemClock();
    const by = actor.kind === 'person' ? actor.id : null;
    return work({
      db,
      network,
      actor,
      now,
      note: (...steps) => appendSteps(db, { network, actor: by, at: now }, steps),
    });
  });

async function ask(ground: Ground, network: Id<'network'>, count: number): Promise<Id<'question'>[]> {
  const made: Id<'question'>[] = [];
  for (let number = 0; number < count; number += 1) {
    const content = { title: `Question ${number}`, about: '', options, scopes: [] };
    made.push((await within(ground, network, visitor, (it) => questions.add(it, 'question.opened', content))).id);
  }
  return made;
}

/** A decision like one that is there, of another group, with another answer: logged, but not looked at yet. */
async function another(
  ground: Ground,
  network: Id<'network'>,
  question: Id<'question'>,
  run: number,
): Promise<Id<'decision'>> {
  const { db } = ground.database;
  const { rows } = await sql<{ id: Id<'decision'>; number: number }>`
    select id, number from decisions where network_id = ${network} order by id limit 1 offset ${run}`.execute(db);
  const [model] = await findDecisions(db, network, [rows[0]!.id]);
  const answer = { question, option: options[run % 3]!.key, scope: [] };
  const record: Decision = { ...model!, id: newId('decision'), number: 1_000_000 + run, answer };
  await ground.database.transaction((it) => addDecisions(it, network, [record]));
  return record.id;
}

async function measure(
  settings: Settings,
  person: Id<'person'>,
  size: number,
): Promise<Record<'busy' | 'usual', number[]>> {
  const ground = await openHouse(settings);
  const network = (await ground.network())!;
  const asked = await ask(ground, network, 1 + Math.ceil(size / 40));
  await ground.database.close();
  await fillHouse(settings, person, size, (content, number) => {
    const question = number % 20 === 0 ? asked[0]! : asked[1 + (number % (asked.length - 1))]!;
    return { ...content, answer: { question, option: options[number % 3]!.key, scope: [] } };
  });
  const filled = await openHouse(settings);
  await sql`vacuum analyze`.execute(filled.database.db);
  const look = async (question: (run: number) => Id<'question'>, first: number) => {
    const ids: Id<'decision'>[] = [];
    for (let run = 0; run < runs; run += 1) ids.push(await another(filled, network, question(run), first + run));
    return timed(runs, (run) => within(filled, network, visitor, (context) => findConflicts(context, ids[run]!)));
  };
  await look(() => asked[1]!, 0);
  const found = {
    usual: await look((run) => asked[1 + (run % (asked.length - 1))]!, runs),
    busy: await look(() => asked[0]!, 2 * runs),
  };
  const today = dateOf(systemClock());
  const opening = await timed(3, () => unseen(network, today).execute(filled.database.db));
  row(`${size} decisions, what to look at when the house opens`, opening);
  await filled.database.close();
  return found;
}

/** Both axes logarithmic: n log n is all but a straight line, and what grows more slowly stays below it. */
function plot(lines: { name: string; dash: string; points: [number, number][] }[]): string {
  const [width, height, edge] = [720, 420, 60];
  const all = lines.flatMap(({ points }) => points);
  const span = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = span(all.map(([n]) => Math.log10(n)));
  const [low, high] = span(all.map(([, ms]) => Math.log10(ms)));
  const x = (n: number) => edge + ((Math.log10(n) - left) / (right - left)) * (width - 2 * edge);
  const y = (ms: number) => height - edge - ((Math.log10(ms) - low) / (high - low)) * (height - 2 * edge);
  const drawn = lines.map(({ name, dash, points }) => {
    const path = points.map(([n, ms]) => `${x(n).toFixed(1)},${y(ms).toFixed(1)}`).join(' ');
    const [n, ms] = points.at(-1)!;
    return `<polyline points="${path}" fill="none" stroke="#0d5350" stroke-width="2" stroke-dasharray="${dash}"/>
<text x="${x(n) - 4}" y="${y(ms) - 8}" text-anchor="end">${name}</text>`;
  });
  const ticks = sizes.map(
    (n) => `<text x="${x(n)}" y="${height - edge + 24}" text-anchor="middle">${n.toLocaleString('en')}</text>`,
  );
  const figures = lines.slice(0, 2).flatMap(({ points }) =>
    points.map(
      ([n, ms]) => `<circle cx="${x(n)}" cy="${y(ms)}" r="3" fill="#0d5350"/>
<text x="${x(n)}" y="${y(ms) + 18}" text-anchor="middle" font-size="11">${ms.toFixed(1)}</text>`,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${edge}" y="28">Looking for conflicts after one decision: p95 in ms, by decisions in the log</text>
${[...drawn, ...ticks, ...figures].join('\n')}
</svg>
`;
}

const server = await testServer();
const admin = new pg.Client(server.url('postgres'));
await admin.connect();
const slow: Record<'busy' | 'usual', [number, number][]> = { busy: [], usual: [] };
for (const size of sizes) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-'));
  await admin.query(`create database bench_${size}`);
  const databaseUrl = server.url(`bench_${size}`);
  const settings = { folder, databaseUrl, server: undefined, token: undefined, json: false };
  const { person } = await foundHouse({ folder, databaseUrl });
  const found = await measure(settings, person.id, size);
  for (const kind of ['usual', 'busy'] as const) {
    row(
      `${size} decisions, ${kind === 'busy' ? `a question with ${size / 20} answers` : 'a question with 40 answers'}`,
      found[kind],
      'bar at 10,000: p95 < 50 ms',
    );
    slow[kind].push([size, quantile(found[kind], 0.95)]);
  }
  rmSync(folder, { recursive: true, force: true });
}
const [first, begin] = slow.busy[0]!;
const nLogN = (n: number) => (begin * n * Math.log(n)) / (first * Math.log(first));
for (const [n, ms] of slow.busy) say(`p95 at ${n} ÷ what n log n would be`, (ms / nLogN(n)).toFixed(2));
const bound = sizes.map((n): [number, number] => [n, nLogN(n)]);
const lines = [
  { name: 'one answer in twenty', dash: '', points: slow.busy },
  { name: '40 answers', dash: '2 4', points: slow.usual },
  { name: 'n log n', dash: '8 6', points: bound },
];
writeFileSync(path.join(import.meta.dirname, 'conflicts.svg'), plot(lines));
await admin.end();
await server.stop();

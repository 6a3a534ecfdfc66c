/**
 * What a page load and a logged decision cost through HTTP, on both homes of the data, with 10,000 decisions there.
 * The peer of a logged decision on PostgreSQL is pgbench doing the same inserts on the same server in the same run.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { testServer } from '../src/testing/databases/postgres.ts';
import { localBinaries } from '../src/testing/databases/postgres-binaries.ts';
import { apiOf, foundHouse, type Homes, serveHouse } from '../src/testing/served.ts';
import { fillHouse, madeUpContents } from './fill.ts';
import { milliseconds, quantile, row, say, timed } from './timing.ts';

const decisions = Number(process.env.BENCH_DECISIONS ?? 10_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

/** What autovacuum does within a minute of so many inserts. */
async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function measure(homes: Homes): Promise<number> {
  const { token, person } = await foundHouse(homes);
  const empty = await serveHouse(homes);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  say('idle resident memory, empty house', `${empty.memory()} MB`, 'bar: < 250 MB embedded');
  await empty.stop();
  const { folder, databaseUrl } = homes;
  await fillHouse({ folder, databaseUrl, server: undefined, token: undefined, json: false }, person.id, decisions);
  if (databaseUrl) await analyze(databaseUrl);
  const server = await serveHouse(homes);
  const api = apiOf(server.url, token);
  const get = (place: string) => api('GET', place);
  const post = (place: string, body: unknown) => api('POST', place, body);
  const next = madeUpContents(7);
  const log = () => post('/decisions', next());
  const q = () => next().title.split(' ').slice(0, 2).join(' ');
  // Until the code is compiled and the index of earlier decisions, which a start reads anew, has been learnt.
  row('log a decision, just after the start', await timed(500, log));
  const medians: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const found = await timed(200, log);
    medians.push(quantile(found, 0.5));
    if (round === rounds - 1)
      row('log a decision through HTTP', found, `median of ${rounds} runs ${milliseconds(quantile(medians, 0.5))}`);
  }
  await timed(20, () => get('/decisions'));
  row(`list 25 of ${decisions}`, await timed(200, () => get('/decisions')), 'bar: p50 < 20 ms');
  row(
    `search ${decisions}`,
    await timed(200, () => get(`/decisions?q=${encodeURIComponent(q())}&sort=relevance`)),
    'bar: p50 < 30 ms',
  );
  row('show a decision', await timed(100, async () => get('/decisions/bench-3-7')));
  const [first] = await timed(1, () => post('/precedents', { title: 'first' }));
  process.stdout.write(
    `${'first precedents search (reads and learns all decisions)'.padEnd(58)}  ${milliseconds(first!)}\n`,
  );
  const draft = () => {
    const { title, question } = next();
    return post('/precedents', { title, question });
  };
  row('precedents for a typed draft', await timed(200, draft), 'bar: p95 < 100 ms');
  say('resident memory with the index of earlier decisions', `${server.memory()} MB`);
  await server.stop();
  return quantile(medians, 0.5);
}

/** The same rows, texts and search vectors in the same tables in one transaction, by pgbench, one client, with fsync on. */
function pgbench(url: string, folder: string): number | null {
  const binaries = localBinaries();
  if (!binaries) return null;
  const script = path.join(folder, 'log.sql');
  const like = '(select * from decisions where number = :seven order by id limit 1) d';
  writeFileSync(
    script,
    `\\set n random(1, 1000000000)
\\set seven random(1, 100)
begin;
update groups set next_number = next_number + 1 where id = (select group_id from ${like});
insert into decisions select network_id, 'dec_bench' || :n || random(), group_id, (random() * 1e9)::int + 200000, revision, title, status, summary, decided_on, sorted_on,
  recorded_at, recorded_by, changed_at, in_force_from, in_force_until, due_on, has_result, retracted, tags, people, null, null,
  setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', (record->>'question') || (record->>'choice')), 'B')
    || setweight(to_tsvector('english', (record->>'context') || (record->>'why') || (record->>'consequences')), 'C'),
  record::text::jsonb from ${like};
insert into steps select network_id, 'log', (random() * 2e9)::int, 'stp_bench' || :n, now(), null, 'decision.logged', 'dec_bench',
  json_build_object('record', record)::text::jsonb, 'h', 'h', 'h' from ${like};
update logs set seq = seq + 1, head = 'h' where id = (select id from logs order by id limit 1);
commit;
`,
  );
  const { pathname, searchParams } = new URL(url);
  const arguments_ = [
    '-n',
    '-f',
    script,
    '-c',
    '1',
    '-T',
    '8',
    '-h',
    searchParams.get('host') ?? 'localhost',
    '-U',
    'postgres',
    pathname.slice(1),
  ];
  const said = execFileSync(path.join(binaries, 'pgbench'), arguments_, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Number(/latency average = ([\d.]+) ms/.exec(said)?.[1]);
}

async function main() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-'));
  process.stdout.write(`\nEmbedded database\n`);
  const embedded = await measure({ folder: path.join(folder, 'embedded') });
  say('→ bar for a logged decision', `< 17 ms: ${milliseconds(embedded)}`);
  process.stdout.write(`\nPostgreSQL\n`);
  const server = await testServer(true);
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query('create database bench');
  await admin.end();
  const postgres = await measure({ folder: path.join(folder, 'postgres'), databaseUrl: server.url('bench') });
  const peer = pgbench(server.url('bench'), folder);
  say('→ bar for a logged decision', `< 10 ms: ${milliseconds(postgres)}`);
  if (peer) {
    const share = `${((100 * peer) / postgres).toFixed(0)} % of its throughput`;
    say('pgbench, the same inserts, one client', milliseconds(peer), share, 'bar: ≥ 50 %');
  } else say('pgbench is not on this machine: no peer.');
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

await main();

/**
 * What an opinion map costs a running server: 100,000 votes and 2,000,000 votes imported in one call each, and 10,000 people ×
 * 200 statements counted; and how long the server's main thread stood still meanwhile, on both homes of the data. Whoever asks
 * is in a thread of their own, so that only the server's work is counted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { createToken } from '#common-ground/people/tokens.store.ts';
import { visitor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Operation } from '#kernel/operation.ts';
import { perform } from '#kernel/perform.ts';
import { openHouse } from '../src/terminal/open-house.ts';
import { startServer } from '../src/terminal/server.ts';
import type { Settings } from '../src/terminal/settings.ts';
import { testServer } from '../src/testing/databases/postgres.ts';
import { milliseconds, say } from './timing.ts';

const people = Number(process.env.BENCH_PEOPLE ?? 10_000);
const statements = 200;

/** Asks over HTTP, and makes up the tables that it sends: two camps on every other statement, six cells in ten filled. */
const client = `
const { parentPort, workerData: { url, token } } = require('node:worker_threads');
let state = 7;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
const header = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\\n';
const comments = (count) => header + Array.from({ length: count }, (_, id) => '0,,' + id + ',0,0,0,1,Statement ' + id + ' of the bench').join('\\n');
const vote = (person, id) => random() < 0.15 ? 0 : (id % 2 ? random() < 0.6 : person % 3 ? random() < 0.8 : random() < 0.2) ? 1 : -1;
const tables = {
  votes: ({ voters, each, count }) => {
    const lines = ['timestamp,datetime,comment-id,voter-id,vote'];
    for (let person = 0; person < voters; person++)
      for (let place = 0; place < each; place++) {
        const id = (person * 7 + place) % count;
        lines.push('1403054214196,Wed Jun 18 08:16:54 WIB 2014,' + id + ',' + person + ',' + vote(person, id));
      }
    return { comments: comments(count), votes: lines.join('\\n') };
  },
  participants: ({ voters, count }) => {
    const lines = ['participant,group-id,n-comments,n-votes,n-agree,n-disagree,' + Array.from({ length: count }, (_, id) => id).join(',')];
    for (let person = 0; person < voters; person++)
      lines.push(person + ',0,0,0,0,0,' + Array.from({ length: count }, (_, id) => (random() < 0.6 ? vote(person, id) : '')).join(','));
    return { comments: comments(count), participants: lines.join('\\n') };
  },
};
parentPort.on('message', async ({ method, place, body, table }) => {
  const sent = table ? JSON.stringify({ ...body, ...tables[table.form](table) }) : body && JSON.stringify(body);
  const begun = performance.now();
  const answer = await fetch(url + '/api' + place, { method, body: sent, headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' } });
  const told = await answer.json();
  parentPort.postMessage({ ms: performance.now() - begun, status: answer.status, told, sent: sent ? sent.length : 0 });
});`;

interface Answer {
  ms: number;
  status: number;
  told: {
    id?: string;
    state?: string;
    progress?: number | null;
    message?: string;
    votes?: number;
    map?: { reading: { state: string } } | null;
  };
  sent: number;
}

interface Asked {
  method: 'GET' | 'POST';
  place: string;
  body?: object;
  table?: { form: 'votes' | 'participants'; voters: number; each?: number; count: number };
}

function asker(url: string, token: string) {
  const worker = new Worker(client, { eval: true, workerData: { url, token } });
  const ask = (asked: Asked) =>
    new Promise<Answer>((resolve, reject) => {
      worker.once('message', (answer: Answer) =>
        answer.status < 300 ? resolve(answer) : reject(new Error(answer.told.message)),
      );
      worker.postMessage(asked);
    });
  return { ask, stop: () => worker.terminate() };
}

/** The longest block of this thread, which is the server's main one, while something goes on. */
async function watched<Told>(
  work: () => Promise<Told>,
): Promise<{ told: Told; longest: number; ms: number; cpu: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const begun = performance.now();
  const told = await work();
  const ms = performance.now() - begun;
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  return { told, longest: delay.max / 1e6, ms, cpu: (user + system) / 1000 };
}

async function founded(settings: Settings): Promise<string> {
  const ground = await openHouse(settings);
  const given = {
    network: { name: 'Bench' },
    person: { name: 'Bench', email: 'b@example.org', password: 'a-long-password' },
  };
  await perform(ground, setUpNetwork as Operation, visitor, setUpNetwork.input.parse(given));
  const { db } = ground.database;
  const { id: person } = await db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  const token = { person, name: 'bench', scope: 'write' as const, expiresAt: null };
  const { secret } = await createToken(db, (await ground.network())!, systemClock(), token);
  await ground.database.close();
  return secret;
}

async function measure(settings: Settings): Promise<void> {
  const token = await founded(settings);
  const server = await startServer(settings, { host: '127.0.0.1', port: 0 } as Parameters<typeof startServer>[1]);
  const { ask, stop } = asker(server.url, token);
  await ask({ method: 'POST', place: '/groups', body: { name: 'Bench' } });
  const idle = await watched(() => new Promise((resolve) => setTimeout(resolve, 5000)));
  say('nothing asked for five seconds: longest block', milliseconds(idle.longest), 'what the machine does of itself');
  const take = async (table: NonNullable<Asked['table']>) => {
    const place = '/conversations/import';
    const found = await watched(() =>
      ask({ method: 'POST', place, body: { title: table.form, group: 'bench' }, table }),
    );
    const { told, sent } = found.told;
    const size = `${(sent / 1e6).toFixed(1)} MB`;
    say(`import of ${told.votes} votes in one call (${size})`, milliseconds(found.told.ms));
    say('→ longest block of the main thread', milliseconds(found.longest), 'bar: < 50 ms');
    return told.id!;
  };
  // What is asked for the first time is compiled first: that is counted with the small table.
  const small = await take({ form: 'votes', voters: 50, each: 40, count: 100 });
  await ask({ method: 'GET', place: `/conversations/${small}/map` });
  await take({ form: 'votes', voters: 1000, each: 100, count: 400 });
  const id = await take({ form: 'participants', voters: people, count: statements });
  for (const name of ['first', 'again']) {
    const shares: number[] = [];
    const counted = await watched(async () => {
      for (;;) {
        const { told } = await ask({ method: 'GET', place: `/conversations/${id}/map` });
        if (told.state !== 'counting') return told;
        shares.push(told.progress ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    const what = counted.told.map?.reading.state ?? 'nothing';
    say(
      `map of ${people} × ${statements} (${name}; ${what})`,
      milliseconds(counted.ms),
      'bar: < 5 s',
      `processor time ${milliseconds(counted.cpu)}`,
    );
    say(
      '→ longest block of the main thread',
      milliseconds(counted.longest),
      'bar: < 50 ms',
      `told of progress ${new Set(shares).size} times`,
    );
    await server.ground.database.db.updateTable('opinion_maps').set({ shown: 0, map: null, drawn_at: null }).execute();
  }
  await stop();
  await server.close();
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-opinions-'));
const nobody = { server: undefined, token: undefined, json: false };
process.stdout.write('\nEmbedded database\n');
await measure({ folder: path.join(folder, 'embedded'), databaseUrl: undefined, ...nobody });
process.stdout.write('\nPostgreSQL\n');
const postgres = await testServer(true);
const admin = new pg.Client(postgres.url('postgres'));
await admin.connect();
await admin.query('create database bench_opinions');
await admin.end();
await measure({ folder: path.join(folder, 'postgres'), databaseUrl: postgres.url('bench_opinions'), ...nobody });
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

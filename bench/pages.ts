/**
 * What it costs to open each page of the demo network: requests of the API, statements of SQL, bytes as they travel, and
 * milliseconds until the page asks for nothing more. Each page is opened in a tab of its own with a warm cache, as by somebody who
 * was here before; the server runs in this process, on the embedded database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DefaultQueryExecutor } from 'kysely';
import type { BrowserContext } from 'playwright-core';
import { startServer } from '../src/terminal/server.ts';
import { openBrowser, openPage } from '../src/testing/browser.ts';
import { serveHouse } from '../src/testing/served.ts';
import { quantile } from './timing.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const settled = 400;

interface Asking {
  executeQuery(...given: unknown[]): Promise<unknown>;
}

/** Statements that were sent to the database since the start, by whomever. */
function countStatements(): () => number {
  let statements = 0;
  const executor = Object.getPrototypeOf(DefaultQueryExecutor.prototype) as Asking;
  const { executeQuery } = executor;
  executor.executeQuery = function count(this: Asking, ...given) {
    statements += 1;
    return executeQuery.apply(this, given);
  };
  return () => statements;
}

interface Cost {
  readonly requests: number;
  readonly statements: number;
  readonly bytes: number;
  readonly time: number;
}

async function open(context: BrowserContext, url: string, statements: () => number): Promise<Cost> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  let last = 0;
  const asked = new Set<string>();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!/\/(rpc|api)\//.test(request.url) || request.url.includes('/live')) return;
    asked.add(requestId);
    requests += 1;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    last = performance.now();
    asked.delete(requestId);
  });
  const before = statements();
  const begun = performance.now();
  await page.goto(url);
  await page.locator('main h1').first().waitFor();
  while (asked.size > 0 || performance.now() - last < settled) await page.waitForTimeout(20);
  const cost = { requests, statements: statements() - before, bytes, time: last - begun };
  await page.close();
  return cost;
}

async function main() {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-pages-'));
  const folder = path.join(parent, 'demo');
  const begun = performance.now();
  const demo = await serveHouse({ folder }, 'demo');
  process.stdout.write(
    `writing the demo network and serving it  ${((performance.now() - begun) / 1000).toFixed(1)} s\n`,
  );
  const browser = await openBrowser();
  const first = await openPage(browser);
  await first.goto(/http\S+magic-link\S+/.exec(demo.greeting)![0]);
  const context = first.context();
  await demo.stop();
  const statements = countStatements();
  const settings = { folder, server: undefined, token: undefined, json: false, databaseUrl: undefined };
  const { port } = new URL(demo.url);
  const server = await startServer(settings, { port: Number(port), host: 'localhost' });
  await first.goto(demo.url);
  const linked = async (list: string, part: string) => {
    await first.goto(demo.url + list);
    const link = first.locator(`main a[href^="${part}"]`).first();
    return (await link.getAttribute('href')) ?? list;
  };
  const places = [
    '/',
    '/log',
    await linked('/log', '/decisions/'),
    '/decisions/new',
    '/compass',
    '/conflicts',
    '/circle',
    '/groups/lisbon',
    '/reasoning',
    '/maps',
    '/maps/lisbon',
    await linked('/maps/lisbon', '/assumptions/'),
    '/signals',
    await linked('/divergence', '/divergence/dvg'),
    await linked('/opinions', '/opinions/cnv'),
    await linked('/incidents', '/incidents/inc'),
    await linked('/retrospectives', '/retrospectives/rtr'),
    '/drift',
    '/fallen',
  ];
  const cells = (name: string, ...rest: string[]) =>
    process.stdout.write(`${name.padEnd(24)}${rest.map((cell) => cell.padStart(14)).join('')}\n`);
  cells('page', 'requests', 'statements', 'kB', 'ms, median');
  for (const place of places) {
    await open(context, demo.url + place, statements);
    const costs: Cost[] = [];
    for (let round = 0; round < rounds; round++) costs.push(await open(context, demo.url + place, statements));
    const median = (of: keyof Cost) =>
      quantile(
        costs.map((cost) => cost[of]),
        0.5,
      );
    const name = place.replace(/\/[a-z]{3}_.*/, '/…').replace(/^\/decisions\/(?!new).*/, '/decisions/…');
    cells(
      name,
      `${median('requests')}`,
      `${median('statements')}`,
      (median('bytes') / 1000).toFixed(1),
      median('time').toFixed(0),
    );
  }
  await browser.close();
  await server.close();
  rmSync(parent, { recursive: true, force: true });
}

await main();

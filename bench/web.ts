/**
 * What the log page costs when it is first opened: bytes of JavaScript and of all else as they travel, and what Lighthouse
 * says of it. Lighthouse is fetched into a temporary folder for the run; without the registry only the bytes are printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, openPage } from '../src/testing/browser.ts';
import { installedBrowsers, packagedChromium } from '../src/testing/chromium.ts';
import { serveHouse } from '../src/testing/served.ts';
import { quantile, say } from './timing.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-web-'));
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/** Bytes as they travelled, by kind, with an empty cache. */
async function bytesOf(page: Page, url: string): Promise<Map<string, number>> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(url);
  await page.locator('main a[href^="/decisions/"]').first().waitFor();
  await page.waitForLoadState('load');
  await page.waitForTimeout(1000);
  await client.detach();
  return bytes;
}

interface Verdict {
  categories: Record<string, { score: number }>;
  audits: Record<string, { displayValue?: string }>;
}

function lighthouse(url: string, cookie: string, chrome: { executablePath: string; env: object }, ...more: string[]) {
  const report = path.join(folder, 'report.json');
  const words = [url, '--quiet', '--output=json', `--output-path=${report}`, '--disable-full-page-screenshot'];
  const asked = [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`, '--chrome-flags=--headless=new --no-sandbox'];
  const env = { ...process.env, ...chrome.env, CHROME_PATH: chrome.executablePath };
  const bin = path.join(folder, 'node_modules', '.bin', 'lighthouse');
  const { status, stderr } = spawnSync(bin, [...words, ...asked, ...more], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}: ${stderr.slice(-500)}`);
  return JSON.parse(readFileSync(report, 'utf8')) as Verdict;
}

function judge(name: string, runs: Verdict[]) {
  const median = (category: string) =>
    100 *
    quantile(
      runs.map(({ categories }) => categories[category]!.score),
      0.5,
    );
  const { audits } = runs.at(-1)!;
  const shown = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  const values = shown.map((audit) => `${audit} ${audits[audit]?.displayValue}`).join(', ');
  say(
    `Lighthouse, ${name}, median of ${runs.length}`,
    `performance ${median('performance').toFixed(0)}  accessibility ${median('accessibility').toFixed(0)}`,
    'bar: ≥ 95 / 100',
    values,
  );
}

const demo = await serveHouse({ folder: path.join(folder, 'demo') }, 'demo');
const browser = await openBrowser();
const page = await openPage(browser);
await page.goto(/https?:\S+magic-link\S+/.exec(demo.greeting)![0]);
await page.locator('h1').waitFor();
const url = `${demo.url}/log`;
const bytes = await bytesOf(page, url);
say('first load of the log page, JavaScript', kilobytes(bytes.get('Script') ?? 0), 'bar: < 200 kB');
for (const [kind, size] of bytes) if (kind !== 'Script') say(`first load of the log page, ${kind}`, kilobytes(size));
const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
await browser.close();

const install = ['install', '--no-audit', '--no-fund', '--prefix', folder, 'lighthouse@12.8.2'];
if (spawnSync('npm', install, { stdio: 'ignore' }).status === 0) {
  const [own] = installedBrowsers();
  const chrome = own ? { executablePath: own, env: {} } : await packagedChromium();
  const times = Array.from({ length: rounds });
  judge(
    'a slow phone',
    times.map(() => lighthouse(url, cookie, chrome)),
  );
  judge(
    'a desktop',
    times.map(() => lighthouse(url, cookie, chrome, '--preset=desktop')),
  );
} else say('Lighthouse could not be installed.');
await demo.stop();
rmSync(folder, { recursive: true, force: true });

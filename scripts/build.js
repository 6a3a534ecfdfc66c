// @ts-check
/**
 * Builds what is out of date. Everything is made in a folder of its own and then moved into dist/ file by file, the entry
 * last: whoever reads dist/ meanwhile, or builds at the same time, always finds a whole program.
 */
import { realpathSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist, halves, outdated, root, signatureOf, stampOf } from './freshness.js';

const hour = 3_600_000;
const entries = ['main.js', 'web/index.html'];
const names = { server: 'the server', web: 'the web app' };

/** @param {string} folder */
async function filesIn(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

/** Chunks before entries, so that an entry never names a chunk that is not there yet. @param {string} from */
async function moveIntoDist(from) {
  const files = await filesIn(from);
  const late = (/** @type {string} */ file) => Number(entries.includes(file));
  for (const file of files.sort((a, b) => late(a) - late(b))) {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await rename(path.join(from, file), path.join(dist, file));
  }
  return new Set(files);
}

/** Older files may be in use by a running server for a while. @param {string} half @param {Set<string>} fresh */
async function sweep(half, fresh) {
  for (const file of await filesIn(dist)) {
    if (fresh.has(file) || file.startsWith('web/') !== (half === 'web') || /^\.[a-z]+\.json$/.test(file)) continue;
    const age = await stat(path.join(dist, file)).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > hour) await rm(path.join(dist, file), { force: true });
  }
}

/** @param {string[]} files @param {number} instant */
async function anyNewer(files, instant) {
  const stats = await Promise.all(files.map((file) => stat(path.join(root, file)).catch(() => undefined)));
  return stats.some((found) => found === undefined || found.mtimeMs > instant);
}

/** @param {import('./freshness.js').Half} half */
async function buildHalf(half) {
  const folder = path.join(dist, `.building-${half}-${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const started = Date.now();
  try {
    const inputs = half === 'server' ? await buildServer(folder) : await buildWeb(folder);
    const signature = (await anyNewer(inputs, started)) ? 'changed while building' : signatureOf(half, inputs);
    const fresh = await moveIntoDist(folder);
    const stamp = path.join(folder, 'stamp.json');
    await writeFile(stamp, JSON.stringify({ signature, inputs }));
    await rename(stamp, stampOf(half));
    await sweep(half, fresh);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
const buildServer = async (folder) => (await import('./build-server.js')).buildServer(folder);
/** @param {string} folder */
const buildWeb = async (folder) => (await import('./build-web.js')).buildWeb(folder);

/** Builds the wanted halves that are out of date and says so on standard error. @param {readonly import('./freshness.js').Half[]} wanted */
export async function bringUpToDate(wanted = halves) {
  const todo = outdated(wanted);
  if (todo.length === 0) return;
  const started = performance.now();
  process.stderr.write(`Building ${todo.map((half) => names[half]).join(' and ')} …\n`);
  for (const half of todo) await buildHalf(half);
  if (process.env.THROUGHLINE_TIMES) process.stderr.write(`Built in ${Math.round(performance.now() - started)} ms.\n`);
}

async function main() {
  const all = process.argv.includes('--clean');
  if (all) await rm(dist, { recursive: true, force: true });
  const asked = halves.filter((half) => process.argv.includes(half));
  await bringUpToDate(asked.length > 0 ? asked : halves);
}

/** What is wrong with a source is said without the path that the builder took. @param {unknown} error */
function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) await main().catch(fail);

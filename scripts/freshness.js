// @ts-check
/** Whether what was built still follows from its sources: file names, times and sizes are compared, no content is read. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {'server' | 'web'} Half
 * @typedef {{ signature: string, inputs: string[] }} Stamp
 */

export const root = fileURLToPath(new URL('..', import.meta.url));
export const dist = path.join(root, 'dist');

/** @type {readonly Half[]} */
export const halves = ['server', 'web'];

const always = ['package.json', 'package-lock.json', 'scripts/freshness.js', 'scripts/build.js'];
const ofHalf = {
  server: [...always, 'scripts/build-server.js'],
  web: [...always, 'scripts/build-web.js', 'vite.config.ts'],
};

const test = /\.test\.tsx?$|(^|\/)testing\//;
const forBrowser = /^src\/(ui|shell)\/|\/web\//;
const notForServer = /\.(tsx?|css|html|svg|md|map|woff2?|ttf|png|jpe?g|webp|ico)$/;

/** Every path below src/, relative to the root and with forward slashes. */
export function sourceFiles() {
  return readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** Files that start a thread of their own, so each is built on its own. @param {string[]} files */
export const workerFiles = (files) => files.filter((file) => /[-.]worker\.ts$/.test(file) && !forBrowser.test(file));

/** Data that lies beside the code and is read at run time. @param {string[]} files */
export const assetFiles = (files) =>
  files.filter((file) => !notForServer.test(file) && !forBrowser.test(file) && !test.test(file));

/** Files that belong to a half although no import may lead to them yet. @param {Half} half @param {string[]} files */
function belonging(half, files) {
  if (half === 'server') return ['src/main.ts', ...workerFiles(files), ...assetFiles(files)];
  return files.filter((file) => forBrowser.test(file) && !test.test(file));
}

/** @param {Half} half @param {string[]} inputs */
export function signatureOf(half, inputs, files = sourceFiles()) {
  const hash = createHash('sha1');
  for (const file of new Set([...ofHalf[half], ...belonging(half, files), ...inputs].sort())) {
    const stat = statSync(path.join(root, file), { throwIfNoEntry: false });
    hash.update(`${file} ${stat?.mtimeMs} ${stat?.size}\n`);
  }
  return hash.digest('hex');
}

/** @param {Half} half */
export const stampOf = (half) => path.join(dist, `.${half}.json`);

/** @param {Half} half @returns {Stamp | undefined} */
function readStamp(half) {
  try {
    return JSON.parse(readFileSync(stampOf(half), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @type {Record<Half, string>} */
const entry = { server: 'main.js', web: 'web/index.html' };

/** The halves that are missing or older than their sources. @param {readonly Half[]} wanted */
export function outdated(wanted = halves) {
  const files = sourceFiles();
  return wanted.filter((half) => {
    if (half === 'web' && !existsSync(path.join(root, 'vite.config.ts'))) return false;
    const stamp = readStamp(half);
    if (stamp === undefined || !existsSync(path.join(dist, entry[half]))) return true;
    return stamp.signature !== signatureOf(half, stamp.inputs, files);
  });
}

/** Only what lies in the project itself, and is source, is watched. @param {Iterable<string>} paths */
export function projectInputs(paths) {
  const inputs = new Set();
  for (const file of paths) {
    const relative = path.relative(root, file.replace(/[?#].*$/, '')).replaceAll(path.sep, '/');
    if (/^(src|demo)\//.test(relative) && !relative.includes('node_modules/')) inputs.add(relative);
  }
  return [...inputs].sort();
}

#!/usr/bin/env node
// @ts-check
/** Starts the built program. In a clone it builds first what is missing or older than its sources. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const tooOld = major < 20 || (major === 20 && minor < 19);

/** One line for people, never the pages of minified source that Node prints for an error in a bundle. @param {unknown} error */
function say(error) {
  const text = process.env.THROUGHLINE_DEBUG && error instanceof Error ? String(error.stack) : messageOf(error);
  process.stderr.write(`${text.slice(0, 4000)}\n`);
}

/** @param {unknown} error */
function messageOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text === '' ? 'Something failed without a message; THROUGHLINE_DEBUG=1 shows where.' : text;
}

/** @param {unknown} error */
function giveUp(error) {
  if (process.listenerCount('uncaughtException') > 1) return;
  say(error);
  process.exit(1);
}

/** A reader that closes early, such as head, is no error. @param {NodeJS.ErrnoException} error */
function onOutputError(error) {
  if (error.code === 'EPIPE') process.exit(0);
  giveUp(error);
}

/** Only these two show the web app. @param {string | undefined} command */
const needsWeb = (command) => command === 'serve' || command === 'demo';

/** What a build takes in memory is given back before the program starts. @param {string[]} wanted @param {string} script */
async function buildInProcessOfItsOwn(wanted, script) {
  const { spawn } = await import('node:child_process');
  const { default: events } = await import('node:events');
  const [code] = await events.once(spawn(process.execPath, [script, ...wanted], { stdio: ['ignore', 2, 2] }), 'exit');
  if (code !== 0) throw new Error('The build failed; the lines above say where.');
}

/** @param {string | undefined} command */
async function buildInClone(command) {
  const { existsSync } = await import('node:fs');
  const { fileURLToPath } = await import('node:url');
  const here = (/** @type {string} */ place) => existsSync(fileURLToPath(new URL(place, import.meta.url)));
  if (!here('../src/') || process.env.THROUGHLINE_BUILT) return;
  if (!here('../node_modules/')) throw new Error('The packages are not installed yet: run npm ci here first.');
  const { outdated } = await import(new URL('../scripts/freshness.js', import.meta.url).href);
  /** @type {('server' | 'web')[]} */
  const wanted = needsWeb(command) ? ['server', 'web'] : ['server'];
  if (outdated(wanted).length === 0) return;
  await buildInProcessOfItsOwn(wanted, fileURLToPath(new URL('../scripts/build.js', import.meta.url)));
}

async function start() {
  process.on('uncaughtException', giveUp);
  process.stdout.on('error', onOutputError);
  await buildInClone(process.argv[2]);
  await import(new URL('../dist/main.js', import.meta.url).href);
}

if (tooOld) {
  process.stderr.write(`Throughline needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  start().catch(giveUp);
}

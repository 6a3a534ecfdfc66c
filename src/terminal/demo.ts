/** Serves the demo network in a folder of its own, and prints a link that signs one of its people in. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createSignInLink } from '#common-ground/people/accounts.store.ts';
import type { Command } from '#doors/cli.ts';
import { systemClock } from '#kernel/clock.ts';
import { Problem } from '#kernel/problem.ts';
import { defaultFolder } from './data-folder.ts';
import { type ServeInput, serveInput } from './serve.ts';
import type { Running } from './server.ts';
import type { Settings } from './settings.ts';

const linkMinutes = 24 * 60;

const input = serveInput.extend({
  today: z.iso.date().optional().describe('Pretend that the demo begins on this day; for screenshots'),
});

/** The demo never goes near anybody's own data, unless they name the folder themselves. */
const demoSettings = (settings: Settings): Settings =>
  settings.folder === path.resolve(defaultFolder)
    ? { ...settings, folder: path.resolve('throughline-demo') }
    : settings;

/** Stands in the folder for as long as the demo is being written: only what bears it is ever begun anew. */
const unfinished = (settings: Settings) => path.join(settings.folder, 'demo-unfinished');

/** A demo whose writing was interrupted is half a network; nothing in it is anybody's own, so it is written anew. */
async function startWhole(settings: Settings, given: ServeInput): Promise<Running> {
  const { startServer } = await import('./server.ts');
  const running = await startServer(settings, given);
  if (!existsSync(unfinished(settings))) return running;
  await running.close();
  if (settings.databaseUrl) {
    const sentence = 'The writing of the demo network in this database was interrupted. Name an empty database.';
    throw new Problem('unavailable', sentence);
  }
  // Only what was half written: whatever else has come to lie in the folder is not ours to take away.
  await rm(path.join(settings.folder, 'database'), { recursive: true, force: true });
  return startServer(settings, given);
}

async function run(given: Settings, serveGiven: ServeInput & { today?: string | undefined }): Promise<undefined> {
  const settings = demoSettings(given);
  const { untilStopped } = await import('./server.ts');
  const { demoHost, loadDemo } = await import('./demo/load-demo.ts');
  const running = await startWhole(settings, serveGiven);
  const { ground, url } = running;
  if (!(await ground.network())) {
    process.stderr.write('Writing the demo network (once) …\n');
    await writeFile(unfinished(settings), 'The demo network is being written. If this stays, it is written anew.\n');
    await loadDemo(ground, settings.folder, serveGiven.today);
    await rm(unfinished(settings));
  }
  const host = await demoHost(ground);
  const link = host ? await createSignInLink(ground.database.db, systemClock(), host.email, linkMinutes) : '/';
  process.stdout.write(
    `\n  Throughline demo: ${url}\n  Sign in once as ${host?.name ?? 'yourself'}: ${url}${link}\n\n  Stop with Ctrl-C. Its data: ${settings.folder}\n\n`,
  );
  await untilStopped(running);
  return undefined;
}

export const demo = (settings: Settings): Command => ({
  summary: 'Serve a fictional network to look around in; prints a link that signs you in',
  input,
  run: (given) => run(settings, given as ServeInput),
});

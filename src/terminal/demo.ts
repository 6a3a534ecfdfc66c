/** Serves the demo network in a folder of its own, and prints a link that signs one of its people in. */
import path from 'node:path';
import { z } from 'zod';
import { createSignInLink } from '#common-ground/people/accounts.store.ts';
import type { Command } from '#doors/cli.ts';
import { systemClock } from '#kernel/clock.ts';
import { defaultFolder } from './data-folder.ts';
import { type ServeInput, serveInput } from './serve.ts';
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

async function run(given: Settings, serveGiven: ServeInput & { today?: string | undefined }): Promise<undefined> {
  const settings = demoSettings(given);
  const { startServer, untilStopped } = await import('./server.ts');
  const { loadDemo } = await import('./demo/load-demo.ts');
  const running = await startServer(settings, serveGiven);
  const { ground, url } = running;
  if (!(await ground.network())) {
    process.stderr.write('Writing the demo network (once) …\n');
    await loadDemo(ground, settings.folder, serveGiven.today);
  }
  const { demoHost } = await import('./demo/load-demo.ts');
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

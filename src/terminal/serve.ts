import { z } from 'zod';
import type { Command } from '#doors/cli.ts';
import type { Settings } from './settings.ts';

export const serveInput = z.object({
  port: z.int().min(0).max(65_535).default(4100).describe('The port; 0 takes any free one'),
  host: z.string().default('localhost').describe('The address to listen at; 0.0.0.0 for all'),
});
export type ServeInput = z.output<typeof serveInput>;

async function run(settings: Settings, given: ServeInput): Promise<undefined> {
  const { startServer, untilStopped } = await import('./server.ts');
  const running = await startServer(settings, given);
  const network = await running.ground.network();
  const where = settings.databaseUrl ? 'the PostgreSQL server of DATABASE_URL' : settings.folder;
  const next = network ? '' : '\nNobody has set it up yet: open the address and name your network.';
  process.stderr.write(`Throughline is at ${running.url}\nIts data: ${where}${next}\n`);
  await untilStopped(running);
  return undefined;
}

export const serve = (settings: Settings): Command => ({
  summary: 'Serve the web app and the API',
  input: serveInput,
  run: (given) => run(settings, given as ServeInput),
});

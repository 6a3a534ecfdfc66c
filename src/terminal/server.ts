/** A running house: the web app, the API and the live news. */
import { serve as listen, type ServerType } from '@hono/node-server';
import { pino } from 'pino';
import { sweepConflicts } from '#coherence/conflicts/watch-conflicts.ts';
import { warmUp } from '#coherence/precedents/bring-up-to-date.ts';
import { httpDoor } from '#doors/http.ts';
import { openLive } from '#doors/live.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { vocabulary } from '../house/vocabulary.ts';
import { operations, reactions } from '../house.ts';
import { browserAccess } from './browser-access.ts';
import { houseSecrets } from './data-folder.ts';
import { openHouse } from './open-house.ts';
import { operatorRooms } from './operator.ts';
import type { ServeInput } from './serve.ts';
import type { Settings } from './settings.ts';
import { version, webFolder } from './version.ts';

export interface Running {
  url: string;
  ground: Ground;
  close(): Promise<void>;
}

export const newLog = () =>
  pino(
    { level: process.env.LOG_LEVEL ?? 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );

function cannotListen(error: NodeJS.ErrnoException, { port, host }: ServeInput): Error {
  const because = { cause: error };
  if (error.code === 'EADDRINUSE')
    return new Problem('unavailable', `Port ${port} is taken. Name another with --port.`, undefined, because);
  if (error.code === 'EACCES')
    return new Problem(
      'unavailable',
      `This user may not take port ${port}. Name another with --port.`,
      undefined,
      because,
    );
  if (!['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code ?? '')) return error;
  const sentence = `This machine does not have the address ${host}. Name one of its own with --host, or 0.0.0.0 for all.`;
  return new Problem('invalid', sentence, undefined, because);
}

const started = (server: ServerType, given: ServeInput) =>
  new Promise<string>((resolve, reject) => {
    const { port, host } = given;
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, given)));
    server.once('listening', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${actual}`);
    });
  });

export async function startServer(settings: Settings, given: ServeInput): Promise<Running> {
  const log = newLog();
  // What begins with the start and has not ended yet need not be told of any more.
  let closing = false;
  let url: string | undefined;
  const ground = await openHouse(settings, { thread: 'worker', describe: () => ({ url }) });
  try {
    const secrets = await houseSecrets(settings.folder);
    const live = await openLive(ground.database, reactions, (err, { name }) =>
      log.error({ err, reaction: name }, 'a reaction failed'),
    );
    const app = httpDoor({
      contents: operations,
      vocabulary,
      ground,
      live,
      log,
      version,
      web: webFolder,
      ...browserAccess(ground, secrets.sessions, process.env.THROUGHLINE_URL),
      routes: operatorRooms(ground, secrets.operator),
    });
    const server = listen({ fetch: app.fetch, port: given.port, hostname: given.host });
    url = await started(server, given);
    const network = await ground.network();
    if (network) {
      const quietly = (what: string) => (err: unknown) => {
        if (!closing) log.warn({ err }, what);
      };
      warmUp(ground.database.db, network).catch(quietly('not warmed up'));
      sweepConflicts(ground.database, network).catch(quietly('conflicts not looked for'));
    }
    const close = async () => {
      closing = true;
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await live.close();
      await ground.database.close();
    };
    return { url, ground, close };
  } catch (error) {
    await ground.database.close();
    throw error;
  }
}

/** Resolves when the process is asked to stop, and lets what is under way come to its end. */
export const untilStopped = (running: Running): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => void running.close().then(resolve, resolve);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });

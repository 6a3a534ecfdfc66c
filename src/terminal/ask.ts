/** Asks an operation from the terminal: of a server, or of the house in the data folder where no server holds it. */
import { setTimeout as pause } from 'node:timers/promises';
import { identifyByToken } from '#common-ground/network/identify.ts';
import { askHolder } from '#db/folder-lock.ts';
import type { AnyOperation } from '#doors/router.ts';
import { visitor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Operation } from '#kernel/operation.ts';
import { perform } from '#kernel/perform.ts';
import { Problem, type ProblemKind, problemKinds } from '#kernel/problem.ts';
import { terminalToken } from './data-folder.ts';
import { openHouse, requireHouse } from './open-house.ts';
import type { Settings } from './settings.ts';

export interface House {
  ask(path: readonly string[], operation: AnyOperation, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const unknownHere =
  'The terminal does not know here who you are. Run `throughline act-as <your e-mail address>` where the data lies, or ' +
  'make a token in the web app, under “You”, and give it with --token or as THROUGHLINE_TOKEN.';

/** A token that somebody gives is told what is wrong with it; without any, the terminal says where one comes from. */
const sayingWhereTokensComeFrom = (house: House, token: string | undefined): House => ({
  ...house,
  ask: (path, operation, input) =>
    house.ask(path, operation, input).catch((error: unknown) => {
      if (token || !(error instanceof Problem) || error.kind !== 'unauthenticated') throw error;
      throw new Problem('unauthenticated', unknownHere, undefined, { cause: error });
    }),
});

/** The house that the settings mean: the server they name, the one that holds the folder, or the folder itself. */
export const findHouse = async (settings: Settings): Promise<House> =>
  sayingWhereTokensComeFrom(await meantHouse(settings), settings.token);

async function meantHouse(settings: Settings): Promise<House> {
  if (settings.server) return remoteHouse(addressOf(settings.server), settings.token);
  const token = settings.token ?? (await terminalToken(settings.folder)) ?? undefined;
  for (const until = Date.now() + patience; ; await pause(100)) {
    const holder = settings.databaseUrl ? undefined : await askHolder(settings.folder);
    if (holder?.url) return remoteHouse(holder.url, token);
    if (holder && Date.now() < until) continue;
    requireHouse(settings);
    try {
      return await localHouse(settings, token);
    } catch (error) {
      if (!isHeld(error) || Date.now() > until) throw error;
    }
  }
}

/** Another command holds the folder for a moment only: so long, in milliseconds, is waited for it. */
const patience = 15_000;

const isHeld = (error: unknown) =>
  error instanceof Problem && error.kind === 'unavailable' && Object.hasOwn((error.details ?? {}) as object, 'holder');

function addressOf(server: string): string {
  if (URL.canParse(server) && /^https?:$/.test(new URL(server).protocol)) return server;
  throw new Problem('invalid', `${server} is no address of a server. Give one such as https://decisions.example.org.`);
}

async function localHouse(settings: Settings, token: string | undefined): Promise<House> {
  const ground = await openHouse(settings);
  const { db } = ground.database;
  const via = settings.token ? 'token' : 'terminal';
  // Asked anew each time: what one call does, such as founding a group, counts for the next.
  const whoAsks = async () => {
    const network = await ground.network();
    return network && token ? identifyByToken(db, network, token, systemClock(), via) : visitor;
  };
  return {
    ask: async (_path, operation, input) =>
      operation.output.parse(await perform(ground, operation as Operation, await whoAsks(), input)),
    close: () => ground.database.close(),
  };
}

interface Failure {
  json?: { code?: string; message?: string; data?: unknown };
}

const kindOf = (code: string | undefined): ProblemKind => {
  const kind = (code ?? '').toLowerCase().replaceAll('_', '-');
  return kind in problemKinds ? (kind as ProblemKind) : 'unexpected';
};

/** Calls go the way of the browser's typed client, with the token in place of the cookie. */
export async function remoteHouse(server: string, token: string | undefined): Promise<House> {
  const { StandardRPCJsonSerializer } = await import('@orpc/client/standard');
  const serializer = new StandardRPCJsonSerializer();
  const ask: House['ask'] = async (path, _operation, input) => {
    const [json, meta] = serializer.serialize(input);
    const body = JSON.stringify({ json, meta });
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const url = new URL(`rpc/${path.join('/')}`, server.endsWith('/') ? server : `${server}/`);
    const response = await fetch(url, { method: 'POST', headers, body }).catch((error: unknown) => {
      throw new Problem('unavailable', `There is no answer from ${server}. Is the server running?`, undefined, {
        cause: error,
      });
    });
    const answer = (await response.json().catch(() => ({}))) as Failure & { json?: unknown };
    if (response.ok) return answer.json;
    const failure = (answer.json ?? answer) as NonNullable<Failure['json']>;
    throw new Problem(
      kindOf(failure.code),
      failure.message ?? `The server answered with ${response.status}.`,
      failure.data,
    );
  };
  return { ask, close: async () => {} };
}

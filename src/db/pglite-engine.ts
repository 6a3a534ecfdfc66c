import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { durableOptions } from './durable-node-fs.ts';
import type { QueryResult } from './home.ts';
import { allParsers } from './values.ts';

/** PGlite in this very thread: one statement after the other, in the order in which they come. */

export type EngineSource = { kind: 'folder'; folder: string } | { kind: 'memory'; template?: Blob };

export type OnNotification = (channel: string, payload: string) => void;

export interface Engine {
  query(sql: string, parameters: readonly unknown[]): Promise<QueryResult>;
  close(): Promise<void>;
}

export async function startEngine(source: EngineSource, onNotification: OnNotification): Promise<Engine> {
  const pglite = await startPGlite(source);
  Object.assign(pglite.parsers, allParsers());
  stopWhenBroken(pglite);
  pglite.onNotification(onNotification);
  return {
    query: (sql, parameters) => run(pglite, sql, parameters),
    close: () => pglite.close(),
  };
}

async function startPGlite(source: EngineSource): Promise<PGlite> {
  const options: PGliteOptions =
    source.kind === 'folder'
      ? durableOptions(source.folder)
      : { ...(source.template === undefined ? {} : { loadDataDir: source.template }), startParams: memoryParameters };
  try {
    return await PGlite.create(options);
  } catch (error) {
    throw trimmed(error);
  }
}

const memoryParameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-O'),
  ...['-c', 'shared_buffers=16MB'],
];

async function run(pglite: PGlite, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  try {
    const result =
      parameters.length === 0
        ? (await pglite.exec(sql)).at(-1)
        : await pglite.query<Record<string, unknown>>(sql, [...parameters]);
    const command = result?.command ?? '';
    const changes = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command);
    return {
      rows: (result?.rows ?? []) as Record<string, unknown>[],
      affectedRows: changes ? result?.rowCount : undefined,
      command,
    };
  } catch (error) {
    throw trimmed(error);
  }
}

/** The engine itself broke, as it does when the disk is full in the middle of a log segment: only a new start helps. */
export class EngineStopped extends Error {
  override name = 'EngineStopped';
}

/**
 * After a fatal error PGlite asks the dead engine the same question for ever. This makes it give up instead.
 * Status 100 is an ordinary SQL error on its way out.
 */
function stopWhenBroken(pglite: PGlite): void {
  const module = pglite.Module as unknown as EngineInternals;
  const step = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      step();
    } catch (error) {
      if ((error as { status?: number }).status !== 100) stop(module, error);
      throw error;
    }
  };
}

function stop(module: EngineInternals, cause: unknown): void {
  const message = trimmed(cause).message;
  const giveUp = () => {
    throw new EngineStopped(`The embedded database stopped: ${message}`);
  };
  module.stackRestore = giveUp;
  module._PostgresMainLoopOnce = giveUp;
  module._PostgresSendReadyForQueryIfNecessary = () => {};
  module._pgl_pq_flush = () => {};
}

interface EngineInternals {
  _PostgresMainLoopOnce(): void;
  _PostgresSendReadyForQueryIfNecessary(): void;
  _pgl_pq_flush(): void;
  stackRestore(pointer: number): void;
}

/** An error without what PGlite hangs on it: the query with its parameters, and a stack of minified source. */
export function trimmed(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error).slice(0, 300));
  if (error instanceof EngineStopped) return error;
  const { code, detail, constraint, table, column } = error as Error & Record<string, unknown>;
  const plain = new Error(error.message.slice(0, 1000));
  plain.name = error.name;
  return Object.assign(plain, JSON.parse(JSON.stringify({ code, detail, constraint, table, column })));
}

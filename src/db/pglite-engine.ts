import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { PGlite, type PGliteOptions, type Results } from '@electric-sql/pglite';
import { durableOptions } from './durable-node-fs.ts';
import { type Engine, type EngineSource, EngineStopped, errorFrom, type OnNotification, plainError } from './engine.ts';
import type { QueryResult } from './home.ts';
import { allParsers } from './values.ts';

/** V8 would optimise PostgreSQL with all its threads at once and keep the 50 MB that this takes; one does it as well. */
setFlagsFromString('--wasm-num-compilation-tasks=1');

/**
 * Nor does it optimise what runs but a little. A command is over before that pays, and Node waits at its end for what is
 * being optimised: a list of decisions took a quarter longer. A server, whose database has a thread of its own, stays.
 */
setFlagsFromString(`--wasm-tiering-budget=${isMainThread ? 1_500_000_000 : 400_000_000}`);

/** PGlite in this very thread. */
export async function startEngine(source: EngineSource, onNotification: OnNotification): Promise<Engine> {
  const { pglite } = await startPGlite(source);
  pglite.onNotification(onNotification);
  return {
    query: (sql, parameters) => run(pglite, sql, parameters),
    close: () => pglite.close(),
  };
}

/** PGlite as we use it, and the options that it was started with. */
export async function startPGlite(source: EngineSource): Promise<{ pglite: PGlite; options: PGliteOptions }> {
  const options = source.kind === 'folder' ? durableOptions(source.folder) : memoryOptions(source.template);
  const pglite = new OwnTypesPGlite(options);
  try {
    await pglite.waitReady;
  } catch (error) {
    throw errorFrom(plainError(error));
  }
  stopWhenBroken(pglite);
  return { pglite, options };
}

function memoryOptions(template: Uint8Array | undefined): PGliteOptions {
  const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== '-O');
  return {
    startParams: [...startParams, '-c', 'shared_buffers=16MB'],
    ...(template === undefined ? {} : { loadDataDir: new Blob([new Uint8Array(template)]) }),
  };
}

/** We know our types by heart; asking for them at every start costs a third of the time to open. */
class OwnTypesPGlite extends PGlite {
  override async _initArrayTypes(): Promise<void> {
    Object.assign(this.parsers, allParsers());
  }
}

async function run(pglite: PGlite, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  try {
    if (parameters.length > 0) return resultOf(await pglite.query(sql, [...parameters]));
    return resultOf((await pglite.exec(sql)).at(-1));
  } catch (error) {
    throw errorFrom(plainError(error));
  }
}

function resultOf(results: Results<unknown> | undefined): QueryResult {
  const command = results?.command ?? '';
  const changes = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command);
  return {
    rows: (results?.rows ?? []) as Record<string, unknown>[],
    affectedRows: changes ? (results?.rowCount ?? 0) : undefined,
    command,
  };
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
  const { message } = plainError(cause);
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

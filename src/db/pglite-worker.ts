import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Engine, plainError } from './engine.ts';
import { startEngine } from './pglite-engine.ts';
import type { Reply, Request, WorkerStart } from './worker-protocol.ts';

/**
 * The thread in which the embedded database works, so that a heavy query holds up nobody's request. Run as a process, with
 * a folder, it makes an empty database there and ends.
 */

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}

async function answer(engine: Engine, request: Request): Promise<Reply> {
  const { id } = request;
  try {
    if (request.kind === 'query') {
      return { kind: 'result', id, result: await engine.query(request.sql, request.parameters) };
    }
    await engine.close();
    return { kind: 'result', id, result: { rows: [], affectedRows: undefined, command: 'CLOSE' } };
  } catch (error) {
    return { kind: 'error', id, error: plainError(error) };
  }
}

async function work({ source }: WorkerStart): Promise<void> {
  try {
    const engine = await startEngine(source, (channel, payload) => reply({ kind: 'notification', channel, payload }));
    parentPort?.on('message', async (request: Request) => {
      reply(await answer(engine, request));
      if (request.kind === 'close') parentPort?.close();
    });
    reply({ kind: 'started' });
  } catch (error) {
    reply({ kind: 'not-started', error: plainError(error) });
  }
}

async function make(folder: string): Promise<void> {
  try {
    const engine = await startEngine({ kind: 'folder', folder }, () => {});
    await engine.close();
  } catch (error) {
    process.stdout.write(JSON.stringify(plainError(error)), () => process.exit(1));
  }
}

if (isMainThread) await make(process.argv[2] ?? '');
else await work(workerData as WorkerStart);

import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type Engine, type EngineSource, EngineStopped, errorFrom, type OnNotification } from './engine.ts';
import type { QueryResult } from './home.ts';
import { loaderFor, workerFile } from './worker-file.ts';
import type { Reply, Request, WorkerStart } from './worker-protocol.ts';

/** The embedded database in a thread of its own, and a watchdog over it. */

interface Waiting {
  resolve(result: QueryResult): void;
  reject(error: Error): void;
}

type RequestBody = { kind: 'query'; sql: string; parameters: readonly unknown[] } | { kind: 'close' };

/** No statement of ours takes this long; a thread that has been silent for longer hangs. */
const patienceInMs = 120_000;

export async function startWorkerEngine(
  source: EngineSource,
  onNotification: OnNotification,
  patience = patienceInMs,
): Promise<Engine> {
  const thread = new DatabaseThread(source, onNotification, patience);
  await thread.started;
  return {
    query: (sql, parameters) => thread.ask({ kind: 'query', sql, parameters }),
    close: () => thread.close(),
  };
}

class DatabaseThread {
  readonly started: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #patience: number;
  #lastId = 0;
  #watchdog: NodeJS.Timeout | undefined;
  #stopped: EngineStopped | undefined;

  constructor(source: EngineSource, onNotification: OnNotification, patience: number) {
    this.#patience = patience;
    this.#worker = spawnWorker({ source });
    this.#worker.on('error', (error) => this.#stop(error.message));
    this.#worker.on('exit', () => this.#stop('its thread ended'));
    this.#worker.on('message', (reply: Reply) => this.#hear(reply, onNotification));
    this.started = this.#wait(0, patienceInMs).then(() => {});
  }

  ask(body: RequestBody): Promise<QueryResult> {
    if (this.#stopped) return Promise.reject(this.#stopped);
    const id = ++this.#lastId;
    const answer = this.#wait(id);
    this.#worker.postMessage({ id, ...body } satisfies Request);
    return answer;
  }

  async close(): Promise<void> {
    if (this.#stopped) return;
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.ask({ kind: 'close' });
    await ended;
  }

  #wait(id: number, patience = this.#patience): Promise<QueryResult> {
    this.#watch(patience);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #hear(reply: Reply, onNotification: OnNotification): void {
    if (reply.kind === 'notification') {
      onNotification(reply.channel, reply.payload);
      return;
    }
    const id = 'id' in reply ? reply.id : 0;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(this.#watchdog);
    if (this.#waiting.size > 0) this.#watch();

    if (reply.kind === 'result') waiting?.resolve(reply.result);
    else if (reply.kind === 'started') waiting?.resolve({ rows: [], affectedRows: undefined, command: '' });
    else waiting?.reject(errorFrom(reply.error));
  }

  #watch(patience = this.#patience): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      this.#stop(`it has not answered for ${Math.round(patience / 1000)} seconds`);
      void this.#worker.terminate();
    }, patience);
  }

  #stop(why: string): void {
    clearTimeout(this.#watchdog);
    this.#stopped ??= new EngineStopped(`The embedded database stopped: ${why.slice(0, 300)}.`);
    for (const { reject } of this.#waiting.values()) reject(this.#stopped);
    this.#waiting.clear();
  }
}

/** A young generation of 12 MB is plenty for rows on their way through, and V8 would keep three times as much. */
const frugal = { maxYoungGenerationSizeMb: 12 };

/** Standard error is swallowed: what PGlite prints there when it dies is hundreds of kilobytes of its own source. */
function spawnWorker(workerData: WorkerStart): Worker {
  const options: WorkerOptions = { workerData, stdout: true, stderr: true, resourceLimits: frugal };
  const { url, built } = workerFile();
  const worker = built ? new Worker(url, options) : sourceWorker(url, options);
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

/** In development and in tests the worker is TypeScript and has to bring its loader. */
function sourceWorker(url: URL, options: WorkerOptions): Worker {
  const [loader, file] = [loaderFor('thread'), url.href].map((address) => JSON.stringify(address));
  const start = `import(${loader}).then((tsx) => { tsx.register(); return import(${file}); })`;
  return new Worker(start, { ...options, eval: true });
}

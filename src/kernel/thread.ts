/** Work that nobody's request may wait for is done in threads; what is asked of one, and answered, stands here. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads';
import { Problem } from './problem.ts';

/** Starts a thread by the place of its source, in a built program as in development, where it has to bring its loader. */
export function startThread(source: URL, options: WorkerOptions = {}): Worker {
  const built = new URL(source.href.replace(/\.ts$/, '.js'));
  if (existsSync(fileURLToPath(built))) return new Worker(built, options);
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(/\.cjs$/, '.mjs');
  const start = `import(${JSON.stringify(loader)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(source.href)}); })`;
  return new Worker(start, { ...options, eval: true });
}

type Numbered<Question> = { id: number; question: Question };
type Answer<Told> = { id: number } & ({ told: Told } | { error: string });

interface Sentences {
  /** Said to whoever waits when the thread ends. */
  readonly gone: string;
  /** Said to whoever asked what it could not answer. */
  readonly failed: string;
}

/** A thread that keeps something in its memory: started when somebody first asks, and again if it should ever end. */
export class AskedThread<Question, Told> {
  readonly #source: URL;
  readonly #says: Sentences;
  readonly #waiting = new Map<number, { resolve(told: Told): void; reject(error: Error): void }>();
  #worker: Worker | undefined;
  #generation = 0;
  #lastId = 0;

  constructor(source: URL, says: Sentences) {
    this.#source = source;
    this.#says = says;
  }

  /** Counts the threads there have been, and starts one where there is none: what an earlier one kept is gone. */
  generation(): number {
    this.#started();
    return this.#generation;
  }

  ask(question: Question): Promise<Told> {
    const thread = this.#started();
    const id = ++this.#lastId;
    // An idle thread does not keep a command from ending; one that works does.
    thread.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      thread.postMessage({ id, question } satisfies Numbered<Question>);
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const made = startThread(this.#source);
    made.on('message', (answer: Answer<Told>) => this.#hear(answer));
    made.on('error', () => this.#end());
    made.on('exit', () => made === this.#worker && this.#end());
    this.#generation += 1;
    this.#worker = made;
    return made;
  }

  #hear(answer: Answer<Told>): void {
    const { resolve, reject } = this.#waiting.get(answer.id) ?? {};
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('told' in answer) resolve?.(answer.told);
    else reject?.(new Problem('unexpected', this.#says.failed, undefined, { cause: answer.error }));
  }

  #end(): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Problem('unavailable', this.#says.gone));
    this.#waiting.clear();
  }
}

/** Within such a thread: how it answers. */
export function answerInThread<Question, Told>(answer: (question: Question) => Told): void {
  parentPort?.on('message', ({ id, question }: Numbered<Question>) => {
    try {
      parentPort?.postMessage({ id, told: answer(question) } satisfies Answer<Told>);
    } catch (error) {
      parentPort?.postMessage({ id, error: String(error) } satisfies Answer<Told>);
    }
  });
}

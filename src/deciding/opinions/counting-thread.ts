/** One thread counts for the whole house; it is started when it is needed and ends when it has been idle for a while. */
import type { Worker } from 'node:worker_threads';
import { startThread } from '#kernel/thread.ts';
import type { KeptMap } from './kept-map.ts';
import type { Given, PolisReading } from './read-polis.ts';
import type { FromWorker, ToWorker } from './worker-protocol.ts';

interface Waiting {
  resolve(answer: FromWorker): void;
  reject(error: Error): void;
  onProgress(share: number): void;
}

const idleFor = 20_000;
let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let lastJob = 0;
const waiting = new Map<number, Waiting>();

function rest(): void {
  clearTimeout(idle);
  if (waiting.size > 0) return;
  thread?.unref();
  idle = setTimeout(() => {
    void thread?.terminate();
    thread = undefined;
  }, idleFor).unref();
}

function fail(error: Error): void {
  thread = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}

function hear(message: FromWorker): void {
  const asked = waiting.get(message.job);
  if (!asked) return;
  if ('progress' in message) {
    asked.onProgress(message.progress);
    return;
  }
  waiting.delete(message.job);
  if ('failed' in message) asked.reject(new Error(message.failed));
  else asked.resolve(message);
  rest();
}

function running(): Worker {
  clearTimeout(idle);
  if (!thread) {
    const mine = startThread(new URL('./map-worker.ts', import.meta.url), { execArgv: [] });
    thread = mine;
    mine.on('message', hear);
    mine.on('error', fail);
    mine.on('exit', () => thread === mine && fail(new Error('The counting thread ended.')));
  }
  thread.ref();
  return thread;
}

function ask(job: number, message: ToWorker, onProgress: (share: number) => void): Promise<FromWorker> {
  const worker = running();
  return new Promise((resolve, reject) => {
    waiting.set(job, { resolve, reject, onProgress });
    worker.postMessage(message);
  });
}

/** A round of votes on its way to the thread. */
export interface Counting {
  /** The signs of these voters, one row after the other; the bytes are handed over. */
  send(round: number, voters: readonly string[], page: Uint8Array<ArrayBuffer>): void;
  draw(numbers: readonly number[], onProgress: (share: number) => void): Promise<KeptMap>;
}

export function startCounting(): Counting {
  const job = ++lastJob;
  return {
    send(round, voters, page) {
      running().postMessage({ job, round, voters, page } satisfies ToWorker, [page.buffer]);
    },
    async draw(numbers, onProgress) {
      const answer = await ask(job, { job, draw: numbers }, onProgress);
      if ('map' in answer) return answer.map;
      throw new Error('The counting thread has answered something else.');
    },
  };
}

export async function readInThread(given: Given): Promise<PolisReading> {
  const job = ++lastJob;
  const answer = await ask(job, { job, read: given }, () => {});
  if ('read' in answer) return answer.read;
  throw new Error('The counting thread has answered something else.');
}

/** The thread that holds the counts: started when somebody first asks, and again if it should ever end. */
import type { Worker } from 'node:worker_threads';
import { Problem } from '#kernel/problem.ts';
import { startThread } from '#kernel/thread.ts';
import type { FieldsAnswer, FieldsQuestion, Judged } from './fields-protocol.ts';

interface Waiting {
  resolve(judged: Judged | null): void;
  reject(error: Error): void;
}

let worker: Worker | undefined;
/** Counts the threads there have been: what was counted in an earlier one is gone. */
let generation = 0;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function end(): void {
  worker = undefined;
  for (const { reject } of waiting.values())
    reject(new Problem('unavailable', 'The texts could not be looked at to the end. Try again.'));
  waiting.clear();
}

function hear(answer: FieldsAnswer): void {
  const { resolve, reject } = waiting.get(answer.id) ?? {};
  waiting.delete(answer.id);
  if (waiting.size === 0) worker?.unref();
  if ('judged' in answer) resolve?.(answer.judged);
  else reject?.(new Problem('unexpected', 'The texts could not be looked at.', undefined, { cause: answer.error }));
}

function started(): Worker {
  if (worker) return worker;
  const made = startThread(new URL('./fields-worker.ts', import.meta.url));
  made.on('message', hear);
  made.on('error', end);
  made.on('exit', () => made === worker && end());
  generation += 1;
  worker = made;
  return made;
}

/** Which thread there is now; it starts one where there is none. */
export function currentGeneration(): number {
  started();
  return generation;
}

export function askThread(question: FieldsQuestion): Promise<Judged | null> {
  const thread = started();
  const id = ++lastId;
  // An idle thread does not keep a command from ending; one that works does.
  thread.ref();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread.postMessage({ id, ...question });
  });
}

import type { EngineSource, PlainError } from './engine.ts';
import type { QueryResult } from './home.ts';

/** What the main thread and the thread of the embedded database say to each other. */

export interface WorkerStart {
  source: EngineSource;
}

export type Request =
  | { id: number; kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; kind: 'close' };

export type Reply =
  | { kind: 'started' }
  | { kind: 'not-started'; error: PlainError }
  | { kind: 'result'; id: number; result: QueryResult }
  | { kind: 'error'; id: number; error: PlainError }
  | { kind: 'notification'; channel: string; payload: string };

import type { QueryResult } from './home.ts';

/** What runs the embedded database: in this thread or in a worker, one statement after the other. */
export interface Engine {
  query(sql: string, parameters: readonly unknown[]): Promise<QueryResult>;
  close(): Promise<void>;
}

export type EngineSource = { kind: 'folder'; folder: string } | { kind: 'memory'; template?: Uint8Array };

export type OnNotification = (channel: string, payload: string) => void;

/** The engine itself broke, as it does when the disk is full in the middle of a log segment: only a new start helps. */
export class EngineStopped extends Error {
  override name = 'EngineStopped';
}

const toldFields = ['code', 'detail', 'constraint', 'table', 'column'] as const;

/** An error without what PGlite hangs on it: the query with its parameters, and a stack of minified source. */
export interface PlainError {
  name: string;
  message: string;
  fields: Record<string, unknown>;
}

export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error).slice(0, 300), fields: {} };
  const source = error as unknown as Record<string, unknown>;
  const told = toldFields.filter((field) => source[field] !== undefined);
  return {
    name: error.name,
    message: error.message.slice(0, 1000),
    fields: Object.fromEntries(told.map((field) => [field, source[field]])),
  };
}

export function errorFrom({ name, message, fields }: PlainError): Error {
  if (name === 'EngineStopped') return new EngineStopped(message);
  return Object.assign(new Error(message), { name }, fields);
}

import type { JSONColumnType } from 'kysely';
import type { Id } from './id.ts';
import type { LogId } from './trail.ts';

export interface LogsTable {
  network_id: Id<'network'>;
  id: LogId;
  seq: number;
  head: string;
}

export interface StepsTable {
  network_id: Id<'network'>;
  log_id: LogId;
  seq: number;
  id: Id<'step'>;
  at: string;
  actor_id: Id<'person'> | null;
  event: string;
  subject_id: string;
  /** Null once it has been erased: the chain covers its hash, not its text. */
  payload: JSONColumnType<object> | null;
  payload_hash: string;
  previous: string;
  hash: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    logs: LogsTable;
    steps: StepsTable;
  }
}

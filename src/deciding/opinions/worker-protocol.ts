/** What the server and its counting thread say to one another. */
import type { KeptMap } from './kept-map.ts';
import type { Given, PolisReading } from './read-polis.ts';

export type ToWorker =
  | { job: number; round: number; voters: readonly string[]; page: Uint8Array }
  | { job: number; draw: readonly number[] }
  | { job: number; read: Given };

export type FromWorker = { job: number } & (
  | { progress: number }
  | { map: KeptMap }
  | { read: PolisReading }
  | { failed: string }
);

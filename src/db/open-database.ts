import { Kysely, sql } from 'kysely';
import { asTransaction, dialectOf } from './dialect.ts';
import { openEmbeddedHome } from './embedded-home.ts';
import type { Home, OnMessage } from './home.ts';
import { startEngine } from './pglite-engine.ts';
import { openPostgresHome } from './postgres-home.ts';
import { isRetryable, problemFrom, unavailable } from './sql-errors.ts';
import type { Db, Tables } from './tables.ts';

/** One SQL dialect, two homes: the data lives in a folder, or in memory, or on a PostgreSQL server. */
export type DatabaseHome =
  | { kind: 'embedded'; folder: string }
  | { kind: 'memory'; template?: Blob }
  | { kind: 'postgres'; url: string };

export interface OpenDatabase {
  db: Db;
  home: DatabaseHome;
  /** All or nothing; the work is run again, at most twice, when another transaction was in its way. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  listen(channel: string, onMessage: OnMessage): Promise<() => Promise<void>>;
  /** Throws a Problem of kind 'unavailable' unless the database answers. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A server keeps its own thread free by a worker; a single command starts faster in the main thread. */
  thread?: 'worker' | 'main';
  /** What the holder of a folder tells whoever asks for it, for example `{ url }`. */
  describe?: () => object;
}

export async function openDatabase(home: DatabaseHome, options: OpenOptions = {}): Promise<OpenDatabase> {
  const opened = await openHome(home, options);
  const db = new Kysely<Tables>({ dialect: dialectOf(opened) });
  return {
    db,
    home,
    transaction: (work) => transaction(db, work),
    listen: (channel, onMessage) => opened.listen(channel, onMessage),
    ready: () => ready(db),
    close: async () => {
      await db.destroy();
      await opened.close();
    },
  };
}

function openHome(home: DatabaseHome, _options: OpenOptions): Promise<Home> {
  if (home.kind === 'postgres') return openPostgresHome(home.url);
  if (home.kind === 'memory') {
    const { template } = home;
    return openEmbeddedHome((onNotification) =>
      startEngine({ kind: 'memory', ...(template === undefined ? {} : { template }) }, onNotification),
    );
  }
  return openEmbeddedHome((onNotification) => startEngine({ kind: 'folder', folder: home.folder }, onNotification));
}

async function transaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute((tx) => asTransaction(() => work(tx)));
    } catch (error) {
      if (attempt === 3 || !isRetryable(error)) throw error;
    }
  }
}

async function ready(db: Db): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    throw unavailable(problemFrom(error));
  }
}

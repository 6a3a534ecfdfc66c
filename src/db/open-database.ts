import { Kysely, sql } from 'kysely';
import { asTransaction, dialectOf } from './dialect.ts';
import { EmbeddedHome } from './embedded-home.ts';
import type { Home, OnMessage } from './home.ts';
import { type FolderOptions, openFolder } from './open-folder.ts';
import { openPostgresHome } from './postgres-home.ts';
import { isRetryable, problemFrom, unavailable } from './sql-errors.ts';
import type { Db, Tables } from './tables.ts';

/** One SQL dialect, two homes: the data lives in a folder, or in memory, or on a PostgreSQL server. */
export type DatabaseHome =
  | { kind: 'embedded'; folder: string }
  | { kind: 'memory'; template?: Uint8Array }
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

export type OpenOptions = FolderOptions;

export async function openDatabase(home: DatabaseHome, options: OpenOptions = {}): Promise<OpenDatabase> {
  const opened = await openHome(home, options);
  const db = new Kysely<Tables>({ dialect: dialectOf(opened) });
  let closed: Promise<void> | undefined;
  return {
    db,
    home,
    transaction: (work) => transaction(db, work),
    listen: (channel, onMessage) => opened.listen(channel, onMessage),
    ready: () => ready(db),
    close: () => {
      closed ??= db.destroy().then(() => opened.close());
      return closed;
    },
  };
}

async function openHome(home: DatabaseHome, options: FolderOptions): Promise<Home> {
  if (home.kind === 'postgres') return openPostgresHome(home.url);
  if (home.kind === 'embedded') return openFolder(home.folder, options);
  const { startEngine } = await import('./pglite-engine.ts');
  const { template } = home;
  const source = { kind: 'memory' as const, ...(template === undefined ? {} : { template }) };
  return new EmbeddedHome((onNotification) => startEngine(source, onNotification)).open();
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

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { type DatabaseHome, type OpenDatabase, openDatabase } from '#db/open-database.ts';
import { emptyDatabase } from './embedded-template.ts';

/** In which home the tests of a project keep their data; vitest.config.ts and postgres-setup.ts say so. */
export type TestHome = { kind: 'memory' } | { kind: 'postgres'; server: string; template: string };

declare module 'vitest' {
  interface ProvidedContext {
    testHome: TestHome;
  }
}

const shared = globalThis as typeof globalThis & { throughlineTestDatabase?: Promise<OpenDatabase> };

/**
 * A migrated database in the home that the running project is about. All tests of a worker share it, so each keeps to a
 * network of its own; closing it is left to the end of the run.
 */
export async function testDatabase(): Promise<OpenDatabase> {
  shared.throughlineTestDatabase ??= open(true);
  const database = await shared.throughlineTestDatabase;
  return { ...database, close: async () => {} };
}

/** A database of one's own, without any table, for tests of the database itself; whoever opens it closes it. */
export function emptyTestDatabase(): Promise<OpenDatabase> {
  return open(false);
}

/** Where an empty database of the running project's kind may be opened, more than once where the home allows it. */
export async function emptyTestHome(): Promise<DatabaseHome> {
  const home = inject('testHome');
  if (home.kind === 'memory') return { kind: 'memory', template: await emptyDatabase() };
  return { kind: 'postgres', url: await copyOf('template1', home.server) };
}

async function open(migrated: boolean): Promise<OpenDatabase> {
  const home = inject('testHome');
  if (home.kind === 'postgres' && migrated) {
    return openDatabase({ kind: 'postgres', url: await copyOf(home.template, home.server) });
  }
  const database = await openDatabase(await emptyTestHome());
  if (migrated) await migrate(database, migrations);
  return database;
}

async function copyOf(template: string, server: string): Promise<string> {
  const name = `${testPrefix()}_${randomBytes(4).toString('hex')}`;
  const postgres = await openDatabase({ kind: 'postgres', url: server });
  await sql.raw(`create database ${name} template ${template}`).execute(postgres.db);
  await postgres.close();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function testPrefix(): string {
  const home = inject('testHome');
  return home.kind === 'postgres' ? home.template : '';
}

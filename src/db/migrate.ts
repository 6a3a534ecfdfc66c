import { type Migration, Migrator, sql } from 'kysely';
import { Problem } from '#kernel/problem.ts';
import type { OpenDatabase } from './open-database.ts';
import { isSqlError, problemFrom } from './sql-errors.ts';

export type Migrations = Record<string, Migration>;

/** Brings the tables to what this program knows; two servers that start at once take turns. */
export async function migrate({ db }: Pick<OpenDatabase, 'db'>, migrations: Migrations): Promise<string[]> {
  const done = await appliedMigrations(db);
  refuseNewer(done, migrations);
  if (Object.keys(migrations).every((name) => done.includes(name))) return [];
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw problemFrom(error);
  return results.map((result) => result.migrationName);
}

/** The names of the migrations that this database has seen, oldest first. */
export async function appliedMigrations(db: OpenDatabase['db']): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map((row) => row.name);
  } catch (error) {
    if (isSqlError(error) && error.code === '42P01') return [];
    throw error;
  }
}

function refuseNewer(done: string[], migrations: Migrations): void {
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new Problem(
    'unavailable',
    `This database was last used by a newer version of Throughline (it has the change ${unknown.join(', ')}). Update the program, then start it again.`,
  );
}

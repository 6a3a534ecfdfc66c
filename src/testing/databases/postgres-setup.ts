import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase } from '#db/open-database.ts';
import { testServer } from './postgres.ts';

/** One real server for the whole run, with a migrated database that each worker copies for itself. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  const prefix = `throughline_test_${randomBytes(4).toString('hex')}`;
  const postgres = await openDatabase({ kind: 'postgres', url: server.url('postgres') });
  await sql.raw(`create database ${prefix}`).execute(postgres.db);
  const template = await openDatabase({ kind: 'postgres', url: server.url(prefix) });
  await migrate(template, migrations);
  await template.close();
  project.provide('testHome', { kind: 'postgres', server: server.url('postgres'), template: prefix });
  return async () => {
    const { rows } = await sql<{ name: string }>`
      select datname as name from pg_database where starts_with(datname, ${prefix})`.execute(postgres.db);
    for (const { name } of rows) await sql.raw(`drop database ${name} with (force)`).execute(postgres.db);
    await postgres.close();
    await server.stop();
  };
}

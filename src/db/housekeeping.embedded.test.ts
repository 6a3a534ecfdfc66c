import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { dataFolder } from '#testing/temporary-folder.ts';
import { openDatabase } from './open-database.ts';

test('under load the tables get their statistics and the log stays short', async () => {
  const folder = await dataFolder();
  const database = await openDatabase({ kind: 'embedded', folder });
  await sql`create table busy (id int, body text)`.execute(database.db);
  for (let id = 0; id < 1000; id++) {
    await sql`
      insert into busy select ${id}::int, string_agg(md5(random()::text), '') from generate_series(1, 500)`.execute(
      database.db,
    );
  }
  const analysed = () =>
    sql<{ rows: number }>`select reltuples::int as rows from pg_class where relname = 'busy'`
      .execute(database.db)
      .then(({ rows }) => rows[0]?.rows ?? 0);
  await expect.poll(analysed, { timeout: 20_000 }).toBeGreaterThan(900);

  const checkpoints = () =>
    sql<{ passed: number }>`
      select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::int as passed from pg_control_checkpoint()`
      .execute(database.db)
      .then(({ rows }) => rows[0]?.passed ?? Number.POSITIVE_INFINITY);
  await expect.poll(checkpoints, { timeout: 20_000 }).toBeLessThan(2 ** 20);
  await database.close();
});

test('who opens a folder after a command that wrote much finds the statistics that its queries need', async () => {
  const folder = await dataFolder();
  const command = await openDatabase({ kind: 'embedded', folder });
  await sql`create table busy (id int)`.execute(command.db);
  for (let id = 0; id < 60; id++) await sql`insert into busy select generate_series(1, 10)`.execute(command.db);
  await command.close();
  const next = await openDatabase({ kind: 'embedded', folder });
  const { rows } = await sql`select reltuples::int as rows from pg_class where relname = 'busy'`.execute(next.db);
  expect(rows).toEqual([{ rows: 600 }]);
  await next.close();
});

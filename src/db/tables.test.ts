import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyTestDatabase } from '#testing/databases/database.ts';

declare module '#db/tables.ts' {
  interface Tables {
    tables_test: { id: string; tags: string[] };
  }
}

test('a slice adds its table to the tables and queries it by type', async () => {
  const database = await emptyTestDatabase();
  await sql`create table tables_test (id text primary key, tags text[] not null)`.execute(database.db);
  const inserted = await database.db
    .insertInto('tables_test')
    .values({ id: 'a', tags: ['x', 'y'] })
    .executeTakeFirst();
  expect(inserted.numInsertedOrUpdatedRows).toBe(1n);
  const row = await database.db.selectFrom('tables_test').selectAll().where('id', '=', 'a').executeTakeFirst();
  expect(row).toEqual({ id: 'a', tags: ['x', 'y'] });
  await database.close();
});

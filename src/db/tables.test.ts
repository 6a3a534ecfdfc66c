import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

declare module '#db/tables.ts' {
  interface Tables {
    tables_test: { id: string; at: string };
  }
}

test('a slice adds its table to the tables and queries it by type', async () => {
  const house = await openDatabase({ kind: 'memory' });
  await migrate(house, {
    '0001-x': {
      up: async (db) => {
        await sql`create table tables_test (id text, at timestamptz)`.execute(db);
      },
    },
  });
  await house.db.insertInto('tables_test').values({ id: 'a', at: '2026-11-21T10:00:00.000Z' }).execute();
  expect(await house.db.selectFrom('tables_test').selectAll().execute()).toEqual([
    { id: 'a', at: '2026-11-21T10:00:00.000Z' },
  ]);
  await house.close();
});

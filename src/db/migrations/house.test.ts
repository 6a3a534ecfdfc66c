import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ownDatabase } from '#testing/house.ts';

test('the network’s id leads the primary key of every table of the house', async () => {
  const database = await ownDatabase();
  const { rows } = await sql<{ name: string; first: string }>`
    select table_class.relname as name, attname as first
    from pg_index
      join pg_class table_class on table_class.oid = indrelid
      join pg_namespace on pg_namespace.oid = relnamespace and nspname = current_schema()
      join pg_attribute on attrelid = indrelid and attnum = indkey[0]
    where indisprimary order by name`.execute(database.db);
  await database.close();
  const others = rows.filter(({ first }) => first !== 'network_id').map(({ name }) => name);
  expect(rows.length - others.length).toBeGreaterThanOrEqual(11);
  expect(others.filter((name) => !name.startsWith('auth_') && !name.startsWith('kysely_'))).toEqual(['networks']);
});

import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyTestDatabase, emptyTestHome } from '#testing/databases/database.ts';
import { appliedMigrations, type Migrations, migrate } from './migrate.ts';
import { migrations as ours } from './migrations/index.ts';
import { openDatabase } from './open-database.ts';

const table = (name: string) => ({
  up: async (db: Kysely<unknown>) => void (await sql`create table ${sql.table(name)} (id int)`.execute(db)),
});

const first: Migrations = { '0001-first': table('first') };
const second: Migrations = { ...first, '0002-second': table('second') };

test('each change is made once, in order', async () => {
  const database = await emptyTestDatabase();
  expect(await appliedMigrations(database.db)).toEqual([]);
  expect(await migrate(database, first)).toEqual(['0001-first']);
  expect(await migrate(database, second)).toEqual(['0002-second']);
  expect(await migrate(database, second)).toEqual([]);
  expect(await appliedMigrations(database.db)).toEqual(['0001-first', '0002-second']);
  await database.close();
});

test('an older program refuses data of a newer one in a sentence', async () => {
  const database = await emptyTestDatabase();
  await migrate(database, second);
  await expect(migrate(database, first)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('newer version of Throughline (it has the change 0002-second)'),
  });
  await database.close();
});

test('a change that fails leaves nothing behind', async () => {
  const database = await emptyTestDatabase();
  const broken: Migrations = {
    '0001-broken': {
      up: async (db) => {
        await sql`create table half (id int)`.execute(db);
        await sql`create table half (id int)`.execute(db);
      },
    },
  };
  await expect(migrate(database, broken)).rejects.toThrow('already exists');
  const { rows } = await sql<{ half: string | null }>`select to_regclass('half')::text as half`.execute(database.db);
  expect(rows).toEqual([{ half: null }]);
  await database.close();
});

test('two servers that start at once take turns', async () => {
  const home = await emptyTestHome();
  const one = await openDatabase(home);
  const two = home.kind === 'postgres' ? await openDatabase(home) : one;
  const done = await Promise.all([migrate(one, second), migrate(two, second)]);
  expect(done.flat().sort()).toEqual(['0001-first', '0002-second']);
  await Promise.all([one.close(), two.close()]);
});

test('all our own changes run on an empty database', async () => {
  const database = await emptyTestDatabase();
  expect(await migrate(database, ours)).toEqual(Object.keys(ours));
  await database.close();
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyTestDatabase, emptyTestHome } from '#testing/databases/database.ts';
import { openDatabase } from './open-database.ts';
import { refuseOldServer } from './postgres-home.ts';

test('a server that is not there is unavailable, and the password is not told', async () => {
  const database = await openDatabase({ kind: 'postgres', url: 'postgres://ada:s3cret@127.0.0.1:1/house' });
  const error = await database.ready().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('cannot be reached') });
  const cause = (error as Error).cause;
  expect(`${error} ${JSON.stringify(error)} ${cause} ${JSON.stringify(cause)}`).not.toContain('s3cret');
  await database.close();
});

test.each([
  'postgres://ada:s3cret@[nowhere',
  'mysql://ada:s3cret@host/house',
  'house',
])('an address that is none is told in a sentence, and the password is not told', async (url) => {
  const error = await openDatabase({ kind: 'postgres', url }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: 'invalid', message: expect.stringContaining('postgres://user:password') });
  expect(`${error} ${JSON.stringify(error)}`).not.toContain('s3cret');
});

test('a server that is too old is told in a sentence', () => {
  expect(() => refuseOldServer(140_012)).toThrow('The server runs PostgreSQL 14, and 15 or later is needed.');
  expect(() => refuseOldServer(150_000)).not.toThrow();
});

test('a database that does not exist is told in a sentence', async () => {
  const home = await emptyTestHome();
  const url = new URL(home.kind === 'postgres' ? home.url : '');
  url.pathname = '/nowhere';
  const database = await openDatabase({ kind: 'postgres', url: url.href });
  await expect(sql`select 1`.execute(database.db)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('does not exist'),
  });
  await database.close();
});

test('a connection that is cut is unavailable for the one who had it and replaced for the next', async () => {
  const database = await emptyTestDatabase();
  const cut = database.transaction(async (tx) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
  });
  await expect(cut).rejects.toMatchObject({ kind: 'unavailable' });
  await database.ready();
  await database.close();
});

test('messages go on arriving after the connection that listened was cut', async () => {
  const database = await emptyTestDatabase();
  const heard: string[] = [];
  await database.listen('news', (payload) => heard.push(payload));
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where query = 'listen "news"' and datname = current_database()`.execute(database.db);
  await expect
    .poll(
      async () => {
        await sql`select pg_notify('news', 'again')`.execute(database.db);
        return heard.at(-1);
      },
      { timeout: 10_000, interval: 100 },
    )
    .toBe('again');
  await database.close();
});

test('two programs on one server hear each other', async () => {
  const home = await emptyTestHome();
  const [one, two] = [await openDatabase(home), await openDatabase(home)];
  const heard: string[] = [];
  await two.listen('news', (payload) => heard.push(payload));
  await sql`select pg_notify('news', 'from one')`.execute(one.db);
  await expect.poll(() => heard).toEqual(['from one']);
  await Promise.all([one.close(), two.close()]);
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { dataFolder } from '#testing/temporary-folder.ts';
import { openDatabase } from './open-database.ts';
import { startWorkerEngine } from './worker-engine.ts';

const inWorker = (folder: string, patience?: number) =>
  openDatabase({ kind: 'embedded', folder }, { thread: 'worker', ...(patience === undefined ? {} : { patience }) });

test('in a worker it takes the same questions, gives the same values and passes messages on', async () => {
  const database = await inWorker(await dataFolder());
  const { rows } = await sql`
    select ${['a', null]}::text[] as list, '2026-11-21 10:00Z'::timestamptz as at, 9007199254740993::int8 as large,
      ${{ a: 1 }}::jsonb as json, ${new Uint8Array([1])}::bytea as bytes`.execute(database.db);
  expect(rows).toStrictEqual([
    {
      list: ['a', null],
      at: '2026-11-21T10:00:00.000Z',
      large: 9007199254740993n,
      json: { a: 1 },
      bytes: new Uint8Array([1]),
    },
  ]);
  const heard: string[] = [];
  await database.listen('news', (payload) => heard.push(payload));
  await sql`select pg_notify('news', 'hello')`.execute(database.db);
  await expect.poll(() => heard).toEqual(['hello']);
  await database.close();
});

test('an SQL error comes over whole and without the source code of the database', async () => {
  const database = await inWorker(await dataFolder());
  await sql`create table once (id int constraint only_once primary key)`.execute(database.db);
  await sql`insert into once values (1)`.execute(database.db);
  const error = await sql`insert into once values (1)`.execute(database.db).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: '23505', constraint: 'only_once' });
  expect(JSON.stringify(error).length + String((error as Error).stack).length).toBeLessThan(5000);
  await database.close();
});

test('a heavy query does not hold up the main thread', async () => {
  const database = await inWorker(await dataFolder());
  let ticks = 0;
  const clock = setInterval(() => ticks++, 5);
  await sql`select count(*) from generate_series(1, 2000000)`.execute(database.db);
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(3);
  await database.close();
});

test('a hanging database is given up with a sentence, and a new one is started on the same data', async () => {
  const folder = await dataFolder();
  const database = await inWorker(folder, 3000);
  await sql`create table kept (id int)`.execute(database.db);
  await sql`insert into kept values (1)`.execute(database.db);
  const endless = sql`select count(*) from generate_series(1, 100000000000)`.execute(database.db);
  const waiting = sql`select 1`.execute(database.db);
  await expect(endless).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('started again'),
  });
  await waiting;
  expect((await sql`select id from kept`.execute(database.db)).rows).toEqual([{ id: 1 }]);
  await database.close();
}, 60_000);

test('a thread that cannot start says why', async () => {
  const nowhere = startWorkerEngine({ kind: 'folder', folder: '/dev/null/nowhere' }, () => {});
  await expect(nowhere).rejects.toThrow(/ENOTDIR|not a directory/);
});

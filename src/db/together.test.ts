import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyTestDatabase } from '#testing/databases/database.ts';
import type { OpenDatabase } from './open-database.ts';
import { together } from './together.ts';

let database: OpenDatabase;

beforeAll(async () => {
  database = await emptyTestDatabase();
  await sql`create table marks (id int)`.execute(database.db);
});

afterAll(() => database.close());

const marks = async () => (await sql<{ id: number }>`select id from marks order by id`.execute(database.db)).rows;

test('statements that travel together are saved together, and each has its own answer', async () => {
  const [first, second] = await database.transaction((tx) =>
    together(
      sql<{ id: number }>`insert into marks values (1) returning id`.execute(tx),
      sql<{ id: number }>`insert into marks values (2) returning id`.execute(tx),
    ),
  );
  expect([first.rows, second.rows]).toEqual([[{ id: 1 }], [{ id: 2 }]]);
  expect(await marks()).toEqual([{ id: 1 }, { id: 2 }]);
});

test('the first error is thrown when all the others have ended, too', async () => {
  let ended = false;
  const late = pause(20).then(() => {
    ended = true;
  });
  await expect(together(Promise.reject(new Error('refused')), late)).rejects.toThrow('refused');
  expect(ended).toBe(true);
});

test('when one of them fails, nothing is saved', async () => {
  const failing = database.transaction((tx) =>
    together(sql`insert into marks values (3)`.execute(tx), sql`select 1 / 0`.execute(tx)),
  );
  await expect(failing).rejects.toThrow();
  expect(await marks()).not.toContainEqual({ id: 3 });
});

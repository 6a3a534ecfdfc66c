import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyTestDatabase } from '#testing/databases/database.ts';
import type { OpenDatabase } from './open-database.ts';
import { isUniqueViolation } from './sql-errors.ts';

declare module '#db/tables.ts' {
  interface Tables {
    notes_test: { id: number; text: string };
  }
}

let database: OpenDatabase;

beforeAll(async () => {
  database = await emptyTestDatabase();
  await sql`create table notes_test (id int constraint notes_once primary key, text text not null)`.execute(
    database.db,
  );
});

beforeEach(() => database.db.deleteFrom('notes_test').execute());

afterAll(() => database.close());

const note = (id: number) => ({ id, text: `note ${id}` });
const ids = async () =>
  (await database.db.selectFrom('notes_test').select('id').orderBy('id').execute()).map((row) => row.id);

test('a transaction is all or nothing', async () => {
  const failing = database.transaction(async (tx) => {
    await tx.insertInto('notes_test').values(note(1)).execute();
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await database.transaction((tx) => tx.insertInto('notes_test').values(note(2)).execute());
  expect(await ids()).toEqual([2]);
});

test('what others write while a transaction is open stays when that transaction is rolled back', async () => {
  let startOther = () => {};
  const inside = new Promise<void>((resolve) => {
    startOther = resolve;
  });
  const failing = database.transaction(async (tx) => {
    await tx.insertInto('notes_test').values(note(1)).execute();
    startOther();
    await sql`select pg_sleep(0.05)`.execute(tx);
    throw new Error('rolled back');
  });
  await inside;
  const other = database.db.insertInto('notes_test').values(note(2)).execute();
  await expect(failing).rejects.toThrow('rolled back');
  await other;
  expect(await ids()).toEqual([2]);
});

test('many transactions at once all arrive, each whole', async () => {
  const work = Array.from({ length: 30 }, (_, i) =>
    database.transaction(async (tx) => {
      await tx
        .insertInto('notes_test')
        .values(note(2 * i))
        .execute();
      await tx
        .insertInto('notes_test')
        .values(note(2 * i + 1))
        .execute();
    }),
  );
  await Promise.all(work);
  expect(await ids()).toHaveLength(60);
});

test('a query inside a transaction that goes past it is refused instead of waiting for ever', async () => {
  const past = database.transaction(() => database.db.selectFrom('notes_test').selectAll().execute());
  await expect(past).rejects.toThrow('did not go through it');
  const nested = database.transaction(() => database.transaction(async () => 1));
  await expect(nested).rejects.toThrow('did not go through it');
});

test('work set off inside a transaction may query once it has ended', async () => {
  let later: Promise<number[]> = Promise.resolve([]);
  await database.transaction(async (tx) => {
    await tx.insertInto('notes_test').values(note(1)).execute();
    later = new Promise((resolve) => setTimeout(resolve, 50)).then(ids);
  });
  expect(await later).toEqual([1]);
});

test('an error that the work swallowed does not pass for saved', async () => {
  const swallowing = database.transaction(async (tx) => {
    await tx.insertInto('notes_test').values(note(1)).execute();
    await tx
      .insertInto('notes_test')
      .values(note(1))
      .execute()
      .catch(() => {});
  });
  await expect(swallowing).rejects.toThrow('nothing was saved');
  expect(await ids()).toEqual([]);
});

test('a savepoint lets one part of a transaction fail alone', async () => {
  const tx = await database.db.startTransaction().execute();
  await tx.insertInto('notes_test').values(note(1)).execute();
  const part = await tx.savepoint('part').execute();
  await expect(part.insertInto('notes_test').values(note(1)).execute()).rejects.toThrow();
  await part.rollbackToSavepoint('part').execute();
  await tx.commit().execute();
  expect(await ids()).toEqual([1]);
});

test('a broken unique constraint reaches the store with its name', async () => {
  await database.db.insertInto('notes_test').values(note(1)).execute();
  const again = await database.db
    .insertInto('notes_test')
    .values(note(1))
    .execute()
    .catch((error: unknown) => error);
  expect(isUniqueViolation(again, 'notes_once')).toBe(true);
  expect(isUniqueViolation(again, 'another')).toBe(false);
});

test('a null character is bad input, told in a sentence', async () => {
  const row = { id: 1, text: 'a\0b' };
  await expect(database.db.insertInto('notes_test').values(row).execute()).rejects.toMatchObject({ kind: 'invalid' });
});

test('the loser of a race is run again', async () => {
  let runs = 0;
  const result = await database.transaction(async (tx) => {
    runs++;
    if (runs < 3) await sql`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`.execute(tx);
    await tx.insertInto('notes_test').values(note(runs)).execute();
    return runs;
  });
  expect(result).toBe(3);
  expect(await ids()).toEqual([3]);
});

test('who keeps losing is told after three runs', async () => {
  let runs = 0;
  const losing = database.transaction(async (tx) => {
    runs++;
    await sql`do $$ begin raise exception 'lost' using errcode = '40P01'; end $$`.execute(tx);
  });
  await expect(losing).rejects.toThrow('lost');
  expect(runs).toBe(3);
});

test('an update says how many rows it changed', async () => {
  await database.db
    .insertInto('notes_test')
    .values([note(1), note(2), note(3)])
    .execute();
  const updated = await database.db.updateTable('notes_test').set({ text: 'x' }).where('id', '>', 1).executeTakeFirst();
  expect(updated.numUpdatedRows).toBe(2n);
});

test('a message reaches everyone who listens, after its transaction has been saved', async () => {
  const heard: string[] = [];
  const stop = await database.listen('News', (payload) => heard.push(`a ${payload}`));
  await database.listen('News', (payload) => heard.push(`b ${payload}`));
  const failing = database.transaction(async (tx) => {
    await sql`select pg_notify('News', 'never')`.execute(tx);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow();
  await database.transaction(async (tx) => void (await sql`select pg_notify('News', 'one')`.execute(tx)));
  await expect.poll(() => heard).toEqual(['a one', 'b one']);
  await stop();
  await sql`select pg_notify('News', 'two')`.execute(database.db);
  await expect.poll(() => heard).toEqual(['a one', 'b one', 'b two']);
});

test('an open database is ready, a closed one is unavailable', async () => {
  const other = await emptyTestDatabase();
  await other.ready();
  await other.close();
  await expect(other.ready()).rejects.toMatchObject({ kind: 'unavailable' });
});

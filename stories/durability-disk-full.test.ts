import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '#db/open-database.ts';
import { type SmallDisk, smallDisk } from '#testing/small-disk.ts';
import { dataFolder } from '#testing/temporary-folder.ts';

const megabyte = 2 ** 20;

async function idsOf({ db }: OpenDatabase): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from entries order by id`.execute(db);
  return rows.map((row) => row.id);
}

/** Writes until the disk is full; answers with the entries that were acknowledged and with the problem that ended it. */
async function writeUntilFull({ db }: OpenDatabase, from: number): Promise<{ saved: number[]; problem: unknown }> {
  const saved: number[] = [];
  for (let id = from; id < from + 20_000; id++) {
    try {
      await sql`
        insert into entries
        select ${id}::int, string_agg(md5(random()::text), '') from generate_series(1, 200)`.execute(db);
      saved.push(id);
    } catch (problem) {
      return { saved, problem };
    }
  }
  throw new Error('The disk never filled up.');
}

async function survivesFullDisk(disk: SmallDisk, leave: number, spaceFloor?: number): Promise<void> {
  const home = { kind: 'embedded' as const, folder: await dataFolder(disk.folder) };
  const options = { thread: 'worker' as const, patience: 20_000, ...(spaceFloor === undefined ? {} : { spaceFloor }) };
  const database = await openDatabase(home, options);
  await sql`create table entries (id int primary key, body text)`.execute(database.db);
  disk.fill(leave);

  const { saved, problem } = await writeUntilFull(database, 1);
  expect(saved.length).toBeGreaterThan(10);
  expect(problem).toMatchObject({ kind: 'storage-full', message: expect.stringContaining('Free some space') });

  disk.free();
  expect(await idsOf(database)).toEqual(saved);
  await sql`insert into entries values (100000, 'there is room again')`.execute(database.db);
  await database.close();

  const again = await openDatabase(home, options);
  expect(await idsOf(again)).toEqual([...saved, 100_000]);
  await again.close();
}

test('a disk that runs full is told in a sentence before the database meets it, and nothing is lost', async () => {
  const disk = smallDisk(200);
  if (disk) await survivesFullDisk(disk, 40 * megabyte);
});

test('a disk that somebody else fills to the last byte is told in a sentence too, and nothing is lost', async () => {
  const disk = smallDisk(200);
  if (disk) await survivesFullDisk(disk, 20 * megabyte, 0);
});

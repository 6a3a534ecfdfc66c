import { expect, test } from 'vitest';
import { emptyDatabase } from '#testing/databases/embedded-template.ts';
import { everyRow, fillHouse, linesAgain, linesOf } from '#testing/full-house.ts';
import { ownDatabase } from '#testing/house.ts';
import { readBackup, writeBackup } from './backup.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open-database.ts';

async function embedded() {
  const database = await openDatabase({ kind: 'memory', template: await emptyDatabase() });
  await migrate(database, migrations);
  return database;
}

test('a house moves from the embedded database to a PostgreSQL server and back, and every row is the same', async () => {
  const [from, server, back] = [await embedded(), await ownDatabase(), await embedded()];
  await fillHouse(from);
  const rows = await everyRow(from);
  await readBackup(server, linesAgain(await linesOf(writeBackup(from))));
  expect(await everyRow(server)).toEqual(rows);
  await readBackup(back, linesAgain(await linesOf(writeBackup(server))));
  expect(await everyRow(back)).toEqual(rows);
  await Promise.all([from, server, back].map((database) => database.close()));
});

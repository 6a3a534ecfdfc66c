import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { dataFolder, temporaryFolder } from '#testing/temporary-folder.ts';
import { makeFolder } from './data-folder.ts';
import { openDatabase } from './open-database.ts';

const open = (folder: string) => openDatabase({ kind: 'embedded', folder });

test('an interrupted first start is begun again, for the owner alone, and what is written is kept', async () => {
  const folder = path.join(temporaryFolder(), 'deep', 'house');
  makeFolder(folder);
  writeFileSync(path.join(folder, 'throughline.json'), '{"program":"throughline","postgres":"18"}');
  mkdirSync(path.join(folder, 'database.unfinished'));
  writeFileSync(path.join(folder, 'database.unfinished', 'PG_VERSION'), '18\n');

  const first = await open(folder);
  await sql`create table kept (id int)`.execute(first.db);
  await sql`insert into kept values (7)`.execute(first.db);
  await first.close();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(folder, 'database')).mode & 0o777).toBe(0o700);
  expect(existsSync(path.join(folder, 'database.unfinished'))).toBe(false);

  const second = await open(folder);
  expect((await sql`select id from kept`.execute(second.db)).rows).toEqual([{ id: 7 }]);
  await second.close();
});

test('a folder with other things in it is left alone', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'thesis.txt'), 'years of work');
  await expect(open(folder)).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('Choose an empty folder'),
  });
  expect(readFileSync(path.join(folder, 'thesis.txt'), 'utf8')).toBe('years of work');
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});

test('a file in the place of the folder is told in a sentence', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(open(file)).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('a file of that name'),
  });
  await expect(open(path.join(file, 'below'))).rejects.toMatchObject({ kind: 'invalid' });
});

test('data of another version is told in a sentence and not touched', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'throughline.json'), '{"program":"throughline","postgres":"17"}');
  await expect(open(folder)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('database format 17, this one reads 18'),
  });
  expect(readdirSync(folder)).toEqual(['throughline.json']);
});

test('a folder that may not be written to is told in a sentence', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o500);
  expect(asOrdinaryUser(() => makeFolder(path.join(folder, 'house')))).toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('this user may not write there'),
  });
});

/** What the work throws when it is not run by root, who may write everywhere. */
function asOrdinaryUser(work: () => void): unknown {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return work();
  } catch (error) {
    return error;
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a folder whose database is broken is told in a sentence', async () => {
  const folder = await dataFolder();
  rmSync(path.join(folder, 'database', 'global'), { recursive: true });
  const refusal = await open(folder).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('cannot be opened') });
  expect(String(refusal).length).toBeLessThan(1000);
});

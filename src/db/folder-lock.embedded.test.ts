import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '#testing/program.ts';
import { dataFolder, temporaryFolder } from '#testing/temporary-folder.ts';
import { askHolder, lockFolder } from './folder-lock.ts';

const holdFolder = new URL('../testing/hold-folder.ts', import.meta.url);

test('a folder has one holder, and whoever comes second is told who it is', async () => {
  const folder = temporaryFolder();
  const lock = await lockFolder(folder, () => ({ url: 'http://127.0.0.1:4000' }));
  await expect(lockFolder(folder)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringMatching(
      new RegExp(`in use by the Throughline server at http://127.0.0.1:4000 \\(process ${process.pid}, since 2`),
    ),
  });
  await lock.release();
  await (await lockFolder(folder)).release();
});

test('a folder is the same folder by any of its names', async () => {
  const folder = temporaryFolder();
  const other = path.join(temporaryFolder(), 'link');
  symlinkSync(folder, other);
  const lock = await lockFolder(folder);
  await expect(lockFolder(other)).rejects.toMatchObject({ kind: 'unavailable' });
  expect(await askHolder(`${other}/../link/`)).toMatchObject({ pid: process.pid });
  await lock.release();
});

test('the holder describes itself as it is when asked', async () => {
  const folder = temporaryFolder();
  expect(await askHolder(folder)).toBeUndefined();
  let url = 'not yet';
  const lock = await lockFolder(folder, () => ({ url }));
  url = 'http://127.0.0.1:4000';
  expect(await askHolder(folder)).toMatchObject({ pid: process.pid, url });
  await lock.release();
  expect(await askHolder(folder)).toBeUndefined();
});

test('another process is refused with a sentence, until the holder is killed', async () => {
  const folder = await dataFolder();
  const holder = runProgram(holdFolder, folder, 'http://127.0.0.1:4001');
  expect(await holder.lines.next()).toMatchObject({ value: 'holds' });
  expect(await askHolder(folder)).toMatchObject({ pid: holder.process.pid, url: 'http://127.0.0.1:4001' });

  const second = runProgram(holdFolder, folder);
  const refusal = await second.lines.next();
  expect(refusal.value).toMatch(/^unavailable: The folder .* is in use by the Throughline server at http/);
  expect(refusal.value).toContain(`process ${holder.process.pid}`);
  await second.gone;

  holder.process.kill('SIGKILL');
  await holder.gone;
  const third = runProgram(holdFolder, folder);
  expect(await third.lines.next()).toMatchObject({ value: 'holds' });
});

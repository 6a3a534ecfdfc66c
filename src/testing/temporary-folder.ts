import { constants, cpSync, existsSync, mkdtempSync, renameSync, rmSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import { testCache } from './databases/embedded-template.ts';

/** An empty folder that is gone when the test is. */
export function temporaryFolder(parent = quickDisk()): string {
  const folder = mkdtempSync(path.join(parent, 'throughline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** An empty folder on a real disk, for tests of what a disk keeps. */
export function diskFolder(): string {
  return temporaryFolder(os.tmpdir());
}

/** Memory that looks like a disk, where there is enough of it. */
function quickDisk(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return os.tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : os.tmpdir();
}

/** A data folder with an empty database in it, which takes seconds to make and a moment to copy. */
export async function dataFolder(parent = temporaryFolder()): Promise<string> {
  const folder = path.join(parent, 'house');
  cpSync(await preparedFolder(), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return folder;
}

async function preparedFolder(): Promise<string> {
  const prepared = testCache('folder');
  if (existsSync(prepared)) return prepared;
  const unfinished = `${prepared}.${process.pid}`;
  await (await openDatabase({ kind: 'embedded', folder: unfinished })).close();
  if (!existsSync(prepared)) renameSync(unfinished, prepared);
  return prepared;
}

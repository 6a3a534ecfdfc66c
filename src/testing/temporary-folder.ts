import { constants, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import { testCache } from './embedded-template.ts';

/** An empty folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A data folder with an empty database in it, which takes seconds to make and a moment to copy. */
export async function dataFolder(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'house');
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

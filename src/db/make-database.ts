import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { errorFrom, type PlainError } from './engine.ts';
import { loaderFor, workerFile } from './worker-file.ts';

const run = promisify(execFile);

/** Makes an empty database in a process of its own, because that takes half a gigabyte of memory for some seconds. */
export async function makeDatabase(folder: string): Promise<void> {
  const { url, built } = workerFile();
  const loader = built ? [] : ['--import', loaderFor('process')];
  try {
    await run(process.execPath, [...loader, fileURLToPath(url), folder]);
  } catch (error) {
    throw toldError((error as { stdout?: string }).stdout ?? '') ?? error;
  }
}

function toldError(output: string): Error | undefined {
  try {
    return errorFrom(JSON.parse(output) as PlainError);
  } catch {
    return undefined;
  }
}

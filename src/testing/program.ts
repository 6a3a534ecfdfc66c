import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** A program of ours in a process of its own, which a test may kill at any moment. */
export interface RunningProgram {
  process: ChildProcess;
  /** The lines that it prints, as they come; ends when it does. */
  lines: AsyncIterableIterator<string>;
  /** Resolves when it is gone, with what it wrote to standard error. */
  gone: Promise<string>;
}

export function runProgram(script: URL, ...parameters: string[]): RunningProgram {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const process_ = spawn(process.execPath, ['--import', loader, fileURLToPath(script), ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void process_.kill('SIGKILL'));
  let complaints = '';
  process_.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  return {
    process: process_,
    lines: createInterface({ input: process_.stdout })[Symbol.asyncIterator](),
    gone: new Promise((resolve) => process_.once('close', () => resolve(complaints))),
  };
}

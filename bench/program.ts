/** Starts the built program as people do, and measures it from outside. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export const root = path.join(import.meta.dirname, '..');
export const bin = path.join(root, 'bin', 'throughline.js');
const run = promisify(execFile);

export interface Homes {
  folder: string;
  databaseUrl?: string | undefined;
}

const envOf = ({ folder, databaseUrl }: Homes) => ({
  ...process.env,
  THROUGHLINE_DATA: folder,
  ...(databaseUrl && { DATABASE_URL: databaseUrl }),
});

export async function throughline(homes: Homes, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [bin, ...words], { env: envOf(homes), maxBuffer: 1 << 28 });
  return stdout;
}

export interface Server {
  url: string;
  process: ChildProcess;
  /** Resident memory in MB. */
  memory(): number;
  stop(): Promise<void>;
}

export async function startServer(homes: Homes): Promise<Server> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0'], {
    env: envOf(homes),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /is at (http\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  return {
    url,
    process: child,
    memory: () =>
      Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

/** Milliseconds of each of `times` runs, one after the other. */
export async function timed(times: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < times; index++) {
    const begun = performance.now();
    await work(index);
    found.push(performance.now() - begun);
  }
  return found;
}

export const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

export function row(measure: string, values: readonly number[], bar = ''): void {
  const cells = [
    measure.padEnd(58),
    `p50 ${milliseconds(quantile(values, 0.5))}`,
    `p95 ${milliseconds(quantile(values, 0.95))}`,
    bar,
  ];
  process.stdout.write(`${cells.join('  ')}\n`);
}

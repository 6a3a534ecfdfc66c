/** The built program, started as people start it: in a folder of its own, asked from outside. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export const root = path.join(import.meta.dirname, '..', '..');
export const bin = path.join(root, 'bin', 'throughline.js');
const run = promisify(execFile);

export interface Homes {
  folder: string;
  databaseUrl?: string | undefined;
}

/** Of the machine's environment nothing that could name another house. */
const envOf = ({ folder, databaseUrl }: Homes): NodeJS.ProcessEnv => {
  const { THROUGHLINE_SERVER: _, THROUGHLINE_TOKEN: __, DATABASE_URL: ___, ...env } = process.env;
  return { ...env, THROUGHLINE_DATA: folder, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
};

/** What a command prints on standard output; rejects where it ends with another code than 0. */
export async function throughline(homes: Homes, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [bin, ...words], { env: envOf(homes), maxBuffer: 1 << 28 });
  return stdout;
}

export interface Founded {
  token: string;
  person: { id: `prs_${string}`; name: string };
  group: { id: `grp_${string}`; slug: string };
}

export async function foundHouse(homes: Homes, ...more: string[]): Promise<Founded> {
  const words = ['init', '--network', 'Test', '--email', 'test@example.org', '--password', 'a-long-password', '--json'];
  return JSON.parse(await throughline(homes, ...words, ...more)) as Founded;
}

export interface Served {
  url: string;
  /** What it printed about itself when it started. */
  greeting: string;
  process: ChildProcess;
  /** Resident memory in MB. */
  memory(): number;
  /** Asks it to stop, as a person does with Ctrl-C; or kills it. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts `serve` or `demo` on a free port, and resolves when it answers. */
export async function serveHouse(
  homes: Homes,
  command: 'serve' | 'demo' = 'serve',
  ...more: string[]
): Promise<Served> {
  const child = spawn(process.execPath, [bin, command, '--port', '0', ...more], {
    env: envOf(homes),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const found = await new Promise<{ url: string; greeting: string }>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = command === 'serve' ? /is at (http\S+)/.exec(said) : /demo: (http\S+)[\s\S]*Its data/.exec(said);
      if (url) resolve({ url: url[1]!, greeting: said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
  return {
    ...found,
    process: child,
    memory: () =>
      Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

/** Calls the API as a script would, with a token. Throws with what the server said where it refuses. */
export const apiOf =
  (url: string, token: string) =>
  async <T>(method: string, place: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/api${place}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

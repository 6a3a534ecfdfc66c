import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { exportCommands } from './export.ts';
import { readSettings } from './settings.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that hands out one file, at a path of its choosing. */
async function serverWith(file: string): Promise<string> {
  const answer = JSON.stringify({ json: { files: [{ path: file, text: 'x' }], next: null } });
  const server = createServer((_, response) => response.end(answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function exportFrom(file: string) {
  const root = mkdtempSync(path.join(tmpdir(), 'throughline-export-'));
  ends.push(() => rmSync(root, { recursive: true, force: true }));
  const { settings } = readSettings(['--server', await serverWith(file)], {});
  const folder = path.join(root, 'decisions');
  return { root, folder, done: exportCommands(settings).madr.run({ folder }) };
}

test.each([
  '../outside.md',
  'north/../../outside.md',
  '../decisions2/0001-x.md',
])('a server cannot write beside the folder that an export was asked into: %s', async (file) => {
  const { root, done } = await exportFrom(file);
  await expect(done).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('outside') });
  expect(existsSync(path.join(root, file.replace(/^.*\.\.\//, '')))).toBe(false);
});

test('what it hands out for the folder is written there', async () => {
  const { folder, done } = await exportFrom('north/0001-ink.md');
  await done;
  expect(readFileSync(path.join(folder, 'north/0001-ink.md'), 'utf8')).toBe('x');
});

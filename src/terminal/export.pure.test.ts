import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

type Files = Record<string, string>;

/** A server that hands out these files, at paths of its choosing, on one page each. */
async function serverWith(files: Files): Promise<string> {
  const all = Object.entries(files).map(([file, text]) => ({ path: file, text }));
  let asked = 0;
  const server = createServer((_, response) => {
    const [file] = all.slice(asked);
    asked += 1;
    response.end(JSON.stringify({ json: { files: [file], next: asked < all.length ? 'more' : null } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Exports into a folder in which some files lie already. */
async function exportInto(there: Files, files: Files) {
  const root = mkdtempSync(path.join(tmpdir(), 'throughline-export-'));
  ends.push(() => rmSync(root, { recursive: true, force: true }));
  const folder = path.join(root, 'decisions');
  for (const [file, text] of Object.entries(there)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { settings } = readSettings(['--server', await serverWith(files)], {});
  const now = () =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .map((place) => [path.relative(folder, place), readFileSync(place, 'utf8')]),
    );
  return { root, folder, now, done: exportCommands(settings).madr.run({ folder }) };
}

const exportFrom = (file: string) => exportInto({}, { [file]: 'x' });

const ours = (id: string, title: string) => `---\nthroughline:\n  id: "${id}"\n  number: 1\n\n---\n\n# ${title}\n`;

test('a file of somebody else is not overwritten, and then nothing is written', async () => {
  const there = { 'north/0002-b.md': '# My own notes\n' };
  const { now, done, folder } = await exportInto(there, {
    'north/0001-a.md': ours('dec_1', 'A'),
    'north/0002-b.md': ours('dec_2', 'B'),
  });
  await expect(done).rejects.toMatchObject({
    kind: 'exists',
    message: expect.stringContaining(path.join(folder, 'north/0002-b.md')),
  });
  expect(now()).toEqual(there);
});

test('the same file of another decision is not overwritten either', async () => {
  const there = { 'north/0001-a.md': ours('dec_7', 'A') };
  const { now, done } = await exportInto(there, { 'north/0001-a.md': ours('dec_1', 'A') });
  await expect(done).rejects.toMatchObject({ kind: 'exists' });
  expect(now()).toEqual(there);
});

test('an earlier export is brought up to date: files of renamed decisions go, and all others stay', async () => {
  const edited = `---\nstatus: accepted\nthroughline: { number: 1, id: dec_1 }\n---\n# Old\n`;
  const others = {
    'README.md': '# Ours\n',
    'north/0009-gone.md': ours('dec_9', 'Gone'),
    'north/0003-foreign.md': '# 3. Foreign\n',
    'north/notes on a.md': ours('dec_1', 'Notes'),
    'elsewhere/0001-a.md': ours('dec_1', 'A'),
  };
  const there = { ...others, 'north/0001-old.md': edited, 'north/0002-b.md': ours('dec_2', 'B').replace('B', 'Bb') };
  const files = { 'north/0001-new.md': ours('dec_1', 'New'), 'north/0002-b.md': ours('dec_2', 'B') };
  const { now, done, folder } = await exportInto(there, files);
  expect(await done).toEqual({ folder, files: 2, removed: ['north/0001-old.md'] });
  expect(now()).toEqual({ ...others, ...files });
});

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

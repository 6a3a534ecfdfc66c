import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/** Making an empty database takes seconds, starting from a copy of one does not: the first run keeps one for the next. */
const cache = fileURLToPath(new URL('../../../node_modules/.cache/throughline/', import.meta.url));

/** Where something made with this version of the embedded database is kept for the next run. */
export function testCache(name: string): string {
  mkdirSync(cache, { recursive: true });
  return path.join(cache, `pglite-${pgliteVersion()}-${name}`);
}

export async function emptyDatabase(): Promise<Uint8Array> {
  const file = testCache('empty.tar');
  if (existsSync(file)) return readFileSync(file);
  const pglite = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] });
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  const bytes = new Uint8Array(await dump.arrayBuffer());
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return bytes;
}

function pgliteVersion(): string {
  const manifest = new URL('../../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

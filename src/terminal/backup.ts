/** `throughline backup <file>` of a house at rest or of a running server, and `throughline restore <file>` into an empty one. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { readBackup, writeBackup } from '#db/backup.ts';
import { askHolder } from '#db/folder-lock.ts';
import type { Command } from '#doors/cli.ts';
import { Problem } from '#kernel/problem.ts';
import { houseSecrets } from './data-folder.ts';
import { openHouse, requireHouse } from './open-house.ts';
import { askOperator } from './operator-calls.ts';
import type { Settings } from './settings.ts';

const input = z.object({ file: z.string().min(1).describe('The file; it is compressed with gzip') });
type Input = z.output<typeof input>;

async function linesOfServer(url: string, folder: string): Promise<Readable> {
  const { body } = await askOperator(folder, url, 'backup');
  return Readable.fromWeb(body as never);
}

/** Writes beside the file and renames at the end, so that a broken backup never takes the place of a good one. */
async function save(lines: Readable, file: string): Promise<number> {
  const partial = `${file}.part`;
  let bytes = 0;
  let tail = '';
  const counted = lines.map((chunk: Buffer | string) => {
    bytes += chunk.length;
    tail = (tail + chunk.toString()).slice(-40);
    return chunk;
  });
  try {
    await pipeline(counted, createGzip(), createWriteStream(partial, { mode: 0o600 }));
    if (!tail.includes('{"end":true}')) throw new Problem('unavailable', 'The backup broke off. Try again.');
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new Problem('storage-full', 'There is no room for the backup on this disk.');
    if (code) throw new Problem('invalid', `${file} cannot be written (${code}).`);
    throw error;
  }
  return bytes;
}

async function makeBackup(settings: Settings, { file }: Input) {
  requireHouse(settings);
  const holder = settings.databaseUrl ? undefined : await askHolder(settings.folder);
  if (holder?.url) return { file, bytes: await save(await linesOfServer(holder.url, settings.folder), file) };
  const { database } = await openHouse(settings);
  try {
    return { file, bytes: await save(Readable.from(writeBackup(database)), file) };
  } finally {
    await database.close();
  }
}

const unreadable = (file: string): Record<string, Problem> => ({
  ENOENT: new Problem('not-found', `There is no file ${file}.`),
  EISDIR: new Problem('invalid', `${file} is a folder. Name the file that \`throughline backup\` has written.`),
  EACCES: new Problem('unavailable', `${file} cannot be read: it belongs to somebody else.`),
});

/** Looked at before anything is made in the folder. */
async function requireFile(file: string): Promise<void> {
  const handle = await open(file).catch(({ code }: NodeJS.ErrnoException) => {
    throw unreadable(file)[code ?? ''] ?? new Problem('unavailable', `${file} cannot be read (${code}).`);
  });
  const isFolder = (await handle.stat()).isDirectory();
  await handle.close();
  if (isFolder) throw unreadable(file).EISDIR;
}

async function restoreBackup(settings: Settings, { file }: Input) {
  await requireFile(file);
  const ground = await openHouse(settings);
  try {
    await houseSecrets(settings.folder);
    const source = createReadStream(file);
    const gunzip = createGunzip();
    source.on('error', (error) => gunzip.destroy(error));
    const lines = createInterface({ input: source.pipe(gunzip), crlfDelay: Number.POSITIVE_INFINITY });
    return { file, rows: await readBackup(ground.database, lines) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_'))
      throw new Problem('invalid', `${file} is not a backup, or it is damaged. Nothing was restored.`);
    throw error;
  } finally {
    await ground.database.close();
  }
}

export const backup = (settings: Settings): Command => ({
  summary: 'Write everything into one file, of a house at rest or of a running server',
  input,
  positional: ['file'],
  run: (given) => makeBackup(settings, given as Input),
});

export const restore = (settings: Settings): Command => ({
  summary: 'Put a backup into an empty folder or database',
  input,
  positional: ['file'],
  run: (given) => restoreBackup(settings, given as Input),
});

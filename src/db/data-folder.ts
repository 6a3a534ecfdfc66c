import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Problem } from '#kernel/problem.ts';
import { syncFolder, syncTree } from './sync-folder.ts';

/**
 * The folder in which a house keeps everything: a marker that says whose it is and in which format, and the database.
 * Only its owner may look inside.
 */
const postgresVersion = '18';
const markerName = 'throughline.json';

interface Marker {
  program: 'throughline';
  database: string;
  postgres: string;
}

const marker: Marker = { program: 'throughline', database: 'pglite', postgres: postgresVersion };

/** Makes sure that the folder is there and that it may be written to. */
export function makeFolder(folder: string): void {
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) chmodSync(folder, 0o700);
    readdirSync(folder);
  } catch (error) {
    throw cannotUse(folder, error);
  }
}

/** Where the database lies, once `initialise` has made it; made whole or not at all, however often it is interrupted. */
export async function claimFolder(folder: string, initialise: (database: string) => Promise<void>): Promise<string> {
  const database = path.join(folder, 'database');
  checkMarker(folder);
  try {
    if (!existsSync(path.join(folder, markerName))) writeMarker(folder);
    if (!existsSync(database)) await makeDatabase(database, initialise);
  } catch (error) {
    throw cannotUse(folder, error);
  }
  checkVersion(folder, readFileSync(path.join(database, 'PG_VERSION'), 'utf8').trim());
  return database;
}

async function makeDatabase(database: string, initialise: (database: string) => Promise<void>): Promise<void> {
  const unfinished = `${database}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  await initialise(unfinished);
  syncTree(unfinished);
  renameSync(unfinished, database);
  syncFolder(path.dirname(database));
}

function writeMarker(folder: string): void {
  chmodSync(folder, 0o700);
  writeFileSync(path.join(folder, markerName), `${JSON.stringify(marker, undefined, 2)}\n`, { mode: 0o600 });
}

function checkMarker(folder: string): void {
  const entries = readdirSync(folder).filter((name) => name !== 'holder.sock');
  if (entries.length === 0) return;
  if (!entries.includes(markerName)) throw notOurs(folder);
  const found = readMarker(folder);
  if (found?.program !== 'throughline') throw notOurs(folder);
  checkVersion(folder, found.postgres ?? 'unknown');
}

function readMarker(folder: string): Partial<Marker> | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, markerName), 'utf8')) as Partial<Marker>;
  } catch {
    return undefined;
  }
}

function checkVersion(folder: string, found: string): void {
  if (found === postgresVersion) return;
  throw new Problem(
    'unavailable',
    `The data in ${folder} was written by another version of Throughline (database format ${found}, this one reads ${postgresVersion}). Back it up with the version that wrote it, then restore the backup with this one.`,
  );
}

function notOurs(folder: string): Problem {
  return new Problem(
    'invalid',
    `The folder ${folder} holds other things than a Throughline network. Choose an empty folder or a new name.`,
  );
}

const reasons: Record<string, [kind: 'invalid' | 'unavailable' | 'storage-full', reason: string]> = {
  EACCES: ['unavailable', 'this user may not write there. Choose another folder, or change who owns it'],
  EPERM: ['unavailable', 'this user may not write there. Choose another folder, or change who owns it'],
  EROFS: ['unavailable', 'it lies on a disk that can only be read. Choose another folder'],
  ENOTDIR: ['invalid', 'a part of that path is a file. Choose another folder'],
  EEXIST: ['invalid', 'there is a file of that name. Choose another folder'],
  ENOSPC: ['storage-full', 'the disk is full. Free some space and try again'],
  EDQUOT: ['storage-full', 'the disk is full. Free some space and try again'],
};

function cannotUse(folder: string, error: unknown): unknown {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  if (error instanceof Problem || reason === undefined) return error;
  return new Problem(reason[0], `The folder ${folder} cannot be used: ${reason[1]}.`, undefined, { cause: error });
}

/** The data folder: where the embedded database lies, the house's secrets, and who acts from this terminal. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '#kernel/problem.ts';

export const defaultFolder = 'throughline-data';

interface HouseSecrets {
  /** Signs the browser's sessions. */
  sessions: string;
  /** Lets whoever can read this folder ask a running server for a backup. */
  operator: string;
}

async function readJson<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code) throw new Problem('unavailable', `${file} cannot be read (${code}).`);
    throw new Problem('unavailable', `${file} is damaged: it is not JSON. Put it back from a backup, or remove it.`);
  }
}

async function writePrivate(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${process.pid}.new`;
  await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await chmod(temporary, 0o600);
  await rename(temporary, file);
}

/** The house's own secrets, made on the first start. */
export async function houseSecrets(folder: string): Promise<HouseSecrets> {
  const file = path.join(folder, 'house.json');
  const known = await readJson<HouseSecrets>(file);
  if (known) return known;
  const made = { sessions: randomBytes(32).toString('base64url'), operator: randomBytes(32).toString('base64url') };
  await writePrivate(file, made);
  return made;
}

/** The token with which commands in this folder act, if somebody has left one. */
export const terminalToken = async (folder: string): Promise<string | null> =>
  (await readJson<{ token: string }>(path.join(folder, 'terminal.json')))?.token ?? null;

export const keepTerminalToken = (folder: string, token: string): Promise<void> =>
  writePrivate(path.join(folder, 'terminal.json'), { token });

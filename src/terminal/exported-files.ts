/** Files of an export beside what already lies in their folder: ours give way to the new ones, and nobody else's is touched. */
import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownIdOf } from '#deciding/interchange/read-own.ts';
import { Problem } from '#kernel/problem.ts';
import { cannotWrite } from './export-trouble.ts';

export type Placed = { place: string; text: string };

/** The text of a file; null where there is none. */
async function textAt(place: string): Promise<string | null> {
  return readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Problem('invalid', `${place} cannot be read (${error.code}), so nothing was written.`);
  });
}

/** Places that hold something else than the decision which is to be written there. */
async function foreignAmong(files: readonly Placed[]): Promise<string[]> {
  const foreign: string[] = [];
  for (const { place, text } of files) {
    const there = await textAt(place);
    if (there === null || there === text) continue;
    const id = ownIdOf(there);
    if (id === null || id !== ownIdOf(text)) foreign.push(place);
  }
  return foreign;
}

const named = (places: string[]) =>
  places.length > 5 ? `${places.slice(0, 5).join(', ')} and ${places.length - 5} more` : places.join(', ');

/** `0012-use-postgresql.md`: the form of the names that an export gives. */
const looksOurs = /^\d{4,}-[a-z0-9-]+\.md$/;

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Files of decisions that are exported now under another name. */
async function outdatedIn(files: readonly Placed[]): Promise<string[]> {
  const written = new Set(files.map(({ place }) => place));
  const ids = new Set(files.map(({ text }) => ownIdOf(text)).filter((id) => id !== null));
  const outdated: string[] = [];
  for (const folder of new Set(files.map(({ place }) => path.dirname(place)))) {
    const candidates = (await namesIn(folder)).filter((name) => looksOurs.test(name));
    for (const place of candidates.map((name) => path.join(folder, name))) {
      if (written.has(place)) continue;
      const id = ownIdOf((await textAt(place)) ?? '');
      if (id !== null && ids.has(id)) outdated.push(place);
    }
  }
  return outdated;
}

/** Writes all files, or none where one of them would take the place of somebody else's; says what was removed. */
export async function writeExported(folder: string, files: readonly Placed[]): Promise<string[]> {
  const foreign = await foreignAmong(files);
  if (foreign.length > 0)
    throw new Problem(
      'exists',
      `Nothing was written: ${named(foreign)} would be overwritten and ${foreign.length > 1 ? 'are' : 'is'} not of the same decision. Move ${foreign.length > 1 ? 'them' : 'it'} away, or export into another folder.`,
    );
  const outdated = await outdatedIn(files);
  for (const { place, text } of files) {
    await mkdir(path.dirname(place), { recursive: true }).catch(cannotWrite(folder));
    await writeFile(place, text).catch(cannotWrite(place));
  }
  for (const place of outdated) await unlink(place).catch(cannotWrite(place));
  return outdated;
}

/** `throughline export madr <folder>`, `export csv <file>`, `export jsonl <file>`: writes here what the house hands out page by page. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { exportCsv, exportJsonl, exportMadr } from '#deciding/interchange/export-decisions.ts';
import type { Command } from '#doors/cli.ts';
import { Problem } from '#kernel/problem.ts';
import { findHouse, type House } from './ask.ts';
import { cannotWrite } from './export-trouble.ts';
import { progressLine } from './progress.ts';
import type { Settings } from './settings.ts';

const { group } = exportMadr.input.shape;
const folderInput = z.object({ folder: z.string().min(1).describe('The folder to write into'), group });
const fileInput = z.object({ file: z.string().min(1).describe('The file to write'), group });

async function withHouse<T>(settings: Settings, work: (house: House) => Promise<T>): Promise<T> {
  const house = await findHouse(settings);
  return work(house).finally(() => house.close());
}

/** The server names the files, and it need not be one's own: none of them leaves the folder. */
function placeIn(folder: string, file: string): string {
  const place = path.resolve(folder, file);
  if (!place.startsWith(path.resolve(folder) + path.sep))
    throw new Problem('invalid', `The server names a file outside ${folder}, so nothing more is written: ${file}`);
  return place;
}

interface Page {
  next: string | null;
}

/** Asks for one page after the other. */
async function* pages<P extends Page>(ask: (after: string) => Promise<unknown>): AsyncGenerator<P> {
  for (let after: string | null = ''; after !== null; ) {
    const page = (await ask(after)) as P;
    yield page;
    after = page.next;
  }
}

/** All files are fetched before the first is written: whatever is in their way is found before anything is changed. */
async function writeFiles(settings: Settings, { folder, group }: z.output<typeof folderInput>) {
  return withHouse(settings, async (house) => {
    const ask = (after: string) => house.ask(['exports', 'madr'], exportMadr, exportMadr.input.parse({ group, after }));
    const progress = progressLine();
    const placed: { place: string; text: string }[] = [];
    for await (const { files } of pages<Page & { files: { path: string; text: string }[] }>(ask)) {
      // One group alone needs no folder of its own.
      for (const file of files)
        placed.push({ place: placeIn(folder, group ? path.basename(file.path) : file.path), text: file.text });
      progress.show(`${placed.length} files fetched`);
    }
    progress.end();
    const { writeExported } = await import('./exported-files.ts');
    const removed = await writeExported(folder, placed);
    return { folder, files: placed.length, removed: removed.map((place) => path.relative(folder, place)) };
  });
}

async function writeText(settings: Settings, form: 'csv' | 'jsonl', { file, group }: z.output<typeof fileInput>) {
  const operation = form === 'csv' ? exportCsv : exportJsonl;
  return withHouse(settings, async (house) => {
    const ask = (after: string) => house.ask(['exports', form], operation, operation.input.parse({ group, after }));
    let bytes = 0;
    await writeFile(file, '').catch(cannotWrite(file));
    for await (const { text } of pages<Page & { text: string }>(ask)) {
      await writeFile(file, text, { flag: 'a' }).catch(cannotWrite(file));
      bytes += Buffer.byteLength(text);
    }
    return { file, bytes };
  });
}

const textCommand = (settings: Settings, form: 'csv' | 'jsonl', what: string): Command => ({
  summary: `Write decisions into a file of ${what}`,
  input: fileInput,
  positional: ['file'],
  run: (given) => writeText(settings, form, given as z.output<typeof fileInput>),
});

export const exportCommands = (settings: Settings) => ({
  madr: {
    summary: 'Write decisions as MADR 4 files, which log4brains and other tools for decision records read',
    input: folderInput,
    positional: ['folder'],
    run: (given: unknown) => writeFiles(settings, given as z.output<typeof folderInput>),
  },
  csv: textCommand(settings, 'csv', 'comma-separated values'),
  jsonl: textCommand(settings, 'jsonl', 'JSON Lines'),
});

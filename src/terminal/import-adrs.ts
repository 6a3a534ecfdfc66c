/** `throughline import adrs <folder>…`: reads folders and git repositories here, and hands their records to the house. */
import path from 'node:path';
import { z } from 'zod';
import { importAdrs } from '#deciding/interchange/import-adrs.ts';
import type { Command } from '#doors/cli.ts';
import { Problem } from '#kernel/problem.ts';
import { type Batch, type Folder, type FoundFile, readFolder } from '#outside/repository/read-folder.ts';
import { findHouse, type House } from './ask.ts';
import { progressLine } from './progress.ts';
import type { Settings } from './settings.ts';

const input = z.object({
  folders: z.array(z.string()).min(1, 'Name a folder or a git repository.').describe('Folders or git repositories'),
  group: importAdrs.input.shape.group,
  createGroup: importAdrs.input.shape.createGroup,
});
type Input = z.output<typeof input>;
type Report = z.output<typeof importAdrs.output>;

const nothing: Report = { files: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, links: 0, problems: [] };

const added = (a: Report, b: Report): Report => ({
  files: a.files + b.files,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  skipped: a.skipped + b.skipped,
  links: a.links + b.links,
  problems: [...a.problems, ...b.problems],
});

/** Text where it is plain UTF-8, else the bytes as they are. */
function contentOf(bytes: Uint8Array): { text: string } | { base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

const sent = ({ bytes, ...file }: FoundFile) => ({ ...file, ...contentOf(bytes) });

/** Each batch, and whether it is the last. */
async function* withEnd(batches: AsyncIterable<Batch>): AsyncGenerator<[Batch, boolean]> {
  let waiting: Batch | undefined;
  for await (const batch of batches) {
    if (waiting) yield [waiting, false];
    waiting = batch;
  }
  yield [waiting ?? { files: [], skipped: [] }, true];
}

type Opened = Folder & { folder: string };

/** What is known by one name is one source: of two that are not the same, each would overwrite the other. */
async function openAll(folders: string[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const folder of folders) {
    const found = await readFolder(folder, {});
    const other = opened.find(({ repository, top }) => repository === found.repository && top !== found.top);
    if (other)
      throw new Problem(
        'invalid',
        `Nothing was imported: ${other.folder} and ${folder} would both be known as “${found.repository}”, and one would overwrite the other. Rename one of the folders, or import them one at a time into different groups.`,
      );
    opened.push({ ...found, folder });
  }
  return opened;
}

async function importFolder(
  house: House,
  { folder, repository, below, batches }: Opened,
  { group, createGroup }: Omit<Input, 'folders'>,
): Promise<Report> {
  const progress = progressLine();
  let report = nothing;
  for await (const [batch, final] of withEnd(batches)) {
    const files = batch.files.map(sent);
    const given = { group, createGroup, repository, files, final };
    const part = (await house.ask(['imports', 'adrs'], importAdrs, importAdrs.input.parse(given))) as Report;
    const unread = batch.skipped.map(({ path: file, why }) => ({ file, line: 1, problem: why }));
    const left = { files: part.files + unread.length, skipped: part.skipped + unread.length };
    report = added(report, { ...part, ...left, problems: [...unread, ...part.problems] });
    progress.show(`${folder}: ${report.files} files read, ${report.created + report.updated} decisions written`);
  }
  progress.end();
  // Paths begin at the top of the repository; people look for the file from where they are.
  const from = (file: string) => path.join(folder, path.posix.relative(below, file));
  return { ...report, problems: report.problems.map((it) => ({ ...it, file: from(it.file) })) };
}

async function run(settings: Settings, { folders, ...given }: Input): Promise<Report> {
  const opened = await openAll(folders);
  const house = await findHouse(settings);
  try {
    let report = nothing;
    for (const folder of opened) report = added(report, await importFolder(house, folder, given));
    return report;
  } finally {
    await house.close();
  }
}

export const importAdrsCommand = (settings: Settings): Command => ({
  summary: 'Take over the decision records of folders and git repositories into the log of your group',
  input,
  positional: ['folders'],
  columns: ['file', 'line', 'problem'],
  run: (given) => run(settings, given as Input),
});

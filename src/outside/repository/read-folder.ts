/** Reads the text files of a folder or a git repository that could be decision records, in batches, with their history. */
import { lstat, opendir, readFile, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Problem } from '#kernel/problem.ts';
import { type FileHistory, openRepository, type Repository } from './git-history.ts';
import { tellingName } from './telling-name.ts';

export type FoundFile = {
  path: string;
  bytes: Uint8Array;
  commit: string | null;
  firstCommitAt: string | null;
  lastCommitAt: string | null;
  formerPaths: string[];
};
export type Skipped = { path: string; why: string };
export type Batch = { files: FoundFile[]; skipped: Skipped[] };
export type Progress = { looked: number; found: number };
export type FolderOptions = {
  /** Most files and bytes of one batch. */
  batchFiles?: number;
  batchBytes?: number;
  /** Larger files are reported and not read. */
  largestFile?: number;
  onProgress?: (progress: Progress) => void;
};
/** `top` is the folder that is known by the name, `below` the way from it to the one that is read: empty, or `docs/adr/`. */
export type Folder = { repository: string; top: string; below: string; batches: AsyncGenerator<Batch> };

const extensions = new Set(['.md', '.mdx', '.markdown', '.rst', '.adoc', '.asciidoc', '.txt']);
const passedOver = new Set(['node_modules', '.git', '.hg', '.svn', 'vendor', 'dist', 'build', 'target', '.venv']);

const isCandidate = (path: string) => extensions.has(extname(path).toLowerCase());
const isPassedOver = (path: string) => path.split('/').some((part) => passedOver.has(part));

type Listed = { path: string; size: number; read: () => Promise<Uint8Array> };

/** Files below `root`, without following links, so that nothing outside it is ever read. */
async function* walk(root: string, below = ''): AsyncGenerator<Listed> {
  const entries = [];
  for await (const entry of await opendir(join(root, below))) entries.push(entry);
  entries.sort((one, other) => one.name.localeCompare(other.name));
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !passedOver.has(entry.name)) yield* walk(root, path);
    else if (entry.isFile() && isCandidate(entry.name)) {
      const { size } = await lstat(join(root, path));
      yield { path, size, read: async () => new Uint8Array(await readFile(join(root, path))) };
    }
  }
}

/** Files of the last commit, where there is no work tree. */
async function* listCommitted(repository: Repository): AsyncGenerator<Listed> {
  for (const { path, size, object } of await repository.listFiles()) {
    if (isCandidate(path) && !isPassedOver(path)) yield { path, size, read: () => repository.readObject(object) };
  }
}

const readable = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${Number((bytes / 1e6).toFixed(1))} MB`;

const unknown: FileHistory = { commit: null, firstCommitAt: null, lastCommitAt: null, formerPaths: [] };

async function* batches(listed: AsyncGenerator<Listed>, repository: Repository | null, options: FolderOptions) {
  const history = (await repository?.history()) ?? new Map<string, FileHistory>();
  const { batchFiles = 150, batchBytes = 8_000_000, largestFile = 5_000_000, onProgress } = options;
  let batch: Batch = { files: [], skipped: [] };
  let bytes = 0;
  let looked = 0;
  let found = 0;
  for await (const { path, size, read } of listed) {
    looked += 1;
    if (size > largestFile) {
      const why = `The file has ${readable(size)}; at most ${readable(largestFile)} are read.`;
      batch.skipped.push({ path, why });
      continue;
    }
    if (batch.files.length >= batchFiles || bytes + size > batchBytes) {
      yield batch;
      batch = { files: [], skipped: [] };
      bytes = 0;
    }
    try {
      batch.files.push({ path, bytes: await read(), ...(history.get(path) ?? unknown) });
      bytes += size;
      found += 1;
    } catch (error) {
      batch.skipped.push({
        path,
        why: `The file could not be read (${error instanceof Error ? error.message : 'unknown reason'}).`,
      });
    }
    onProgress?.({ looked, found });
  }
  if (batch.files.length > 0 || batch.skipped.length > 0) yield batch;
}

async function rootOf(folder: string): Promise<string> {
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await lstat(root)).isDirectory())
    throw new Problem('not-found', `There is no folder “${folder}”.`);
  return root;
}

/** Paths begin at the top of the repository, wherever in it the folder lies. */
async function* placed(listed: AsyncGenerator<Listed>, below: string): AsyncGenerator<Listed> {
  for await (const file of listed) yield { ...file, path: `${below}${file.path}` };
}

/**
 * Opens a folder: a work tree, a folder in one, a bare repository, or just a folder. A repository is known by its remote's
 * owner/name, else by the name of its folder; so a folder in it and the whole are one source.
 */
export async function readFolder(folder: string, options: FolderOptions = {}): Promise<Folder> {
  const root = await rootOf(folder);
  const repository = await openRepository(root);
  const { top, below } = repository ?? { top: root, below: '' };
  const name = (await repository?.remoteName()) ?? tellingName(top);
  const listed = repository?.isBare ? listCommitted(repository) : placed(walk(root), below);
  return { repository: name, top, below, batches: batches(listed, repository, options) };
}

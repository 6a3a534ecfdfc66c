/** Asks the program `git` when each file first appeared and was last changed, following renames, in one pass. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { tellingName } from './telling-name.ts';

export type FileHistory = {
  commit: string | null;
  firstCommitAt: string | null;
  lastCommitAt: string | null;
  formerPaths: string[];
};
export type Committed = { path: string; size: number; object: string };
export type Repository = {
  isBare: boolean;
  /** The folder at the top of the work tree, and the way down from it to the one that was opened: empty, or `docs/adr/`. */
  top: string;
  below: string;
  remoteName(): Promise<string | null>;
  history(): Promise<Map<string, FileHistory>>;
  listFiles(): Promise<Committed[]>;
  readObject(object: string): Promise<Uint8Array>;
};

/** A repository may configure programs to be run; none of them is. */
const calm = [
  '-c',
  'core.fsmonitor=',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
  '-c',
  'diff.external=',
  '-c',
  'log.showSignature=false',
];
/** No way leads to a remote either, since the repository says what program speaks to it; older gits fetch what is missing. */
const quiet = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** The output of git, or null where there is no git or it refuses. */
function git(root: string, args: string[]): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const child = spawn('git', [...calm, '-C', root, ...args], {
      env: { ...process.env, ...quiet },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : null));
  });
}

const textOf = async (root: string, args: string[]) => (await git(root, args))?.toString('utf8') ?? null;

/** `git@host:owner/name.git`, `https://host/owner/name`: owner/name. */
export function nameOfRemote(url: string): string | null {
  const found = /[/:]([^/:\s]+\/[^/:\s]+?)(?:\.git)?\/?\s*$/.exec(url.trim().replace(/^[a-z+]+:\/\/[^/]*/i, ''));
  return found?.[1] ?? null;
}

type Change = { kind: string; from: string; to: string };

/** `--name-status -z`: a status, then one path, or two for a rename. */
function* changesOf(fields: string[]): Generator<Change> {
  for (let at = 0; at < fields.length; at += 1) {
    const kind = fields[at] ?? '';
    if (!/^[A-Z]\d*$/.test(kind)) continue;
    const from = fields[++at] ?? '';
    const to = /^[RC]/.test(kind) ? (fields[++at] ?? '') : from;
    yield { kind: kind.charAt(0), from, to };
  }
}

const instantOf = (seconds: string) => new Date(Number(seconds) * 1000).toISOString();

/** Reads the log from the newest commit to the oldest; a path met on the way stands for the file that it became. */
export function historyOf(log: string): Map<string, FileHistory> {
  const files = new Map<string, FileHistory>();
  const today = new Map<string, string>();
  for (const entry of log.split('\u0001').slice(1)) {
    const [head = '', ...fields] = entry.split('\u0000');
    const [hash = '', seconds = '0'] = head.trim().split(' ');
    const first = fields[0]?.replace(/^\n+/, '');
    for (const { kind, from, to } of changesOf(first === undefined ? [] : [first, ...fields.slice(1)])) {
      const now = today.get(to) ?? to;
      if (kind === 'D' && !files.has(now)) continue;
      const known = files.get(now) ?? {
        commit: hash,
        lastCommitAt: instantOf(seconds),
        firstCommitAt: null,
        formerPaths: [],
      };
      known.firstCommitAt = instantOf(seconds);
      if (kind === 'R' && !today.has(from)) {
        today.set(from, now);
        known.formerPaths.push(from);
      }
      files.set(now, known);
    }
  }
  return files;
}

async function listFiles(root: string): Promise<Committed[]> {
  const listed = await textOf(root, ['ls-tree', '-r', '-z', '-l', 'HEAD']);
  return (listed ?? '').split('\u0000').flatMap((entry): Committed[] => {
    const found = /^100\d{3} blob ([0-9a-f]{40,64})\s+(\d+)\t(.+)$/s.exec(entry);
    return found?.[1] && found[3] ? [{ path: found[3], size: Number(found[2]), object: found[1] }] : [];
  });
}

/** Where the work tree of a folder begins; its name may hold any character but the last line's end. */
async function placeOf(root: string): Promise<{ top: string; below: string }> {
  const line = async (option: string) => (await textOf(root, ['rev-parse', option]))?.replace(/\n$/, '') ?? '';
  const top = await line('--show-toplevel');
  return top === '' ? { top: root, below: '' } : { top, below: await line('--show-prefix') };
}

/** The name of the remote; another folder of this machine that it was cloned from lends its own. */
async function nameFrom(top: string): Promise<string | null> {
  const url = (await textOf(top, ['config', '--get', 'remote.origin.url']))?.trim();
  if (!url) return null;
  const isHere = /^(?:file:\/\/|[/.~]|[A-Za-z]:[/\\])/.test(url);
  return isHere ? tellingName(path.resolve(top, url.replace(/^file:\/\//, ''))) : nameOfRemote(url);
}

const log = [
  'log',
  '--format=%x01%H %ct',
  '--name-status',
  '-M60%',
  '--no-ext-diff',
  '--diff-merges=off',
  '-z',
  'HEAD',
];

/** The repository in which this folder lies, or null; of the folders of a work tree only this one is looked at. */
export async function openRepository(root: string): Promise<Repository | null> {
  const bare = (await textOf(root, ['rev-parse', '--is-bare-repository']))?.trim();
  if (bare === undefined) return null;
  const isBare = bare === 'true';
  const place = await placeOf(root);
  return {
    isBare,
    ...place,
    remoteName: () => nameFrom(place.top),
    history: async () => historyOf((await textOf(root, isBare ? log : [...log, '--', '.'])) ?? ''),
    listFiles: () => listFiles(root),
    readObject: async (object) => new Uint8Array((await git(root, ['cat-file', 'blob', object])) ?? new Uint8Array()),
  };
}

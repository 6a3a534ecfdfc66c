import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { nameOfRemote } from './git-history.ts';
import { type Batch, type FolderOptions, readFolder } from './read-folder.ts';
import { tellingName } from './telling-name.ts';

const made: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'throughline-folder-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function commit(root: string, day: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T10:00:00Z`, GIT_COMMITTER_DATE: `${day}T10:00:00Z` };
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      env,
      stdio: 'pipe',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Change');
}

async function read(root: string, options?: FolderOptions) {
  const { repository, batches } = await readFolder(root, options);
  const all: Batch[] = [];
  for await (const batch of batches) all.push(batch);
  return { repository, all, files: all.flatMap(({ files }) => files), skipped: all.flatMap(({ skipped }) => skipped) };
}

const long =
  'A text that is long enough to be known again after it was moved to another place in the repository.\n'.repeat(5);

test('a plain folder gives its text files, in order, and nothing else', async () => {
  const root = folderWith({
    'b.rst': 'b',
    'a/0001-x.md': 'x',
    'node_modules/p/README.md': 'no',
    'code.ts': 'no',
    'docs/z.adoc': 'z',
  });
  const { files, repository } = await read(root);
  expect(files.map(({ path }) => path)).toEqual(['a/0001-x.md', 'b.rst', 'docs/z.adoc']);
  expect(files[0]).toMatchObject({ commit: null, firstCommitAt: null, formerPaths: [] });
  expect(repository).toBe(root.split('/').at(-1));
});

test.each([
  ['/home/ada/svcA', 'svcA'],
  ['/home/ada/svcA/docs/adr', 'svcA/docs/adr'],
  ['/home/ada/svcA/docs/Architecture_Decision Records', 'svcA/docs/Architecture_Decision Records'],
  ['/srv/git/name.git', 'name'],
  ['/home/ada/name/.git', 'name'],
  ['C:\\work\\svcB\\decisions', 'svcB/decisions'],
  ['/docs/adr', 'docs/adr'],
  ['/', 'files'],
])('the folder %s is known as %s', (folder, name) => {
  expect(tellingName(folder)).toBe(name);
});

test('two folders that are named alike are told apart by the folders above them', async () => {
  const root = folderWith({ 'svcA/docs/adr/0001-x.md': 'x', 'svcB/docs/adr/0001-x.md': 'x' });
  expect((await read(join(root, 'svcA/docs/adr'))).repository).toBe('svcA/docs/adr');
  expect((await read(join(root, 'svcB/docs/adr'))).repository).toBe('svcB/docs/adr');
});

test('links that lead elsewhere are not followed', async () => {
  const outside = folderWith({ 'secret.md': 'secret' });
  const root = folderWith({ 'a.md': 'a' });
  symlinkSync(outside, join(root, 'linked'));
  symlinkSync(join(outside, 'secret.md'), join(root, 'secret.md'));
  expect((await read(root)).files.map(({ path }) => path)).toEqual(['a.md']);
});

test('a large file is reported and not read', async () => {
  const root = folderWith({ 'large.md': 'x'.repeat(2000), 'small.md': 'x' });
  const { files, skipped } = await read(root, { largestFile: 1000 });
  expect(files.map(({ path }) => path)).toEqual(['small.md']);
  expect(skipped).toEqual([{ path: 'large.md', why: 'The file has 2 kB; at most 1 kB are read.' }]);
});

test('batches hold no more files than asked for', async () => {
  const root = folderWith({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
  expect((await read(root, { batchFiles: 2 })).all.map(({ files }) => files.length)).toEqual([2, 1]);
});

test('a git repository tells when a file first appeared and was last changed, through renames, in a work tree and bare', async () => {
  const root = folderWith({ 'adr/0001-old name é.md': long });
  commit(root, '2024-01-02');
  renameSync(join(root, 'adr/0001-old name é.md'), join(root, 'adr/0001-new.md'));
  commit(root, '2024-02-03');
  writeFileSync(join(root, 'adr/0001-new.md'), `${long}More.`);
  commit(root, '2024-03-04');
  execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'git@example.org:owner/name.git']);
  const bare = `${root}-bare.git`;
  made.push(bare);
  execFileSync('git', ['clone', '-q', '--bare', root, bare], { stdio: 'pipe' });
  const expected = {
    path: 'adr/0001-new.md',
    firstCommitAt: '2024-01-02T10:00:00.000Z',
    lastCommitAt: '2024-03-04T10:00:00.000Z',
    formerPaths: ['adr/0001-old name é.md'],
  };
  const tree = await read(root);
  expect(tree.repository).toBe('owner/name');
  expect(tree.files).toMatchObject([expected]);
  expect((await read(bare)).files).toMatchObject([expected]);
});

test('a folder in a work tree is a part of its repository: known by its name, with paths from the top, and no more is read', async () => {
  const root = folderWith({ 'svcs/a/docs/adr/0001-x.md': long, 'README.md': 'no' });
  commit(root, '2024-01-02');
  renameSync(join(root, 'svcs/a/docs/adr/0001-x.md'), join(root, 'svcs/a/docs/adr/0001-y.md'));
  commit(root, '2024-02-03');
  const whole = await read(root);
  const part = await read(join(root, 'svcs/a/docs/adr'));
  expect(whole.repository).toBe(root.split('/').at(-1));
  expect(part.repository).toBe(whole.repository);
  expect(part.files).toEqual(whole.files.filter(({ path }) => path !== 'README.md'));
  expect(part.files).toMatchObject([
    {
      path: 'svcs/a/docs/adr/0001-y.md',
      formerPaths: ['svcs/a/docs/adr/0001-x.md'],
      commit: expect.stringMatching(/^[0-9a-f]{40}/),
    },
  ]);
  execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'git@example.org:owner/name.git']);
  expect((await read(join(root, 'svcs'))).repository).toBe('owner/name');
});

test('a repository and the bare clone of it on this machine are known by one name', async () => {
  const root = folderWith({ 'adr/0001-x.md': long });
  commit(root, '2024-01-02');
  const bare = `${root}.git`;
  made.push(bare);
  execFileSync('git', ['clone', '-q', '--bare', root, bare], { stdio: 'pipe' });
  expect((await read(bare)).repository).toBe((await read(root)).repository);
  execFileSync('git', ['-C', bare, 'remote', 'remove', 'origin'], { stdio: 'pipe' });
  expect((await read(bare)).repository).toBe(root.split('/').at(-1));
});

test('a folder that is not there is said in a sentence', async () => {
  await expect(readFolder('/there/is/no/such')).rejects.toThrow('There is no folder “/there/is/no/such”.');
});

test.each([
  ['git@github.com:owner/name.git', 'owner/name'],
  ['https://github.com/owner/name', 'owner/name'],
  ['https://token@example.org/group/owner/name.git/', 'owner/name'],
  ['ssh://git@example.org:2222/owner/name.git', 'owner/name'],
])('the remote %s is called %s', (url, name) => {
  expect(nameOfRemote(url)).toBe(name);
});

/** A git that does not know yet how to leave missing texts alone, as those before 2.44. */
function olderGit(): string {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const bin = folderWith({ git: `#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec "${real}" "$@"\n` });
  chmodSync(join(bin, 'git'), 0o755);
  return bin;
}

test('a repository that lacks a text runs no program of its own to fetch it', async () => {
  const root = folderWith({ 'adr/0001-x.md': `# One\n\n${long}` });
  commit(root, '2026-01-01');
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
  const object = git('rev-parse', 'HEAD:adr/0001-x.md');
  renameSync(join(root, 'adr/0001-x.md'), join(root, 'adr/0002-x.md'));
  writeFileSync(join(root, 'adr/0002-x.md'), `# Two\n\n${long}`);
  commit(root, '2026-01-02');
  rmSync(join(root, '.git/objects', object.slice(0, 2), object.slice(2)));
  const ran = join(root, 'ran');
  const program = join(root, 'program');
  writeFileSync(program, `#!/bin/sh\ntouch "${ran}"\nexit 1\n`, { mode: 0o755 });
  const hostile = {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
    'remote.origin.url': root,
    'remote.origin.uploadpack': program,
    'protocol.file.allow': 'always',
  };
  for (const [key, value] of Object.entries(hostile)) git('config', key, value);
  vi.stubEnv('PATH', `${olderGit()}:${process.env.PATH}`);
  const { files } = await read(root);
  expect(files.map(({ path }) => path)).toEqual(['adr/0002-x.md']);
  expect(existsSync(ran)).toBe(false);
});

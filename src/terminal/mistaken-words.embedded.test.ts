import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ProblemKind, problemKinds } from '#kernel/problem.ts';
import { dataFolder } from '#testing/temporary-folder.ts';
import { typed } from '#testing/typed.ts';

async function refused(kind: ProblemKind, sentence: string, ...words: string[]) {
  const { out, err, exit } = await typed(...words, '--json');
  expect({ out, exit }).toEqual({ out: '', exit: problemKinds[kind].exit });
  expect(JSON.parse(err)).toMatchObject({ message: expect.stringContaining(sentence) });
}

test.each([
  'nonsense',
  'localhost:4100',
  'ftp://example.org',
])('--server %s is no address, and a command says which would be one', async (server) => {
  const sentence = `${server} is no address of a server. Give one such as https://decisions.example.org.`;
  await refused('invalid', sentence, 'decisions', 'list', '--server', server);
});

test('what is no backup is refused before anything is made in the folder', async () => {
  const above = path.dirname(await dataFolder());
  const folder = path.join(above, 'other');
  await refused('invalid', `${above} is a folder. Name the file`, 'restore', above, '--data', folder);
  const nowhere = path.join(above, 'nowhere.gz');
  await refused('not-found', `There is no file ${nowhere}.`, 'restore', nowhere, '--data', folder);
  expect(existsSync(folder)).toBe(false);
});

test('an address that is not this machine’s is refused by serve', async () => {
  const words = ['serve', '--host', '192.0.2.1', '--port', '0', '--data', await dataFolder()];
  await refused('invalid', 'This machine does not have the address 192.0.2.1. Name one of its own', ...words);
});

test('a folder that has lost a file of its database is said to be damaged', async () => {
  const folder = await dataFolder();
  const begun = ['--network', 'N', '--email', 'ana@example.org', '--password', 'correct horse'];
  await typed('init', '--data', folder, ...begun);
  rmSync(path.join(folder, 'database', 'PG_VERSION'));
  const sentence = `The data in ${folder} is damaged: PG_VERSION is missing. Restore a backup into another folder.`;
  await refused('unavailable', sentence, 'decisions', 'list', '--data', folder);
});

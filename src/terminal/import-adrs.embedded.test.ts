import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { problemKinds } from '#kernel/problem.ts';
import { dataFolder, temporaryFolder } from '#testing/temporary-folder.ts';
import { typed } from '#testing/typed.ts';

const record = (title: string) => `# 1. ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nWe ${title} from now on.\n`;

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** A house with one group, and a folder beside it to import from. */
async function house() {
  const data = await dataFolder();
  const flags = ['--data', data, '--json'];
  await typed('init', '--network', 'N', '--email', 'ana@example.org', '--password', 'correct horse', ...flags);
  const files = temporaryFolder();
  return {
    files,
    importFrom: (...folders: string[]) =>
      typed('import', 'adrs', ...folders.map((one) => path.join(files, one)), '--group', 'first-group', ...flags),
    titles: async () => {
      const listed = await typed('decisions', 'list', ...flags);
      return (listed.json() as { decisions: { title: string }[] }).decisions.map(({ title }) => title).sort();
    },
  };
}

test('folders of the same name in two places are two sources, also when they are imported one after the other', async () => {
  const { files, importFrom, titles } = await house();
  write(files, { 'svcA/docs/adr/0001-x.md': record('ride'), 'svcB/docs/adr/0001-x.md': record('row') });
  expect((await importFrom('svcA/docs/adr')).json()).toMatchObject({ created: 1 });
  expect((await importFrom('svcB/docs/adr')).json()).toMatchObject({ created: 1, updated: 0 });
  expect(await titles()).toEqual(['ride', 'row']);
});

test('two folders that would be known by one name are refused before anything is imported', async () => {
  const { files, importFrom, titles } = await house();
  write(files, { 'a/svc/docs/adr/0001-x.md': record('ride'), 'b/svc/docs/adr/0001-x.md': record('row') });
  const refused = await importFrom('a/svc/docs/adr', 'b/svc/docs/adr');
  expect(refused.exit).toBe(problemKinds.invalid.exit);
  expect(refused.err).toContain('would both be known as “svc/docs/adr”');
  expect(refused.err).toContain('Rename one of the folders');
  expect(await titles()).toEqual([]);
});

test('a folder of a repository that was imported whole updates what came from it', async () => {
  const { files, importFrom, titles } = await house();
  write(files, { 'it/docs/adr/0001-x.md': record('ride'), 'it/adr/0002-y.md': record('row') });
  execFileSync('git', ['init', '-q', path.join(files, 'it')]);
  expect((await importFrom('it')).json()).toMatchObject({ created: 2 });
  write(files, { 'it/docs/adr/0001-x.md': record('walk'), 'it/docs/adr/0003-z.md': '' });
  const again = await importFrom('it/docs/adr');
  const problems = [{ file: path.join(files, 'it/docs/adr/0003-z.md'), line: 1, problem: 'The file is empty.' }];
  expect(again.json()).toMatchObject({ files: 2, created: 0, updated: 1, problems });
  expect(await titles()).toEqual(['row', 'walk']);
});

test('a file over the limit is counted among those left out, and said', async () => {
  const { files, importFrom } = await house();
  write(files, { 'svc/adr/0001-x.md': record('ride'), 'svc/adr/0002-y.md': 'x'.repeat(5_000_001) });
  expect((await importFrom('svc')).json()).toMatchObject({
    files: 2,
    created: 1,
    skipped: 1,
    problems: [{ file: path.join(files, 'svc/adr/0002-y.md'), problem: expect.stringContaining('at most 5 MB') }],
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { problemKinds } from '#kernel/problem.ts';
import { dataFolder } from '#testing/temporary-folder.ts';
import { typed } from '#testing/typed.ts';
import { startServer } from './server.ts';
import { readSettings } from './settings.ts';

const init = (folder: string) =>
  typed(
    'init',
    '--data',
    folder,
    '--network',
    'N',
    '--email',
    'ana@example.org',
    '--password',
    'correct horse',
    '--json',
  );

test('a folder is set up, decided in, backed up and restored from the terminal', async () => {
  const folder = await dataFolder();
  const made = await init(folder);
  expect(made).toMatchObject({ exit: 0, err: '' });
  expect(made.json()).toMatchObject({ folder, network: { name: 'N' }, token: expect.stringMatching(/^thr_/) });
  expect((await init(folder)).exit).toBe(problemKinds.exists.exit);

  const decided = await typed('decide', 'We use ink because it lasts', '--data', folder, '--json');
  expect(decided.json()).toMatchObject({ title: 'We use ink', why: 'It lasts', number: 1 });
  const listed = await typed('decisions', 'list', '--json', '--data', folder);
  expect(listed.json()).toMatchObject({ decisions: [{ ref: 'first-group-1' }], total: 1 });
  const shown = await typed('decisions', 'show', 'first-group-1', `--data=${folder}`, '--json');
  expect(shown.json()).toMatchObject({ choice: 'We use ink' });
  expect((await typed('decisions', 'list', '--data', folder)).out).toContain('first-group-1');

  const file = path.join(folder, '..', 'backup.gz');
  expect(await typed('backup', file, '--data', folder, '--json')).toMatchObject({ exit: 0, err: '' });
  const other = await dataFolder();
  const bytes = readFileSync(file);
  const damaged = path.join(folder, '..', 'damaged.gz');
  const text = gunzipSync(bytes).toString();
  const broken: [string, Buffer | string][] = [
    ['cut off in the middle', bytes.subarray(0, bytes.length / 2)],
    ['damaged in the middle', Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(50), bytes.subarray(250)])],
    ['not compressed', text],
    ['cut off before it was compressed', gzipSync(text.slice(0, -20))],
    ['empty', ''],
  ];
  for (const [how, content] of broken) {
    writeFileSync(damaged, content);
    const refused = await typed('restore', damaged, '--data', other);
    expect([how, refused.exit]).toEqual([how, problemKinds.invalid.exit]);
    expect(refused.err).toMatch(/is not a backup, or it is damaged|is cut off|not readable/);
  }
  expect((await typed('restore', '/nowhere/b.gz', '--data', other)).exit).toBe(problemKinds['not-found'].exit);
  expect((await typed('restore', file, '--data', other, '--json')).json()).toMatchObject({ file });
  expect((await typed('restore', file, '--data', other)).exit).toBe(problemKinds.exists.exit);
  const { token } = made.json() as { token: string };
  const there = await typed('decisions', 'list', '--data', other, '--token', token, '--json');
  expect(there.json()).toMatchObject({ decisions: [{ ref: 'first-group-1' }] });
});

test('commands that come at once on a folder at rest wait for one another', async () => {
  const folder = await dataFolder();
  await init(folder);
  const decide = (name: string) => typed('decide', `We use ${name} because it lasts`, '--data', folder);
  const done = await Promise.all(['ink', 'chalk', 'slate'].map(decide));
  expect(done.map(({ exit }) => exit)).toEqual([0, 0, 0]);
  expect((await typed('decisions', 'list', '--json', '--data', folder)).json()).toMatchObject({ total: 3 });
});

test('a command on a folder that a running server holds talks to that server', async () => {
  const folder = await dataFolder();
  await init(folder);
  const { settings } = readSettings(['--data', folder], {});
  const running = await startServer(settings, { port: 0, host: 'localhost' });
  try {
    const decided = await typed('decide', 'We use ink', '--data', folder, '--json');
    expect(decided).toMatchObject({ exit: 0, err: '' });
    expect(decided.json()).toMatchObject({ number: 1 });
    expect(await running.ground.database.db.selectFrom('decisions').select('title').execute()).toEqual([
      { title: 'We use ink' },
    ]);
    const missing = await typed('decisions', 'show', 'first-group-9', '--data', folder);
    expect(missing).toMatchObject({ out: '', exit: problemKinds['not-found'].exit });
    const stranger = await typed('decisions', 'list', '--server', running.url);
    expect(stranger.exit).toBe(problemKinds.unauthenticated.exit);
    const file = path.join(folder, '..', 'running.gz');
    expect((await typed('backup', file, '--data', folder)).exit).toBe(0);
    expect(gunzipSync(readFileSync(file)).toString().trim().split('\n').at(-1)).toBe('{"end":true}');
  } finally {
    await running.close();
  }
  const gone = await typed('decisions', 'list', '--server', running.url, '--token', 'thr_x');
  expect(gone.exit).toBe(problemKinds.unavailable.exit);
});

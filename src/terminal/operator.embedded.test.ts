import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { problemKinds } from '#kernel/problem.ts';
import { dataFolder } from '#testing/temporary-folder.ts';
import { typed } from '#testing/typed.ts';
import { startServer } from './server.ts';
import { readSettings } from './settings.ts';

const email = 'ana@example.org';

async function folderWithoutToken() {
  const folder = await dataFolder();
  await typed('init', '--data', folder, '--network', 'N', '--email', email, '--password', 'correct horse');
  rmSync(path.join(folder, 'terminal.json'));
  return folder;
}

test('a folder that does not know who acts says how to tell it, and then knows', async () => {
  const folder = await folderWithoutToken();
  const stranger = await typed('decide', 'We use ink', '--data', folder);
  expect(stranger.exit).toBe(problemKinds.unauthenticated.exit);
  expect(stranger.err).toContain('throughline act-as');
  expect((await typed('act-as', 'nobody@example.org', '--data', folder)).exit).toBe(problemKinds['not-found'].exit);
  expect((await typed('act-as', email, '--data', folder)).exit).toBe(0);
  const decided = await typed('decide', 'We use ink', '--data', folder, '--json');
  expect(decided.json()).toMatchObject({ title: 'We use ink' });
});

test('a running server does the same for whoever can read its folder, and its trail says so', async () => {
  const folder = await folderWithoutToken();
  const { settings } = readSettings(['--data', folder], {});
  const running = await startServer(settings, { port: 0, host: 'localhost' });
  try {
    const made = await typed('act-as', email, '--data', folder, '--json');
    expect(made.json()).toMatchObject({ email, token: expect.stringMatching(/^thr_/) });
    const { link } = (await typed('sign-in-link', email, '--data', folder, '--json')).json() as { link: string };
    expect(link.startsWith(running.url)).toBe(true);
    expect((await typed('decide', 'We use ink', '--data', folder)).exit).toBe(0);
    const steps = await running.ground.database.db.selectFrom('steps').select(['event', 'actor_id']).execute();
    expect(steps).toContainEqual({ event: 'person.terminal-token-made', actor_id: null });
    expect(steps).toContainEqual({ event: 'person.sign-in-link-made', actor_id: null });
    for (const what of ['terminal-token', 'sign-in-link', 'backup']) {
      const asked = { method: 'POST', headers: { 'x-throughline-operator': 'guessed' }, body: '{}' };
      expect((await fetch(new URL(`/operator/${what}`, running.url), asked)).status).toBe(403);
    }
  } finally {
    await running.close();
  }
});

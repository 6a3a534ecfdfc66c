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

test('a token that is given is told what is wrong with it, in the folder as of a server', async () => {
  const folder = await dataFolder();
  const begun = ['--network', 'N', '--email', email, '--password', 'correct horse', '--json'];
  const made = (await typed('init', '--data', folder, ...begun)).json() as { token: string };
  const create = ['tokens', 'create', '--name', 'soon gone', '--data', folder, '--json'];
  const gone = (await typed(...create)).json() as { token: string; id: string };
  await typed('tokens', 'revoke', gone.id, '--data', folder);
  const asked = async (token: string, ...where: string[]) => {
    const { err, exit } = await typed('decisions', 'list', '--token', token, ...where);
    expect(exit).toBe(problemKinds.unauthenticated.exit);
    return err;
  };
  const sentences = async (...where: string[]) => {
    expect(await asked(gone.token, ...where)).toContain('This token has been revoked.');
    expect(await asked('thr_made-up', ...where)).toContain('This token is not known here.');
    expect((await typed('decisions', 'list', '--token', made.token, ...where)).exit).toBe(0);
  };
  await sentences('--data', folder);
  const { settings } = readSettings(['--data', folder], {});
  const running = await startServer(settings, { port: 0, host: 'localhost' });
  try {
    await sentences('--server', running.url);
    const past = running.ground.database.db.updateTable('tokens').set({ expires_at: '2020-01-01T00:00:00.000Z' });
    await past.where('revoked_at', 'is', null).execute();
    expect(await asked(made.token, '--server', running.url)).toContain('This token has expired.');
    expect(await asked(made.token, '--data', folder)).toContain('This token has expired.');
    const stranger = await typed('decisions', 'list', '--server', running.url);
    expect(stranger.err).toContain('The terminal does not know here who you are.');
  } finally {
    await running.close();
  }
});

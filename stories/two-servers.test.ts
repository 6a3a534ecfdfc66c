import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { apiOf, foundHouse, serveHouse } from '#testing/served.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';

async function emptyPostgres(): Promise<string> {
  const home = inject('testHome');
  if (home.kind !== 'postgres') throw new Error('This story needs a PostgreSQL server.');
  const name = `story_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client(home.server);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(home.server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The events that a browser would hear, until one satisfies. */
async function hear(url: string, token: string, satisfies: (data: string) => boolean): Promise<string> {
  const response = await fetch(`${url}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const decoder = new TextDecoder();
  let said = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    said += decoder.decode(chunk, { stream: true });
    const found = said.split('\n').find((line) => line.startsWith('data:') && satisfies(line));
    if (found) return found;
  }
  throw new Error('The stream ended.');
}

test('a decision that is logged at one server is news at another, where both share a PostgreSQL database', async () => {
  const databaseUrl = await emptyPostgres();
  const folder = `${temporaryFolder()}/house`;
  const { token } = await foundHouse({ folder, databaseUrl });
  const servers = await Promise.all([serveHouse({ folder, databaseUrl }), serveHouse({ folder, databaseUrl })]);
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.stop()))));
  const [here, there] = servers as [(typeof servers)[0], (typeof servers)[0]];
  const news = hear(there.url, token, (line) => line.includes('decision.logged'));
  await hear(there.url, token, (line) => line.includes('{}'));
  const made = await apiOf(here.url, token)<{ id: string }>('POST', '/decisions', { title: 'Shared', choice: 'Yes.' });
  expect(await news).toContain('decision.logged');
  expect(await apiOf(there.url, token)('GET', `/decisions/${made.id}`)).toMatchObject({ title: 'Shared', number: 1 });
  const { candidates } = await apiOf(there.url, token)<{ candidates: { decision: { id: string } }[] }>(
    'POST',
    '/precedents',
    { title: 'Shared' },
  );
  expect(candidates[0]?.decision.id).toBe(made.id);
});

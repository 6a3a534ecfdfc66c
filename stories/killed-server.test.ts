import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { apiOf, foundHouse, serveHouse, throughline } from '#testing/served.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';

const kills = 20;
const writers = 3;

interface Verified {
  ok: boolean;
  logs: { problem: string | null }[];
}

test(`a server that is killed ${kills} times while people write loses no decision that it acknowledged`, async () => {
  const home = { folder: `${temporaryFolder()}/house` };
  const { token } = await foundHouse(home);
  const acknowledged = new Map<string, string>();
  for (let kill = 0; kill < kills; kill++) {
    const server = await serveHouse(home);
    const api = apiOf(server.url, token);
    let stopped = false;
    const write = async (writer: number) => {
      for (let count = 0; !stopped; count++) {
        const title = `Decision ${kill}-${writer}-${count}`;
        const { id } = await api<{ id: string }>('POST', '/decisions', { title, choice: 'Yes.' });
        acknowledged.set(id, title);
      }
    };
    const writing = Array.from({ length: writers }, (_, writer) => write(writer).catch(() => {}));
    await new Promise((resolve) => setTimeout(resolve, 150 + 40 * kill));
    await server.stop('SIGKILL');
    stopped = true;
    await Promise.all(writing);
  }
  const server = await serveHouse(home);
  const api = apiOf(server.url, token);
  const kept = new Map<string, string>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { decisions: { id: string; title: string }[]; next: string | null } = await api(
      'GET',
      `/decisions?limit=200&sort=recorded${cursor && `&cursor=${cursor}`}`,
    );
    for (const { id, title } of page.decisions) kept.set(id, title);
    cursor = page.next;
  }
  const verified = JSON.parse(await throughline(home, 'trail', 'verify', '--json')) as Verified;
  await server.stop();
  expect(acknowledged.size).toBeGreaterThan(kills);
  expect([...acknowledged].filter(([id, title]) => kept.get(id) !== title)).toEqual([]);
  expect(verified).toMatchObject({ ok: true });
});

test("a demo whose writing was interrupted is written anew, and nobody else's data ever is", async () => {
  const homes = { folder: `${temporaryFolder()}/demo` };
  await foundHouse(homes);
  const network = async () => JSON.parse(await throughline(homes, 'network', 'show', '--json')).network.name as string;
  const own = await serveHouse(homes, 'demo');
  await own.stop();
  expect(await network()).toBe('Test');
  writeFileSync(path.join(homes.folder, 'demo-unfinished'), '');
  writeFileSync(path.join(homes.folder, 'notes.txt'), 'mine');
  const demo = await serveHouse(homes, 'demo');
  await demo.stop();
  expect(await network()).toBe('Many Hands');
  expect(JSON.parse(await throughline(homes, 'trail', 'verify', '--json')).ok).toBe(true);
  expect(readdirSync(homes.folder)).not.toContain('demo-unfinished');
  expect(readdirSync(homes.folder)).toContain('notes.txt');
}, 60_000);

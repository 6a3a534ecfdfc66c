import path from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '#testing/temporary-folder.ts';
import type { DurableNodeFS } from './durable-node-fs.ts';
import { startPGlite } from './pglite-engine.ts';

test('every commit asks the disk to keep it, and reading asks nothing of it', async () => {
  const { pglite, options } = await startPGlite({ kind: 'folder', folder: path.join(await dataFolder(), 'database') });
  const disk = options.fs as DurableNodeFS;
  await pglite.exec('create table kept (id int)');

  const syncsOf = async (work: () => Promise<unknown>) => {
    const before = disk.synced;
    await work();
    return disk.synced - before;
  };
  const insert = (id: number) => pglite.query('insert into kept values ($1)', [id]);

  for (let id = 0; id < 20; id++) expect(await syncsOf(() => insert(id))).toBeGreaterThanOrEqual(1);
  expect(await syncsOf(() => pglite.exec('begin; insert into kept values (20); commit'))).toBeGreaterThanOrEqual(1);
  expect(await syncsOf(() => pglite.query('select * from kept'))).toBe(0);

  const settings = await pglite.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')",
  );
  expect(settings.rows.map((row) => row.setting)).toEqual(['on', 'on', 'on']);
  await pglite.close();
});

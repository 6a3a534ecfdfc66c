import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRow, fillHouse, linesAgain, linesOf } from '#testing/full-house.ts';
import { ownDatabase, testHouse } from '#testing/house.ts';
import { readBackup, writeBackup } from './backup.ts';
import type { OpenDatabase } from './open-database.ts';

let source: OpenDatabase;
let target: OpenDatabase;
let lines: string[];

beforeAll(async () => {
  source = await ownDatabase();
  target = await ownDatabase();
  await fillHouse(source);
  lines = await linesOf(writeBackup(source));
});

afterAll(() => Promise.all([source, target].map((database) => database.close())));

const given = (...parts: readonly string[]) => linesAgain(parts);

const isEmpty = async (database: OpenDatabase) =>
  Object.values(await everyRow(database)).every((rows) => rows.length === 0);

const changed = (change: (header: Record<string, unknown>) => object) => [
  JSON.stringify(change(JSON.parse(lines[0]!) as Record<string, unknown>)),
  ...lines.slice(1),
];

const refusals: [string, () => string[], string][] = [
  ['is cut off', () => lines.slice(0, -1), 'This backup is cut off: its end is missing. Nothing was restored.'],
  [
    'is cut off within a line',
    () => [...lines.slice(0, 9), lines[9]!.slice(0, 30)],
    'Line 10 of the backup is not read',
  ],
  ['is empty', () => [], 'This backup is cut off: its end is missing. Nothing was restored.'],
  ['lost its beginning', () => lines.slice(1), 'This is not a backup that Throughline has written.'],
  ['is some other JSON', () => ['null'], 'This is not a backup that Throughline has written.'],
  ['is some other text', () => ['Dear diary'], 'Line 1 of the backup is not readable. Nothing was restored.'],
  ['is a list', () => ['[]', '[]'], 'This is not a backup that Throughline has written.'],
  [
    'has a header and no more',
    () => changed(() => ({ format: 'throughline-backup', version: 1 })),
    'This is not a backup',
  ],
  ['has a later format', () => changed((it) => ({ ...it, version: 2 })), 'This is not a backup that Throughline has'],
  [
    'was written by a newer version',
    () => changed((it) => ({ ...it, migrations: ['0001-house', '2099-flying'] })),
    'This backup is of a newer version of Throughline (2099-flying). Update the program first.',
  ],
  [
    'has tables of something else',
    () => changed((it) => ({ ...it, tables: ['pg_authid'] })),
    'This backup has a table “pg_authid” that is unknown here. Nothing was restored.',
  ],
  [
    'has rows of a table that it does not name',
    () => [...lines.slice(0, -1), '{"table":"pg_authid","row":{"rolname":"me"}}', '{"end":true}'],
    'names a table that the backup does not have.',
  ],
  [
    'has a row twice',
    () => [...lines.slice(0, -1), lines.at(-2)!, '{"end":true}'],
    'do not fit the tables here. Nothing was restored.',
  ],
  [
    'has a row with a column that nobody knows',
    () => [...lines.slice(0, -1), '{"table":"networks","row":{"flies":true}}', '{"end":true}'],
    'do not fit the tables here. Nothing was restored.',
  ],
  ['goes on after its end', () => [...lines, lines[1]!], 'is not readable. Nothing was restored.'],
  ['has a line that is no row', () => [lines[0]!, 'null', '{"end":true}'], 'Line 2 of the backup is not readable.'],
  ['has a row that is none', () => [lines[0]!, '{"table":"networks","row":7}', '{"end":true}'], 'is not readable.'],
];

test.each(
  refusals,
)('a backup that %s is refused in a sentence, and nothing of it is restored', async (_, bad, sentence) => {
  const refused = await readBackup(target, given(...bad())).catch((error: unknown) => error);
  expect(refused).toMatchObject({ kind: 'invalid', message: expect.stringContaining(sentence) });
  expect(await isEmpty(target)).toBe(true);
});

test('what is restored is what was there, row by row', async () => {
  const rows = await everyRow(source);
  expect(Object.entries(rows).filter(([, them]) => them.length === 0)).toEqual([]);
  expect(await readBackup(target, given(...lines))).toBe(Object.values(rows).flat().length);
  expect(await everyRow(target)).toEqual(rows);
  const { as } = await testHouse(target);
  expect(await (await as('Eva')).trail.verify({})).toMatchObject({ ok: true });
});

test('a house that has something in it is not restored into', async () => {
  const before = await everyRow(target);
  await expect(readBackup(target, given(...lines))).rejects.toMatchObject({
    kind: 'exists',
    message: 'There is data here already. Restore into an empty folder or database.',
  });
  expect(await everyRow(target)).toEqual(before);
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a backup of a house that goes on writing is of one moment, and the writing goes on', async () => {
  const { as, network } = await testHouse(target);
  const ana = await as('Ana', { groups: ['east'] });
  let stop = false;
  let written = 0;
  const writing = (async () => {
    for (; !stop; written++) {
      await ana.decisions.capture({ sentence: `We write ${written}` });
      await turn();
    }
  })();
  while (written < 2) await turn();
  const taken = await linesOf(writeBackup(target));
  stop = true;
  await writing;
  const restored = await ownDatabase();
  await readBackup(restored, given(...taken));
  const rows = await everyRow(restored);
  const east = rows.decisions!.filter((row) => row.includes(network));
  expect(east.length).toBeGreaterThanOrEqual(2);
  expect(rows.steps!.filter((row) => row.includes(network) && row.includes('decision.logged'))).toHaveLength(
    east.length,
  );
  expect(rows.logs!.find((row) => row.includes(`"seq":${east.length + 1}`))).toBeDefined();
  await restored.close();
});

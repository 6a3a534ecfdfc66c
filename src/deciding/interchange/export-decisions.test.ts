import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { identifyByToken } from '#common-ground/network/identify.ts';
import type { Operation } from '#kernel/operation.ts';
import { perform } from '#kernel/perform.ts';
import { testHouse } from '#testing/house.ts';
import type { Decision } from '../decisions/decision.ts';
import { exportCsv, exportJsonl, exportMadr } from './export-decisions.ts';
import { importAdrs } from './import-adrs.ts';
import { importCsv } from './import-csv.ts';

async function house() {
  const it = await testHouse();
  const member = await it.as('Ada', { groups: ['north', 'south'] });
  const ask = async (operation: object, input: object) => {
    const { input: schema, output } = operation as Operation;
    const actor = await identifyByToken(
      it.ground.database.db,
      it.network,
      member.secret,
      it.ground.clock?.() ?? '',
      'token',
    );
    return output.parse(await perform(it.ground, operation as Operation, actor, schema.parse(input))) as never;
  };
  const older = await member.decisions.log({
    group: 'north',
    title: 'Use bicycles',
    choice: 'We ride.',
    decidedOn: '2024-01-01',
  });
  const newer = await member.decisions.log({
    group: 'north',
    title: 'Use cargo bikes',
    choice: 'We carry.',
    why: '## They carry\n\nmore.',
    relations: [{ kind: 'supersedes', id: older.id }],
  });
  return { member, ask, older, newer, db: it.ground.database.db };
}

type Files = { files: { path: string; text: string }[]; next: string | null };
type Text = { text: string; next: string | null };

test('exported files name their successors as MADR does, and importing them again changes nothing', async () => {
  const { ask, older, newer } = await house();
  const { files, next }: Files = await ask(exportMadr, { group: 'north' });
  expect(next).toBeNull();
  expect(files.map(({ path }) => path)).toEqual(['north/0001-use-bicycles.md', 'north/0002-use-cargo-bikes.md']);
  expect(files[0]?.text).toContain('status: "superseded by [Use cargo bikes](0002-use-cargo-bikes.md)"');
  expect(files[0]?.text).toContain(`id: "${older.id}"`);
  expect(files[1]?.text).toContain(`id: "${newer.id}"`);
  expect(await ask(importAdrs, { group: 'north', repository: 'export', files })).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
    problems: [],
  });
});

test('an exported file that somebody edits is taken back, unless the decision has changed meanwhile', async () => {
  const { member, ask, newer } = await house();
  const { files }: Files = await ask(exportMadr, { group: 'north' });
  const edited = files.map(({ path, text }) => ({
    path,
    text: text.replace('# Use cargo bikes', '# Use cargo bikes only'),
  }));
  expect(await ask(importAdrs, { group: 'north', repository: 'export', files: edited })).toMatchObject({
    updated: 1,
    unchanged: 1,
  });
  expect(await member.decisions.show({ id: newer.id })).toMatchObject({ title: 'Use cargo bikes only', source: null });
  await member.decisions.amend({ id: newer.id, set: { title: 'Use large bikes' } });
  const again: { problems: object[] } = await ask(importAdrs, { group: 'north', repository: 'export', files: edited });
  expect(again.problems).toHaveLength(1);
  expect(await member.decisions.show({ id: newer.id })).toMatchObject({ title: 'Use large bikes' });
});

test('a decision that was written before citations and costs were known is exported in every format', async () => {
  const { member, ask, older, db } = await house();
  const unknown = sql`array['principles', 'cost', 'answer', 'zone']`;
  await sql`update decisions set record = record - ${unknown} where id = ${older.id}`.execute(db);
  await sql`update steps set payload = jsonb_set(payload, '{record}', (payload->'record') - ${unknown})
    where subject_id = ${older.id}`.execute(db);
  for (const operation of [exportMadr, exportCsv, exportJsonl])
    expect(JSON.stringify(await ask(operation, { group: 'north' }))).toContain('Use bicycles');
  expect(await member.decisions.show({ id: older.id })).toMatchObject({ principles: [], cost: null, zone: null });
  await member.decisions.amend({ id: older.id, set: { why: 'They are quiet.' } });
  const { steps } = await member.trail.show({ subject: older.id });
  const amended = steps.find(({ event }) => event === 'decision.amended');
  expect(amended?.changes.map(({ field }) => field)).toEqual(['why']);
});

test('pages follow one another to the end, and only the first page of a table has a header', async () => {
  const { ask, newer } = await house();
  const first: Text = await ask(exportCsv, { limit: 1 });
  const second: Text = await ask(exportCsv, { limit: 1, after: first.next ?? '' });
  expect(first.text.split('\r\n')).toHaveLength(3);
  expect(second.text.split('\r\n')).toHaveLength(2);
  expect(second.text).toContain(newer.id);
  const { text }: Text = await ask(exportJsonl, {});
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Decision & { groupSlug: string });
  expect(lines).toMatchObject([{ groupSlug: 'north' }, { id: newer.id }]);
});

test('a table becomes decisions once, and a changed row changes its decision', async () => {
  const { ask, member } = await house();
  const table = (choice: string) =>
    `Nr,Title,Decision,Date,Status\n1,Bikes,${choice},2024-02-01,accepted\n2,Boats,We row,,proposed\n`;
  const send = (text: string) => ask(importCsv, { group: 'south', name: 'minutes.csv', text });
  expect(await send(table('We ride'))).toMatchObject({ rows: 2, created: 2, problems: [] });
  expect(await send(table('We ride'))).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(await send(table('We ride far'))).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  const { decisions } = await member.decisions.list({ group: 'south' } as never);
  expect(decisions.map(({ title, choice }) => [title, choice]).sort()).toEqual([
    ['Bikes', 'We ride far'],
    ['Boats', 'We row'],
  ]);
});

test('a table whose mapping names a column that is not there is refused as a whole', async () => {
  const { ask, member } = await house();
  const given = { group: 'south', name: 'm.csv', text: 'Title,Then\nBikes,We ride\n', mapping: { choice: 'Now' } };
  await expect(ask(importCsv, given)).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('The columns are: Title, Then.'),
  });
  expect((await member.decisions.list({ group: 'south' } as never)).decisions).toEqual([]);
});

test('a table that is no base64 is refused, and one that is comes in', async () => {
  const { ask } = await house();
  const send = (base64: string) => ask(importCsv, { group: 'south', name: 'm.csv', base64 });
  await expect(send('title,choice')).rejects.toMatchObject({ message: expect.stringContaining('no base64') });
  await expect(send('abcde')).rejects.toMatchObject({ message: expect.stringContaining('no base64') });
  const base64 = Buffer.from('title,choice\nBikes,We ride\n').toString('base64');
  expect(await send(base64)).toMatchObject({ created: 1 });
});

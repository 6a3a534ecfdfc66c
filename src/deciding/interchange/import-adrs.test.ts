import { expect, test } from 'vitest';
import type { z } from 'zod';
import { identifyByToken } from '#common-ground/network/identify.ts';
import type { Operation } from '#kernel/operation.ts';
import { perform } from '#kernel/perform.ts';
import { testHouse } from '#testing/house.ts';
import type { Decision } from '../decisions/decision.ts';
import { importAdrs } from './import-adrs.ts';

type Given = z.input<typeof importAdrs.input>;
type Files = Given['files'];

const record = (number: number, title: string, status: string, more = '') =>
  `# ${number}. ${title}\n\nDate: 2024-0${number}-01\n\n## Status\n\n${status}\n\n## Context\n\nWe had a reason.\n\n## Decision\n\nWe will ${title.toLowerCase()}.\n${more}`;

const paths = [
  'docs/adr/0001-use-bicycles.md',
  'docs/adr/0002-use-cargo-bikes.md',
  'docs/adr/0003-paint-them-red.md',
] as const;

const folder = (): Files => [
  {
    path: paths[0],
    text: record(1, 'Use bicycles', 'Accepted'),
    firstCommitAt: '2024-01-02T08:00:00.000Z',
    commit: 'abc',
  },
  {
    path: paths[1],
    text: record(2, 'Use cargo bikes', 'Accepted\n\nSupersedes [1. Use bicycles](0001-use-bicycles.md)'),
  },
  { path: paths[2], text: record(3, 'Paint them red', 'Proposed\n\nSupersedes [9. Gone](0009-gone.md)') },
  {
    path: 'docs/adr/template.md',
    text: '# Title\n\n## Status\n\nproposed | accepted | rejected\n\n## Context\n\n## Decision\n',
  },
];

async function house() {
  const it = await testHouse();
  const member = await it.as('Ada', { groups: ['north'] });
  const outsider = await it.as('Bo');
  const importAs = async (secret: string, given: Partial<Given>) => {
    const actor = await identifyByToken(it.ground.database.db, it.network, secret, it.ground.clock?.() ?? '', 'token');
    const input = importAdrs.input.parse({ group: 'north', repository: 'here/it', files: folder(), ...given });
    return importAdrs.output.parse(await perform(it.ground, importAdrs as unknown as Operation, actor, input));
  };
  const all = async () => {
    const { decisions } = await member.decisions.list({});
    const whole = await Promise.all(decisions.map(({ id }) => member.decisions.show({ id })));
    return whole as Decision[];
  };
  const at = async (path: string) => (await all()).find(({ source }) => source?.path === path) as Decision;
  return { member, outsider, importAs, all, at };
}

test('records of a repository become decisions of the group, tied to one another, and what is unclear is said', async () => {
  const { member, importAs, at } = await house();
  const report = await importAs(member.secret, {});
  expect(report).toMatchObject({ files: 4, created: 3, updated: 0, unchanged: 0, skipped: 1, links: 1 });
  expect(report.problems).toEqual([
    { file: paths[2], line: 9, problem: '“[9. Gone](0009-gone.md)” (supersedes) leads to no record here.' },
  ]);
  const older = await at(paths[0]);
  const newer = await at(paths[1]);
  expect(older).toMatchObject({ status: 'superseded', endedOn: '2024-02-01', recordedAt: '2024-01-02T08:00:00.000Z' });
  expect(older.source).toMatchObject({
    repository: 'here/it',
    commit: 'abc',
    text: record(1, 'Use bicycles', 'Accepted'),
  });
  expect(older.relations).toMatchObject([{ kind: 'superseded-by', id: newer.id }]);
  expect(newer.relations).toMatchObject([{ kind: 'supersedes', id: older.id }]);
  expect((await at(paths[2])).relations).toMatchObject([
    { kind: 'supersedes', id: null, text: '[9. Gone](0009-gone.md)' },
  ]);
});

test('importing the same files again changes nothing and doubles nothing', async () => {
  const { member, importAs, all } = await house();
  await importAs(member.secret, {});
  const before = await all();
  const again = await importAs(member.secret, {});
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect(await all()).toEqual(before);
});

test('files sent in several calls are tied together on the last one', async () => {
  const { member, importAs, at } = await house();
  for (const file of folder()) await importAs(member.secret, { files: [file], final: false });
  expect((await at(paths[0])).status).toBe('accepted');
  const last = await importAs(member.secret, { files: [] });
  expect(last).toMatchObject({ files: 0, links: 1 });
  expect(await at(paths[0])).toMatchObject({ status: 'superseded' });
  expect((await at(paths[1])).relations[0]?.id).toBe((await at(paths[0])).id);
});

test('what people wrote here stays when the file has not changed, and other parts are taken when it has', async () => {
  const { member, importAs, at } = await house();
  await importAs(member.secret, {});
  const { id } = await at(paths[0]);
  await member.decisions.amend({ id, set: { context: 'We know more by now.', relations: [] } });
  expect(await importAs(member.secret, {})).toMatchObject({ updated: 0, unchanged: 3 });
  expect(await at(paths[0])).toMatchObject({ context: 'We know more by now.', relations: [] });
  const [first, ...others] = folder();
  const changed = { ...first, path: paths[0], text: record(1, 'Use good bicycles', 'Accepted') };
  const report = await importAs(member.secret, { files: [changed, ...others] });
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
  expect(await at(paths[0])).toMatchObject({ title: 'Use good bicycles', context: 'We know more by now.' });
});

test('where the file and the people changed the same part, the people’s words stay and the file is kept whole', async () => {
  const { member, importAs, at } = await house();
  await importAs(member.secret, {});
  const { id } = await at(paths[2]);
  await member.decisions.amend({ id, set: { title: 'Paint them blue' } });
  const text = record(3, 'Paint them green', 'Proposed');
  const report = await importAs(member.secret, { files: [{ path: paths[2], text }] });
  expect(report.problems.map(({ problem }) => problem)).toEqual([
    'Both the file and the decision here have changed in: title. What was written here stays; the file’s text is kept in the source.'.replace(
      '’',
      "'",
    ),
  ]);
  expect(await at(paths[2])).toMatchObject({
    title: 'Paint them blue',
    choice: 'We will paint them green.',
    source: { text },
  });
});

test('a file that was renamed is still the same decision', async () => {
  const { member, importAs, at, all } = await house();
  await importAs(member.secret, {});
  const { id } = await at(paths[0]);
  const moved = {
    path: 'decisions/0001-use-bicycles.md',
    formerPaths: [paths[0]],
    text: record(1, 'Use bicycles', 'Accepted'),
  };
  expect(await importAs(member.secret, { files: [moved] })).toMatchObject({ created: 0, updated: 1 });
  expect(await at(moved.path)).toMatchObject({ id });
  expect(await all()).toHaveLength(3);
});

test('a broken file is a line in the report and stops nothing else', async () => {
  const { member, importAs } = await house();
  const binary = Buffer.from([0, 1, 2, 3, 0]).toString('base64');
  const huge = Buffer.alloc(10_000_000, 'a').toString('base64');
  const files: Files = [
    ...folder(),
    { path: 'docs/adr/0004-picture.md', base64: binary },
    { path: 'docs/adr/0005-huge.md', base64: huge },
    { path: 'docs/adr/0006-empty.md', text: '' },
    { path: 'docs/adr/0008-broken.md', base64: '***' },
    { path: '../../etc/0007-out.md', text: record(7, 'Leave the house', 'Accepted') },
  ];
  const report = await importAs(member.secret, { files });
  expect(report).toMatchObject({ files: 9, created: 4, skipped: 5 });
  expect(report.problems.filter(({ file }) => file !== paths[2])).toEqual([
    { file: 'docs/adr/0004-picture.md', line: 1, problem: 'The file is binary, not text.' },
    { file: 'docs/adr/0005-huge.md', line: 1, problem: 'The file has 10.0 MB; at most 5 MB are read.' },
    { file: 'docs/adr/0006-empty.md', line: 1, problem: 'The file is empty.' },
    {
      file: 'docs/adr/0008-broken.md',
      line: 1,
      problem: 'The bytes that were sent are no base64, so the file was not read.',
    },
    { file: 'etc/0007-out.md', line: 1, problem: 'The path “../../etc/0007-out.md” was read as “etc/0007-out.md”.' },
  ]);
});

test('only members import into a group; whoever founds one by importing becomes its first facilitator', async () => {
  const { outsider, importAs } = await house();
  await expect(importAs(outsider.secret, {})).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(importAs(outsider.secret, { group: 'south' })).rejects.toMatchObject({ kind: 'not-found' });
  expect(await importAs(outsider.secret, { group: 'south', createGroup: true })).toMatchObject({ created: 3 });
  const { group } = await outsider.groups.show({ group: 'south' } as never);
  expect(group.members).toMatchObject([{ role: 'facilitator' }]);
});

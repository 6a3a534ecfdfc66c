import { expect, test } from 'vitest';
import { identifyByToken } from '#common-ground/network/identify.ts';
import { newId } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { perform } from '#kernel/perform.ts';
import { testHouse } from '#testing/house.ts';
import { type Decision, decisionContent } from '../decisions/decision.ts';
import { importAdrs } from './import-adrs.ts';
import { type MadrDecision, writeMadr } from './write-madr.ts';

/** Files as another house has written them: none of their decisions is known here. */
const written = (title: string, marks: Partial<MadrDecision>, more: object = {}) =>
  writeMadr({ content: decisionContent.parse({ title, choice: `We choose ${title}.`, ...more }), ...marks });

async function emptyHouse() {
  const it = await testHouse();
  const member = await it.as('Ada', { groups: ['north'] });
  const take = async (files: { path: string; text: string }[], repository = 'there') => {
    const { db } = it.ground.database;
    const actor = await identifyByToken(db, it.network, member.secret, it.ground.clock?.() ?? '', 'token');
    const input = importAdrs.input.parse({ group: 'north', repository, files });
    return importAdrs.output.parse(await perform(it.ground, importAdrs as unknown as Operation, actor, input));
  };
  const all = async () => {
    const { decisions } = await member.decisions.list({});
    return (await Promise.all(decisions.map(({ id }) => member.decisions.show({ id })))) as Decision[];
  };
  const titled = async (title: string) => (await all()).find((one) => one.title === title) as Decision;
  return { member, take, all, titled };
}

test('of two files with one id the later state keeps it, and the other becomes a decision of its own, once', async () => {
  const { take, all, titled } = await emptyHouse();
  const id = newId('decision');
  const stale = written('K1', { id, number: 1, revision: 1 });
  const renamed = written('Renamed K1', { id, number: 1, revision: 2 });
  const report = await take([stale, renamed]);
  expect(report).toMatchObject({ created: 2 });
  expect(report.problems).toEqual([
    {
      file: '0001-k1.md',
      line: 4,
      problem:
        'The file carries the same id as 0001-renamed-k1.md, which keeps it; this one was taken for a decision of its own.',
    },
  ]);
  expect(stale.text.split('\n')[3]).toContain(id);
  expect((await titled('Renamed K1')).id).toBe(id);
  expect((await titled('K1')).id).not.toBe(id);
  expect(await take([stale, renamed])).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(await all()).toHaveLength(2);
});

test('of a file and its copy the one that is named as its title says keeps the id', async () => {
  const { take, all } = await emptyHouse();
  const id = newId('decision');
  const file = written('Bikes', { id, number: 1, revision: 1 });
  await take([{ ...file, path: '0001-a-copy.md' }, file]);
  expect((await all()).find((one) => one.id === id)?.source?.path).toBe('0001-bikes.md');
});

test('a copy that comes later leaves the id with the file from which the decision came', async () => {
  const { take, all } = await emptyHouse();
  const id = newId('decision');
  const file = written('Bikes', { id, number: 1, revision: 1 });
  const first = { ...file, path: 'notes.md' };
  await take([first]);
  expect(await take([first, file])).toMatchObject({ created: 1, unchanged: 1 });
  expect(await take([first, file])).toMatchObject({ created: 0, unchanged: 2 });
  expect(await all()).toHaveLength(2);
});

test('an edited copy that became a decision of its own changes that one', async () => {
  const { take, titled } = await emptyHouse();
  const [id, other] = [newId('decision'), newId('decision')];
  const file = written('Bikes', { id, number: 1, revision: 1 });
  const relations = [{ kind: 'relates-to', id: other, text: '', partial: false }];
  const target = written('Boats', { id: other, number: 2 });
  const copy = { path: 'copy.md', text: written('Trikes', { id, number: 1, revision: 1 }, { relations }).text };
  await take([file, copy, target]);
  const before = await titled('Trikes');
  expect(before.relations).toEqual(relations);
  await take([file, { ...copy, text: copy.text.replace('# Trikes', '# Tricycles') }, target]);
  expect(await titled('Tricycles')).toMatchObject({ id: before.id, relations });
  expect((await titled('Bikes')).id).toBe(id);
});

test('files of two decisions that came from one place are both taken', async () => {
  const { take } = await emptyHouse();
  const source = {
    repository: 'here/it',
    path: 'docs/adr/0001-x.md',
    commit: null,
    format: 'madr',
    status: '',
    date: '',
    number: '1',
    firstCommitAt: null,
    lastCommitAt: null,
    text: '',
  };
  const files = ['North', 'South'].map((title, at) =>
    written(title, { id: newId('decision'), number: at + 1, source }),
  );
  const report = await take(files);
  expect(report).toMatchObject({ created: 2 });
  expect(report.problems).toMatchObject([{ file: '0002-south.md', problem: expect.stringContaining('0001-north.md') }]);
  expect(await take(files)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
});

test('decisions keep the numbers they had where those are free, so that what refers to a number leads where it did', async () => {
  const { member, take, titled } = await emptyHouse();
  await member.decisions.log({ group: 'north', title: 'First', choice: 'We began.' });
  const [one, two, twelve] = [newId('decision'), newId('decision'), newId('decision')];
  const files = [
    written('One', { id: one, number: 1 }),
    written('Two', { id: two, number: 2 }),
    written('Twelve', { id: twelve, number: 12 }),
    { path: 'foreign.md', text: '# Foreign\n\n## Status\n\nAccepted\n\n## Decision\n\nWe take it as it is.\n' },
  ];
  expect(await take(files.slice(2))).toMatchObject({ created: 2 });
  expect(await titled('Twelve')).toMatchObject({ id: twelve, number: 12 });
  expect(await titled('Foreign')).toMatchObject({ number: 13 });
  expect(await take(files)).toMatchObject({ created: 2, unchanged: 2 });
  expect(await titled('Two')).toMatchObject({ id: two, number: 2 });
  expect(await titled('One')).toMatchObject({ id: one, number: 14 });
  const next = await member.decisions.log({ group: 'north', title: 'Last', choice: 'We went on.' });
  expect(next).toMatchObject({ number: 15 });
});

test('of two files with one number the first in time keeps it, and a number beyond all reason is not taken', async () => {
  const { take, all } = await emptyHouse();
  const files = [
    written('B', { id: newId('decision'), number: 3 }, { decidedOn: '2024-02-02' }),
    written('A', { id: newId('decision'), number: 3 }, { decidedOn: '2024-01-01' }),
    written('C', { id: newId('decision'), number: 2 ** 40 }, { decidedOn: '2024-03-03' }),
  ];
  await take(files);
  expect((await all()).map(({ title, number }) => [title, number]).sort()).toEqual([
    ['A', 3],
    ['B', 4],
    ['C', 5],
  ]);
});

test('relations in files that Throughline wrote are links where they lead to a decision', async () => {
  const { take } = await emptyHouse();
  const [older, newer] = [newId('decision'), newId('decision')];
  const relation = (kind: string, id: string) => ({ kind, id, text: '', partial: false });
  const files = [
    written('Old', { id: older, number: 1 }, { relations: [relation('relates-to', newId('decision'))] }),
    written('New', { id: newer, number: 2 }, { relations: [relation('supersedes', older)] }),
  ];
  expect(await take(files)).toMatchObject({ created: 2, links: 1 });
  expect(await take(files.slice(1))).toMatchObject({ unchanged: 1, links: 1 });
});

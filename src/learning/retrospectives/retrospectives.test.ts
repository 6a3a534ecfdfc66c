import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { forgetReflectionsOfErased } from './forget-reflections.ts';

const start = '2026-03-02T09:00:00.000Z';

async function meeting(count = 3) {
  const house = await testHouse();
  house.setClock(start);
  const all: TestPerson[] = [];
  for (let i = 0; i < count; i++) all.push(await house.as(`Person ${i}`, { groups: ['north'] }));
  const first = all[0]!;
  const { id, questions } = await first.retrospectives.schedule({ group: 'north', heldOn: '2026-03-05' });
  return { house, all, first, id, questions };
}

type Meeting = Awaited<ReturnType<typeof meeting>>;

const write = (person: TestPerson, { id, questions }: Meeting, text: string, openly = false) =>
  person.retrospectives.reflect({ id, reflections: [{ question: questions[0]!, text }], openly });

async function revealed(count = 3) {
  const here = await meeting(count);
  for (const [i, person] of here.all.entries()) await write(person, here, `Thought ${i}`);
  return { ...here, shown: await here.first.retrospectives.reveal({ id: here.id }) };
}

const sealed = async (house: TestHouse) =>
  (
    await sql`select person_id from retrospective_reflections where network_id = ${house.network}`.execute(
      house.ground.database.db,
    )
  ).rows;

test('a group meets alone first, then together, and ends with changes that the next one opens with', async () => {
  const { house, first, id, shown } = await revealed();
  expect(shown).toMatchObject({ status: 'discussing', written: 0, yours: null });
  expect(shown.reflections.map(({ text }) => text).sort()).toEqual(['Thought 0', 'Thought 1', 'Thought 2']);
  const reflections = shown.reflections.slice(0, 2).map((it) => it.id);
  const grouped = await first.retrospectives.group({ id, themes: [{ title: 'Alike', reflections }] });
  await first.retrospectives.note({ id, theme: grouped.themes[0]!.id, text: 'We said much.' });
  const changes = [{ text: 'We name who disagrees', why: 'Nobody did' }, { text: 'We wait a day' }];
  const closed = await first.retrospectives.close({ id, changes });
  expect(closed).toMatchObject({ status: 'closed', nextOn: '2026-04-30' });
  expect(closed.changes.map((it) => [it.id, it.tried])).toEqual([
    ['c1', null],
    ['c2', null],
  ]);
  house.setClock('2026-04-20T09:00:00.000Z');
  const { next } = await first.retrospectives.due({});
  expect(next).toMatchObject([{ of: { slug: 'north' }, on: '2026-04-30' }]);
  const second = await first.retrospectives.schedule({ group: 'north', heldOn: '2026-04-30' });
  expect(second.opensWith).toMatchObject({
    id,
    changes: [{ text: 'We name who disagrees' }, { text: 'We wait a day' }],
  });
  await first.retrospectives.answer({ id, change: 'c1', what: 'kept', text: 'It helps.' });
  const { opensWith } = await first.retrospectives.show({ id: second.id });
  expect(opensWith!.changes.map(({ tried }) => tried?.what)).toEqual(['kept', undefined]);
  expect(await first.retrospectives.due({})).toMatchObject({ open: [{ id: second.id, written: false }], next: [] });
  expect(second.questions).not.toEqual(shown.questions);
});

test('before the reveal nobody sees another’s thoughts, and each sees their own', async () => {
  const here = await meeting();
  const [ana, rui] = here.all as [TestPerson, TestPerson];
  await write(ana, here, 'Mine alone');
  expect(await ana.retrospectives.show({ id: here.id })).toMatchObject({
    written: 1,
    yours: { reflections: [{ text: 'Mine alone' }] },
  });
  expect(JSON.stringify(await rui.retrospectives.show({ id: here.id }))).not.toContain('Mine alone');
});

test('after the reveal no row tells who wrote what, and the order is none of theirs', async () => {
  const { house, shown } = await revealed(5);
  expect(await sealed(house)).toEqual([]);
  const ids = shown.reflections.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(5);
});

test('with fewer than three it is revealed only where all who wrote would have it so', async () => {
  const here = await meeting();
  const [ana, rui] = here.all as [TestPerson, TestPerson];
  await write(ana, here, 'Mine', true);
  await write(rui, here, 'Yours');
  await expect(ana.retrospectives.reveal({ id: here.id })).rejects.toThrow('2 of at least 3 people have written');
  await write(rui, here, 'Yours', true);
  expect((await ana.retrospectives.reveal({ id: here.id })).reflections).toHaveLength(2);
});

test('whoever has not written does not reveal, and nothing is written afterwards', async () => {
  const here = await meeting(4);
  for (const person of here.all.slice(0, 3)) await write(person, here, 'So');
  const late = here.all[3]!;
  await expect(late.retrospectives.reveal({ id: here.id })).rejects.toMatchObject({ kind: 'forbidden' });
  await here.first.retrospectives.reveal({ id: here.id });
  await expect(write(late, here, 'Too late')).rejects.toThrow('revealed already');
  await expect(here.first.retrospectives.reveal({ id: here.id })).rejects.toThrow('revealed already');
});

test('empty thoughts take one’s own back', async () => {
  const here = await meeting();
  await write(here.first, here, 'So');
  expect(await write(here.first, here, ' \n ')).toMatchObject({ yours: null, written: 0 });
  expect(await sealed(here.house)).toEqual([]);
});

test('what was never revealed is thrown away unread when the group ends it', async () => {
  const here = await meeting();
  await write(here.first, here, 'Secret thought');
  const closed = await here.first.retrospectives.close({ id: here.id });
  expect(JSON.stringify(closed)).not.toContain('Secret thought');
  expect(await sealed(here.house)).toEqual([]);
});

test('whoever is erased takes along what they had written, and is neither counted nor revealed', async () => {
  const here = await meeting(4);
  const [ana, rui] = here.all as [TestPerson, TestPerson];
  for (const person of here.all.slice(0, 3)) await write(person, here, 'So');
  await rui.groups.removeMember({ group: 'north', person: rui.id });
  await rui.people.erase({ confirm: 'erase' });
  expect(await ana.retrospectives.show({ id: here.id })).toMatchObject({ written: 2 });
  await expect(ana.retrospectives.reveal({ id: here.id })).rejects.toThrow('2 of at least 3');
  const news = { network: here.house.network, log: here.house.network, seq: 1, by: null, events: ['person.erased'] };
  await forgetReflectionsOfErased.run(here.house.ground.database, news);
  expect(await sealed(here.house)).toHaveLength(2);
});

test('of two who lay the thoughts together at once, the second is told', async () => {
  const { all, id, shown } = await revealed();
  const [ana, rui] = all as [TestPerson, TestPerson];
  const { revision } = shown;
  await ana.retrospectives.group({ id, revision, themes: [{ title: 'A', reflections: [] }] });
  const second = rui.retrospectives.group({ id, revision, themes: [] });
  await expect(second).rejects.toMatchObject({ kind: 'stale' });
});

test('what was said about a theme stays with it while it is renamed', async () => {
  const { first, id } = await revealed();
  await first.retrospectives.group({ id, themes: [{ id: 'a', title: 'A', reflections: [] }] });
  await first.retrospectives.note({ id, theme: 'a', text: 'Much.' });
  const { themes } = await first.retrospectives.group({ id, themes: [{ id: 'a', title: 'B', reflections: [] }] });
  expect(themes).toEqual([{ id: 'a', title: 'B', reflections: [], note: 'Much.' }]);
});

const four = Array.from({ length: 4 }, (_, i) => ({ text: `Change ${i}` }));

test.each<[string, string, (here: Awaited<ReturnType<typeof revealed>>) => Promise<unknown>]>([
  ['four changes', 'three changes at most', ({ first, id }) => first.retrospectives.close({ id, changes: four })],
  [
    'a change without words',
    'do otherwise',
    ({ first, id }) => first.retrospectives.close({ id, changes: [{ text: ' ' }] }),
  ],
  ['a second one at once', 'not closed yet', ({ first }) => first.retrospectives.schedule({ group: 'north' })],
  [
    'a day that has passed',
    'has passed',
    ({ first }) => first.retrospectives.schedule({ group: 'north', heldOn: '2026-03-01' }),
  ],
  [
    'a day years away',
    'more than a year away',
    ({ first }) => first.retrospectives.schedule({ group: 'north', heldOn: '2029-03-01' }),
  ],
  [
    'half a day',
    'Write the whole day',
    ({ first }) => first.retrospectives.schedule({ group: 'north', heldOn: '2026-03' }),
  ],
  [
    'a thought in two themes',
    'stands in two themes',
    ({ first, id, shown }) => {
      const reflections = [shown.reflections[0]!.id];
      const themes = ['A', 'B'].map((title) => ({ title, reflections }));
      return first.retrospectives.group({ id, themes });
    },
  ],
  [
    'a thought of nobody',
    'was not written here',
    ({ first, id }) => first.retrospectives.group({ id, themes: [{ title: 'A', reflections: ['x'] }] }),
  ],
  [
    'two themes with one id',
    'Two themes have one id',
    ({ first, id }) => {
      const themes = ['A', 'B'].map((title) => ({ id: 'a', title, reflections: [] }));
      return first.retrospectives.group({ id, themes });
    },
  ],
  ['a note on no theme', 'no such theme', ({ first, id }) => first.retrospectives.note({ id, theme: 'x', text: 'So' })],
  [
    'what became of a change before the end',
    'has not ended yet',
    ({ first, id }) => first.retrospectives.answer({ id, change: 'c1', what: 'kept' }),
  ],
])('%s: a sentence says why not', async (_, sentence, act) => {
  const here = await revealed();
  const error = await act(here).catch((it: unknown) => it);
  expect(error).toBeInstanceOf(Error);
  expect(JSON.stringify([String(error), (error as { details?: unknown }).details])).toContain(sentence);
});

test('a question that it does not ask is not answered', async () => {
  const { first, id, questions } = await meeting();
  const other = questions[0] === 'too-late' ? 'only-we-see' : 'too-late';
  const astray = first.retrospectives.reflect({ id, reflections: [{ question: other, text: 'So' }] });
  await expect(astray).rejects.toThrow(`does not ask “${other}”`);
});

test('others of the network read what was revealed and what it ended with, and take no part', async () => {
  const { house, id, first } = await revealed();
  const eva = await house.as('Eva', { groups: ['south'], steward: true });
  expect(await eva.retrospectives.show({ id })).toMatchObject({ mayTakePart: false, yours: null });
  await expect(eva.retrospectives.group({ id, themes: [] })).rejects.toMatchObject({ kind: 'forbidden' });
  await first.retrospectives.close({ id, changes: [{ text: 'We wait' }] });
  const { retrospectives } = await eva.retrospectives.list({ group: 'north' });
  expect(retrospectives).toMatchObject([{ id, status: 'closed', changes: [{ text: 'We wait' }] }]);
  expect((await eva.retrospectives.list({ yours: true })).retrospectives).toEqual([]);
  expect(await eva.retrospectives.due({})).toEqual({ open: [], next: [] });
  expect((await eva.trail.verify({})).ok).toBe(true);
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { forgetReflectionsOfErased } from './forget-reflections.ts';
import { readingsOf } from './readings.store.ts';

const all = ['who', 'why', 'principle', 'alternatives'] as const;

async function twoGroups(count = 2) {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  for (let i = 0; i < count; i++)
    await ana.decisions.log({
      title: `We use ink ${i}`,
      choice: `Ink, number ${i}.`,
      why: `Pencil ${i} fades in July.`,
    });
  return { house, ana, rui };
}

const valuesIn = async (house: TestHouse, statement: string) =>
  (
    await sql<{ value: string }>`${sql.raw(statement)} where network_id = ${house.network}`.execute(
      house.ground.database.db,
    )
  ).rows.map(({ value }) => value);

const readersIn = (house: TestHouse) => valuesIn(house, 'select reader as value from decision_readings');

/** Reads everything that is drawn; says of every second one that all could be named. */
async function readAll(person: TestPerson): Promise<number> {
  let { decision } = await person.readings.next({});
  let count = 0;
  for (; decision; count++)
    ({ decision } = await person.readings.say({ decision: decision.id, named: count % 2 ? [...all] : ['why'] }));
  return count;
}

test('a decision of another group is drawn, the same until something was said of it, and never twice', async () => {
  const { ana, rui } = await twoGroups();
  expect(await ana.readings.next({})).toEqual({ decision: null });
  const first = await rui.readings.next({});
  expect(first.decision).toMatchObject({ of: { slug: 'north' } });
  expect(await rui.readings.next({})).toEqual(first);
  const second = await rui.readings.say({ decision: first.decision!.id, named: ['why'] });
  expect(second.decision!.id).not.toBe(first.decision!.id);
  expect(await rui.readings.say({ decision: second.decision!.id, known: true })).toEqual({ decision: null });
  await expect(rui.readings.say({ decision: first.decision!.id })).rejects.toThrow('not drawn for you');
});

test('nobody reads a decision of their own group, or a proposal', async () => {
  const { ana, rui } = await twoGroups(0);
  await ana.decisions.log({ title: 'Perhaps ink', choice: 'Ink.', status: 'proposed' });
  expect(await rui.readings.next({})).toEqual({ decision: null });
  const own = await ana.decisions.log({ title: 'Ink', choice: 'Ink.' });
  await expect(ana.readings.say({ decision: own.id, named: [...all] })).rejects.toThrow('not drawn for you');
});

test('a group is told nothing before thirty were read, and then how often a stranger could name all four', async () => {
  const { house, ana, rui } = await twoGroups(31);
  const { id } = await ana.retrospectives.schedule({ group: 'north' });
  const { decision } = await rui.readings.next({});
  await rui.readings.say({ decision: decision!.id, named: [...all] });
  expect((await ana.retrospectives.texts({ id })).read).toEqual({
    state: 'no data',
    have: { decisions: 1 },
    need: { decisions: 30 },
  });
  expect(await readAll(rui)).toBe(30);
  expect((await ana.retrospectives.texts({ id })).read).toMatchObject({ state: 'no data', have: { readers: 0 } });
  for (const name of ['Tim', 'Eva', 'Zoe', 'Ida']) {
    const reader = await house.as(name, { groups: ['south'] });
    await reader.readings.say({ decision: (await reader.readings.next({})).decision!.id, named: [] });
  }
  const { read, traceable } = await ana.retrospectives.texts({ id });
  // Of these decisions nothing but the reason is written, so their fields say no of every one.
  expect(traceable).toMatchObject({ share: 0 });
  expect(read).toMatchObject({ state: 'measured', decisions: 31 });
});

test('what somebody knew already is not counted', async () => {
  const { ana, rui } = await twoGroups(1);
  const { id } = await ana.retrospectives.schedule({ group: 'north' });
  await rui.readings.say({ decision: (await rui.readings.next({})).decision!.id, known: true });
  expect((await ana.retrospectives.texts({ id })).read).toMatchObject({ have: { decisions: 0 } });
});

test('nothing says who has read, and of whoever is erased not even the key does', async () => {
  const { house, rui } = await twoGroups(1);
  const before = await valuesIn(house, 'select event as value from steps');
  await rui.readings.say({ decision: (await rui.readings.next({})).decision!.id, named: ['who'] });
  expect(await valuesIn(house, 'select event as value from steps')).toEqual(before);
  const [reader] = await readersIn(house);
  expect(reader).not.toContain(rui.id);
  await rui.groups.removeMember({ group: 'south', person: rui.id });
  await rui.people.erase({ confirm: 'erase' });
  const news = { network: house.network, log: house.network, seq: 1, by: null, events: ['person.erased'] };
  await forgetReflectionsOfErased.run(house.ground.database, news);
  const [after] = await readersIn(house);
  expect(after).toBeTruthy();
  expect(after).not.toBe(reader);
});

test('which of several readings counts does not change when their readers are erased', async () => {
  const { house, rui } = await twoGroups(10);
  const leaving = [await house.as('Tim', { groups: ['south'] }), await house.as('Eva', { groups: ['south'] })];
  for (const reader of [rui, ...leaving]) await readAll(reader);
  const told = () => readingsOf(house.ground.database.db, house.network, house.group('north'), '2020-01-01');
  const [before, keys] = [await told(), new Set(await readersIn(house))];
  expect(before).toHaveLength(10);
  for (const reader of leaving) {
    await reader.groups.removeMember({ group: 'south', person: reader.id });
    await reader.people.erase({ confirm: 'erase' });
  }
  const news = { network: house.network, log: house.network, seq: 1, by: null, events: ['person.erased'] };
  await forgetReflectionsOfErased.run(house.ground.database, news);
  expect(new Set((await readersIn(house)).filter((key) => keys.has(key))).size).toBe(1);
  expect(await told()).toEqual(before);
});

import { expect, test } from 'vitest';
import { beginPrinciple } from '#common-ground/principles/principles.store.ts';
import type { Person } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { appendSteps, type NewStep } from '#kernel/trail.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';

const now = '2026-11-02T10:00:00.000Z';

const adopt = ({ ground, network }: TestHouse, actor: Person['id'], title: string) =>
  ground.database.transaction((db) => {
    const note = (...steps: NewStep[]) => appendSteps(db, { network, actor, at: now }, steps);
    const context = { db, network, now, note, actor: { kind: 'person', id: actor } as Person };
    const content = { title, text: '', tradeOff: 'Speed' };
    return beginPrinciple(context, newId('value'), content, { why: 'A start', causes: [], proposal: null });
  });

async function scene() {
  const house = await testHouse();
  house.setClock(now);
  const zoe = await house.as('Zoe', { steward: true });
  const groups: TestPerson[] = [];
  for (const name of ['north', 'south', 'west']) groups.push(await house.as(name, { groups: [name] }));
  const principle = await adopt(house, zoe.id, 'Repair before buying');
  const breaks = async (at: number, why: string) => {
    const citation = { principle: principle.id, stance: 'breaks', why } as const;
    return groups[at]!.decisions.log({ title: 'We buy', choice: 'New.', principles: [citation] });
  };
  return { house, zoe, groups, principle, breaks };
}

test('exceptions are a register: principle, ground, and what the centre says of them in public', async () => {
  const { zoe, groups, principle, breaks } = await scene();
  const { id: decision } = await breaks(0, 'No part is left in the world.');
  expect((await groups[1]!.exceptions.list({})).exceptions).toMatchObject([
    { decision, principle: principle.id, ground: 'No part is left in the world.', backing: null },
  ]);
  const said = { decision: 'north-1', principle: principle.id };
  await zoe.backings.say({ ...said, backs: false, statement: 'We are not sure.' });
  await zoe.backings.say({ ...said, backs: true, statement: 'They looked everywhere.' });
  const { exceptions, names } = await groups[1]!.exceptions.list({});
  expect(exceptions).toMatchObject([{ backing: { backs: true, statement: 'They looked everywhere.', revision: 2 } }]);
  expect(names).toEqual({ [zoe.id]: 'Zoe' });
  expect((await groups[0]!.decisions.show({ id: decision })).revision).toBe(1);
  expect((await zoe.trail.verify({})).ok).toBe(true);
});

test('three independent groups that break one principle mark it; three exceptions of one group do not', async () => {
  const { zoe, principle, breaks } = await scene();
  const marked = async () => (await zoe.exceptions.list({})).principles[principle.id];
  for (let times = 0; times < 3; times++) await breaks(0, 'No part.');
  expect(await marked()).toEqual({ title: 'Repair before buying', groups: 1, marked: false });
  await breaks(1, 'No time.');
  await breaks(2, 'No tool.');
  expect(await marked()).toEqual({ title: 'Repair before buying', groups: 3, marked: true });
});

test('only stewards back an exception, and only one that the group itself has named', async () => {
  const { house, zoe, groups, principle, breaks } = await scene();
  await breaks(0, 'No part.');
  const said = { decision: 'north-1', principle: principle.id, backs: true, statement: 'Yes' };
  for (const person of groups) await expect(person.backings.say(said)).rejects.toMatchObject({ kind: 'forbidden' });
  await groups[1]!.decisions.log({ title: 'We mend', choice: 'Old.' });
  await expect(zoe.backings.say({ ...said, decision: 'south-1' })).rejects.toMatchObject({
    message: 'Its group does not say that this decision breaks that principle.',
  });
  await expect(zoe.backings.say({ ...said, statement: '' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(house.visitor.exceptions.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

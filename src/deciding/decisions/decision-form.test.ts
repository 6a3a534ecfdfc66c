import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

async function north() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  return { house, ana, rui };
}

test('a group that has changed nothing asks for everything', async () => {
  const { ana } = await north();
  expect(await ana.decisionForms.show({ group: 'north' })).toMatchObject({ unasked: [], id: null });
});

test('a member stops asking for fields and asks for them again; the trail tells of both and why', async () => {
  const { ana, rui } = await north();
  const { id } = await ana.decisionForms.change({
    group: 'north',
    stop: ['cost', 'drivers'],
    why: 'Filled in, never read',
  });
  expect((await rui.decisionForms.show({ group: 'north' })).unasked).toEqual(['drivers', 'cost']);
  await rui.decisionForms.change({ group: 'north', ask: ['cost'] });
  expect(await ana.decisionForms.show({ group: 'north' })).toMatchObject({ id, unasked: ['drivers'] });
  const { steps } = await ana.trail.show({ subject: id });
  expect(steps.map(({ event, why }) => [event, why ?? ''])).toEqual([
    ['decisionForm.changed', 'Filled in, never read'],
    ['decisionForm.changed', ''],
  ]);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('two who change it one after the other both get what they asked for', async () => {
  const { ana, rui } = await north();
  await ana.decisionForms.change({ group: 'north', stop: ['cost'] });
  await rui.decisionForms.change({ group: 'north', stop: ['tags'] });
  expect((await ana.decisionForms.show({ group: 'north' })).unasked).toEqual(['tags', 'cost']);
});

test('what the form does not ask for is taken all the same, and what was written stays', async () => {
  const { ana } = await north();
  const before = await ana.decisions.log({ title: 'We use ink', choice: 'Ink.', drivers: 'It stays.' });
  await ana.decisionForms.change({ group: 'north', stop: ['drivers'] });
  expect((await ana.decisions.show({ id: before.id })).drivers).toBe('It stays.');
  expect(await ana.decisions.log({ title: 'Chalk', choice: 'Chalk.', drivers: 'It goes.' })).toMatchObject({
    drivers: 'It goes.',
  });
});

test.each(['title', 'choice', 'why', 'dissent', 'status'])('nobody can stop asking for the %s', async (field) => {
  const { ana } = await north();
  const wrong = ana.decisionForms.change({ group: 'north', stop: [field as 'tags'] });
  await expect(wrong).rejects.toMatchObject({ kind: 'invalid' });
});

test('no other group and no steward changes what a group asks itself for', async () => {
  const { house, ana } = await north();
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  await expect(zoe.decisionForms.change({ group: 'north', stop: ['tags'] })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect((await ana.decisionForms.show({ group: 'north' })).unasked).toEqual([]);
});

import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

async function exploring() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  const eva = await house.as('Eva', { groups: ['east'] });
  const question = 'How do we lend tools in winter?';
  const { id } = await rui.divergence.open({ question, minutes: 5, invited: ['east'], context: 'Marzipan is served.' });
  await rui.divergence.open({ question: 'Who paints the door of the workshop?' });
  return { house, ana, rui, eva, id, question };
}

test('whoever is about to open a question hears who explores it already, in whatever order of words', async () => {
  const { house, ana, eva, id, question } = await exploring();
  const found = await ana.divergence.alike({
    question: 'In winter, how should we lend the tools out?',
    group: 'north',
  });
  expect(found.sessions).toEqual([
    { id, question, yours: false, group: expect.objectContaining({ id: house.group('south'), slug: 'south' }) },
  ]);
  expect((await eva.divergence.alike({ question })).sessions).toMatchObject([{ id, yours: true }]);
  for (const other of ['Which paint is safe for toys?', '', '…', 'How do we?'])
    expect((await ana.divergence.alike({ question: other })).sessions).toEqual([]);
  await expect(house.visitor.divergence.alike({ question })).rejects.toMatchObject({ kind: 'unauthenticated' });
});

test('a group is not told of its own session, nor anybody of one that is over', async () => {
  const { rui, ana, id, question } = await exploring();
  expect((await rui.divergence.alike({ question, group: 'south' })).sessions).toEqual([]);
  expect((await ana.divergence.alike({ question })).sessions).toHaveLength(1);
  await rui.divergence.end({ id, why: 'Spring has come.' });
  expect((await ana.divergence.alike({ question })).sessions).toEqual([]);
});

test('nothing but the question is compared: neither the context nor what somebody has sealed', async () => {
  const { ana, rui, id } = await exploring();
  await rui.divergence.writeOptions({ id, options: [{ title: 'A sledge with seven marmots' }] });
  for (const question of ['A sledge with seven marmots', 'Marzipan is served'])
    expect((await ana.divergence.alike({ question })).sessions).toEqual([]);
});

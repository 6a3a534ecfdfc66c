import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('no step and no read tells who wrote a statement, nor that its author has set it aside', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui');
  const { id } = await ana.conversations.open({ title: 'Whom do we lend to?', group: 'north' });
  const { id: own } = await rui.statements.add({ conversation: id, text: 'We lend to children.' });
  const mine = (await rui.conversations.show({ id })).statements.filter(({ yours }) => yours).map((it) => it.id);
  expect(mine).toEqual([own]);
  await rui.statements.setAside({ id: own, why: 'I said it badly.' });
  await rui.statements.bringBack({ id: own });
  const { steps } = await ana.trail.show({ subject: own });
  expect(steps.map(({ event, by }) => [event, by])).toEqual([
    ['statement.added', null],
    ['statement.set-aside', null],
    ['statement.brought-back', null],
  ]);
  expect(JSON.stringify([steps, await ana.conversations.show({ id })])).not.toContain(rui.id);
  await ana.statements.setAside({ id: own, why: 'It points at children.' });
  expect((await ana.trail.show({ subject: own })).steps.at(-1)).toMatchObject({ by: ana.id });
  await expect(rui.statements.bringBack({ id: own })).rejects.toMatchObject({ kind: 'forbidden' });
});

import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('whoever begins the name of a group is offered its decisions first, and then those that speak of it', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['lisbon', 'leipzig'] });
  await ana.decisions.log({ group: 'lisbon', title: 'We lend ladders', choice: 'Yes.', decidedOn: '2020-01-01' });
  await ana.decisions.log({ group: 'lisbon', title: 'We phone first', choice: 'Yes.', decidedOn: '2021-01-01' });
  for (let i = 0; i < 9; i++)
    await ana.decisions.log({ group: 'leipzig', title: `As Lisbon does, part ${i}`, choice: 'So it is.' });
  const suggested = async (q: string) => (await ana.decisions.suggest({ q })).decisions.map(({ ref }) => ref);
  expect((await suggested('lis')).slice(0, 2)).toEqual(['lisbon-2', 'lisbon-1']);
  expect(await suggested('lis')).toHaveLength(8);
  expect(await suggested('lisbon-1')).toEqual(['lisbon-1']);
  expect(await suggested('ladders')).toEqual(['lisbon-1']);
  expect(await suggested('leipzig-')).toHaveLength(8);
});

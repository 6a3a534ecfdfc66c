import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('of two tellings of one person at once one stands, and of two days for a retrospective the first', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const { id } = await ana.incidents.begin({ group: 'north', title: 'The roof leaked' });
  await Promise.all(['It rained.', 'It poured.'].map((text) => ana.incidents.tell({ id, text })));
  expect((await ana.incidents.show({ id })).tellings).toHaveLength(1);
  const days = await Promise.allSettled([ana, rui].map((person) => person.retrospectives.schedule({ group: 'north' })));
  expect(days.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await ana.retrospectives.list({})).retrospectives).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('how soon a group writes down what it decides is told of five decisions and five people, and of no fewer', async () => {
  const house = await testHouse();
  house.setClock('2026-03-11T12:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  for (const name of ['Rui', 'Inês', 'Zoe']) await house.as(name, { groups: ['north'] });
  const counts = async () =>
    (await ana.decisions.counts({})).groups.find(({ group }) => group === house.group('north'));
  for (const day of ['01', '05', '08', '09', '10'])
    await ana.decisions.log({
      title: `Of the ${day}`,
      choice: 'Yes.',
      decidedOn: `2026-03-${day}`,
      checkOn: '2026-03-10',
    });
  expect(await counts()).toMatchObject({ decisions: 5, inForce: 5, overdue: 5, medianLag: null, p90Lag: null });

  await house.as('Olu', { groups: ['north'] });
  expect(await counts()).toMatchObject({ medianLag: 3, p90Lag: 8.4, lastOn: '2026-03-10' });
  await ana.decisions.retract({ id: 'north-5', why: 'Logged twice' });
  expect(await counts()).toMatchObject({ decisions: 4, medianLag: null, p90Lag: null });
});

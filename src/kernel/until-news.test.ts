import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';
import { UntilNews } from './until-news.ts';

async function scene() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const kept = new UntilNews<number>();
  let worked = 0;
  const work = async () => ++worked;
  const { db } = house.ground.database;
  const network = (await house.ground.network())!;
  return { ana, db, network, kept, work, ask: (also = '') => kept.get(db, network, also, work) };
}

test('it is worked out once for all who ask, and anew when something was written or the day has changed', async () => {
  const { ana, ask } = await scene();
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
  await ana.decisions.log({ title: 'Ink', choice: 'Ink.' });
  expect(await ask()).toBe(2);
  expect(await ask('tomorrow')).toBe(3);
});

test('what a transaction sees is kept for nobody', async () => {
  const { db, network, kept, work, ask } = await scene();
  await ask();
  await db.transaction().execute((within) => kept.get(within, network, '', work));
  expect(await ask()).toBe(1);
});

test('what went wrong is tried again', async () => {
  const { db, network, kept } = await scene();
  await expect(kept.get(db, network, '', async () => Promise.reject(new Error('No room')))).rejects.toThrow('No room');
  expect(await kept.get(db, network, '', async () => 7)).toBe(7);
});

import { expect, test } from 'vitest';
import { dateOf } from '#kernel/clock.ts';
import { answeredRounds, dayOfRound } from '#testing/drifting-groups.ts';
import { testHouse } from '#testing/house.ts';
import { readFrame } from './field.store.ts';
import { lookAt } from './look.ts';
import { answersTo } from './probe-answers.store.ts';

async function answered() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  await house.as('Eva', { groups: ['west'] });
  const zoe = await house.as('Zoe', { steward: true });
  await answeredRounds(house, zoe, { groups: ['north', 'west'], people: 8, rounds: 10, from: 9 });
  house.setClock(dayOfRound(10));
  const { db } = house.ground.database;
  const frame = () => readFrame(db, house.network, dateOf(dayOfRound(10)));
  return { house, ana, frame, look: async () => lookAt(db, house.network, await frame(), []) };
}

test('whoever asks at the same time, or later while nothing is new, is told what was drawn once', async () => {
  const { ana, look } = await answered();
  const [one, other] = await Promise.all([look(), look()]);
  expect(other).toBe(one);
  expect(await look()).toBe(one);
  await ana.drift.answer({ other: 'west', text: 'We lend to farms.', kind: 'legitimate' });
  const after = await look();
  expect(after).not.toBe(one);
  expect(one.charts).toHaveLength(1);
  expect(after.charts).toHaveLength(2);
});

test('a transaction does not wait for somebody who looks, and may be waiting for its connection', async () => {
  const { house, frame } = await answered();
  const [{ database }, told] = [house.ground, await frame()];
  const looking = lookAt(database.db, house.network, told, []);
  const inside = database.transaction((db) => lookAt(db, house.network, told, []));
  expect((await inside).charts).toEqual((await looking).charts);
});

test('answers are read in pages that leave none out and tell none twice', async () => {
  const house = await testHouse();
  await house.as('Ana', { groups: ['north'] });
  await house.as('Eva', { groups: ['west'] });
  const zoe = await house.as('Zoe', { steward: true });
  await answeredRounds(house, zoe, { groups: ['north', 'west'], people: 300, rounds: 2 });
  const { db } = house.ground.database;
  house.setClock(dayOfRound(3));
  const { rounds } = await readFrame(db, house.network, dateOf(dayOfRound(3)));
  const pages: string[][] = [];
  const ids = rounds.map(({ id }) => id);
  for await (const page of answersTo(db, house.network, ids)) pages.push(page.map((it) => it.round + it.respondent));
  expect(pages.map(({ length }) => length)).toEqual([500, 100, 500, 100]);
  expect(new Set(pages.flat()).size).toBe(1200);
});

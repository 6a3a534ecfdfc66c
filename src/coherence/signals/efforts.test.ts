import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';
import { loopOf } from '#testing/writes/house-scene.ts';

test('what two groups try in nearly the same words is shown as a pair, and one group’s own is not', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const { id: decision } = await ana.decisions.log({ title: 'We use ink', choice: 'Ink.' });
  const { principle } = await loopOf(house, { ana, zoe }, decision);
  const begin = (person: typeof ana, group: string, title: string, hypothesis = 'It works.') =>
    person.experiments.begin({ group, principle, title, hypothesis, stopRule: 'A month.' });
  const hypothesis = 'Fewer tools come back late';
  await begin(ana, 'north', 'A reminder on the evening before the tool is due', hypothesis);
  await begin(ana, 'north', 'A reminder on the evening before the tool is due back', hypothesis);
  await begin(zoe, 'south', 'Painting the door of the workshop green', 'People find it');
  expect((await zoe.efforts.alike({})).pairs).toEqual([]);
  const theirs = await begin(zoe, 'south', 'Reminder the evening before a tool is due', hypothesis);
  const { pairs, groups } = await zoe.efforts.alike({});
  expect(pairs.length).toBeGreaterThan(0);
  for (const { one, other } of pairs) {
    expect([one.id, other.id]).toContain(theirs.id);
    expect(new Set([one.group, other.group])).toEqual(new Set([house.group('north'), house.group('south')]));
  }
  expect(Object.values(groups).map(({ slug }) => slug)).toEqual(expect.arrayContaining(['north', 'south']));
  await expect(house.visitor.efforts.alike({})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

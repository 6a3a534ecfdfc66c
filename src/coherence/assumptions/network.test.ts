import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('the network is drawn of what lies between groups: dependencies, what they share, and where they clash', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const eva = await house.as('Eva', { groups: ['west'] });
  const [north, south, west] = ['north', 'south', 'west'].map((slug) => house.group(slug));
  const rent = await ana.assumptions.add({ group: 'north', title: 'The council pays the rent' });
  await ana.assumptions.add({ group: 'north', title: 'The roof holds' });
  const free = await tim.assumptions.add({ group: 'south', title: 'The hall is free', restsOn: [rent.id] });
  const dear = await eva.assumptions.add({ group: 'west', title: 'The hall costs more each year' });
  await eva.assumptions.clash({ id: dear.id, with: free.id, why: 'We have seen the bill.' });
  await eva.decisions.log({ title: 'We stay', choice: 'We stay.', assumptions: [{ assumption: rent.id }] });
  const van = await tim.mapItems.add({ group: 'south', kind: 'dependency', title: 'The van', other: north });
  const { lines, groups } = await tim.maps.network({});
  expect(groups.map((it) => [it.slug, it.assumptions, it.unsettled])).toEqual([
    ['north', 2, 0],
    ['south', 1, 0],
    ['west', 1, 0],
  ]);
  expect(lines).toHaveLength(4);
  expect(lines).toEqual(
    expect.arrayContaining([
      { kind: 'dependency', from: south, to: north, count: 1, titles: ['The van'], unknown: 1 },
      { kind: 'shared', from: south, to: north, count: 1, titles: [rent.title], unknown: 0 },
      { kind: 'shared', from: west, to: north, count: 1, titles: [rent.title], unknown: 0 },
      expect.objectContaining({ kind: 'clash', count: 1 }),
    ]),
  );
  await ana.mapItems.acknowledge({ id: van.id });
  await ana.assumptions.fall({ id: rent.id, why: 'It ended.' });
  const after = await eva.maps.network({});
  expect(after.lines.find(({ kind }) => kind === 'dependency')).toMatchObject({ unknown: 0 });
  expect(after.groups[0]).toMatchObject({ slug: 'north', unsettled: 1 });
  await expect(house.visitor.maps.network({})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

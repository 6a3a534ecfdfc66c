import { expect, test } from 'vitest';
import { type TestPerson, testHouse } from '#testing/house.ts';
import { mostItems } from './kinds.ts';

async function threeGroups() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  const fill = async (person: TestPerson, group: string, count: number) => {
    for (let i = 0; i < count; i++)
      await (i % 2 === 0
        ? person.assumptions.add({ group, title: `Thing ${i}` })
        : person.mapItems.add({ group, kind: 'term', title: `Word ${i}` }));
  };
  return { house, ana, rui, tim, zoe, fill };
}

test('a map holds fifteen items of whatever kind, and the sixteenth is refused with the question which can go', async () => {
  const { ana, tim, fill } = await threeGroups();
  await fill(ana, 'north', mostItems);
  const full = 'holds 15 items, as many as one screen and one head can. Which one can go?';
  await expect(ana.assumptions.add({ group: 'north', title: 'One more' })).rejects.toThrow(full);
  await expect(ana.mapItems.add({ group: 'north', kind: 'boundary', title: 'One more' })).rejects.toThrow(full);
  const { assumptions, items } = await ana.maps.show({ group: 'north' });
  await ana.assumptions.retire({ id: assumptions[0]!.id });
  await ana.mapItems.add({ group: 'north', kind: 'boundary', title: 'One more' });
  await expect(ana.assumptions.restore({ id: assumptions[0]!.id })).rejects.toThrow(full);
  await ana.mapItems.retire({ id: items[0]!.id });
  await ana.assumptions.restore({ id: assumptions[0]!.id });
  await expect(ana.mapItems.restore({ id: items[0]!.id })).rejects.toThrow(full);
  await tim.assumptions.add({ group: 'south', title: 'Another map' });
  const map = await tim.maps.show({ group: 'north' });
  expect(map.assumptions.length + map.items.length).toBe(map.most);
  expect(map.takenOff).toMatchObject([{ id: items[0]!.id, kind: 'term', title: items[0]!.title }]);
});

test('of many who put the last item on a map at once, one does', async () => {
  const { ana, rui, fill } = await threeGroups();
  await fill(ana, 'north', mostItems - 1);
  const add = (person: TestPerson, title: string) =>
    Promise.allSettled([
      person.assumptions.add({ group: 'north', title }),
      person.mapItems.add({ group: 'north', kind: 'boundary', title }),
    ]);
  const tried = (await Promise.all([add(ana, 'A'), add(rui, 'B'), add(ana, 'C')])).flat();
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const map = await ana.maps.show({ group: 'north' });
  expect(map.assumptions.length + map.items.length).toBe(mostItems);
});

test('a dependency names another group, which knows of it once it has said so, and as long as it says the same', async () => {
  const { house, ana, rui, tim, zoe } = await threeGroups();
  const add = (more: object) =>
    ana.mapItems.add({ group: 'north', kind: 'dependency', title: 'Drills from South', ...more });
  await expect(add({ other: house.group('north') })).rejects.toThrow('does not depend on itself');
  await expect(add({ kind: 'term', other: house.group('south') })).rejects.toThrow('Only a dependency names');
  await expect(add({ other: 'grp_01k9z3e6q8f5v9w2x7y4r1t0ab' })).rejects.toThrow('There is no group');
  const nobody = await add({});
  await expect(tim.mapItems.acknowledge({ id: nobody.id })).rejects.toThrow('names no group');
  const { id } = await add({ other: house.group('south') });
  for (const person of [ana, rui, zoe])
    await expect(person.mapItems.acknowledge({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  const shown = async () => (await zoe.maps.show({ group: 'north' })).items.find((item) => item.id === id)!;
  expect((await shown()).acknowledged).toBeNull();
  const before = await shown();
  await tim.mapItems.acknowledge({ id, note: 'Until June.' });
  await tim.mapItems.acknowledge({ id, note: 'Until May.' });
  const said = { group: house.group('south'), by: tim.id, note: 'Until May.', changed: false };
  expect(await shown()).toEqual({ ...before, acknowledged: expect.objectContaining(said) });
  await ana.mapItems.amend({ id, set: { title: 'Drills and saws from South' } });
  expect((await shown()).acknowledged).toMatchObject({ changed: true });
  const west = await house.as('Eva', { groups: ['west'] });
  await ana.mapItems.amend({ id, set: { other: house.group('west') } });
  expect((await shown()).acknowledged).toBeNull();
  await west.mapItems.acknowledge({ id });
  expect((await shown()).acknowledged).toMatchObject({ group: house.group('west'), note: '' });
});

test('whoever looks after an item is of the group, and no check lies in the future', async () => {
  const { ana, rui, tim } = await threeGroups();
  const add = (more: object) => ana.mapItems.add({ group: 'north', kind: 'term', title: 'Member', ...more });
  await expect(add({ owner: tim.id })).rejects.toThrow('must be a member of the group');
  await expect(add({ checkedOn: '2099-01-01' })).rejects.toThrow('lies in the future');
  await expect(add({ checkedOn: '2025-01' })).rejects.toThrow('Write the whole day');
  const { id } = await add({ owner: rui.id, checkedOn: '2024-01-01', expiresOn: '2024-03-31' });
  const item = async () => (await tim.maps.show({ group: 'north' })).items[0]!;
  expect(await item()).toMatchObject({ stale: true, expired: true });
  await expect(ana.mapItems.amend({ id, set: { owner: tim.id } })).rejects.toThrow('must be a member of the group');
  await ana.mapItems.check({ id });
  expect(await item()).toMatchObject({ stale: false, expired: false });
});

test('two maps side by side: what is said to contradict, words of both, what the other does not know, and questions', async () => {
  const { house, ana, tim, zoe } = await threeGroups();
  const [north, south] = [house.group('north'), house.group('south')];
  const take = (person: TestPerson, group: string, title: string, more: object = {}) =>
    person.assumptions.add({ group, title, ...more });
  const ours = await take(ana, 'north', 'Borrowers bring tools back within two weeks');
  const theirs = await take(tim, 'south', 'Without a fee nobody returns anything');
  const same = await take(tim, 'south', 'Most borrowers bring a tool back within two weeks');
  await take(tim, 'south', 'Vans are free on Fridays', { restsOn: [ours.id] });
  await tim.assumptions.clash({ id: theirs.id, with: ours.id, why: 'Ours do not.' });
  const word = (person: TestPerson, group: string, title: string, text: string) =>
    person.mapItems.add({ group, kind: 'term', title, text });
  await word(ana, 'north', 'Members', 'Whoever pays.');
  await word(tim, 'south', 'member', 'Whoever repairs.');
  await word(tim, 'south', 'friend', 'Whoever pays.');
  const depend = (person: TestPerson, group: string, title: string, other: typeof north) =>
    person.mapItems.add({ group, kind: 'dependency', title, other });
  const known = await depend(ana, 'north', 'Drills', south);
  await tim.mapItems.acknowledge({ id: known.id });
  await depend(tim, 'south', 'A van', north);
  const found = await zoe.maps.compare({ a: 'north', b: 'south' });
  expect(found.clashes).toMatchObject([{ one: { id: ours.id }, other: { id: theirs.id }, group: south, by: tim.id }]);
  expect(found.perhaps).toMatchObject([{ one: { id: ours.id }, other: { id: same.id } }]);
  expect(found.shared).toMatchObject([{ one: { id: ours.id }, other: { title: 'Vans are free on Fridays' } }]);
  expect(found.words).toMatchObject([{ one: { text: 'Whoever pays.' }, other: { text: 'Whoever repairs.' } }]);
  expect(found.dependencies.map(({ title, acknowledged }) => [title, acknowledged !== null])).toEqual([
    ['A van', false],
    ['Drills', true],
  ]);
  const turned = await zoe.maps.compare({ a: 'south', b: 'north' });
  expect(turned.clashes).toMatchObject([{ one: { id: theirs.id }, other: { id: ours.id }, group: south }]);
  await expect(zoe.maps.compare({ a: 'north', b: north })).rejects.toThrow('these are the same');
  await expect(zoe.maps.compare({ a: 'north', b: 'nobody' })).rejects.toMatchObject({ kind: 'not-found' });
  expect((await zoe.maps.list({})).maps.find(({ group }) => group.slug === 'south')).toMatchObject({
    ...{ assumptions: 3, dependencies: 1, terms: 2, boundaries: 0, unheard: 1 },
    ...{ fallen: 0, disputed: 0, expired: 0, stale: 0 },
  });
});

test('maps that have nothing to do with one another raise no question', async () => {
  const { ana, tim, zoe } = await threeGroups();
  await ana.assumptions.add({ group: 'north', title: 'Borrowers bring tools back within two weeks' });
  await tim.assumptions.add({ group: 'south', title: 'The roof stays dry in winter' });
  const { clashes, perhaps, shared, words, dependencies } = await zoe.maps.compare({ a: 'north', b: 'south' });
  expect([clashes, perhaps, shared, words, dependencies].flat()).toEqual([]);
});

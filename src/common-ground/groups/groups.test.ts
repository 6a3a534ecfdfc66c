import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('changing one thing that a group says of itself leaves the others as they were', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  await ana.groups.amend({
    group: 'north',
    kind: 'chapter',
    region: 'Europe',
    timeZone: 'Europe/Lisbon',
    about: 'Boats',
  });
  const group = await ana.groups.amend({ group: 'north', name: 'North Harbour' });
  expect(group).toMatchObject({
    name: 'North Harbour',
    slug: 'north',
    kind: 'chapter',
    region: 'Europe',
    timeZone: 'Europe/Lisbon',
    about: 'Boats',
  });
  expect((await ana.groups.show({ group: 'north' })).group).toEqual(group);
});

test('people who come into a group at the same moment all stay in it', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const others = await Promise.all(['Bo', 'Cy', 'Di', 'Ed', 'Flo'].map((name) => as(name)));
  await Promise.all(others.map(({ id }) => ana.groups.addMember({ group: 'north', person: id })));
  const { group, names } = await ana.groups.show({ group: 'north' });
  expect(Object.values(names).sort()).toEqual(['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']);
  expect(group.members).toHaveLength(6);
});

test('the last facilitator neither leaves nor steps down without naming another', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const rui = await as('Rui', { groups: ['north'] });
  const sentence = { kind: 'invalid', message: 'This is the last facilitator. Name another one first.' };
  await expect(ana.groups.removeMember({ group: 'north', person: ana.id })).rejects.toMatchObject(sentence);
  await expect(ana.groups.addMember({ group: 'north', person: ana.id, role: 'member' })).rejects.toMatchObject(
    sentence,
  );
  await ana.groups.addMember({ group: 'north', person: rui.id, role: 'facilitator' });
  await ana.groups.removeMember({ group: 'north', person: ana.id });
  await expect(ana.decisions.capture({ sentence: 'We meet', group: 'north' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('somebody who takes another role has been a member since the same day', async () => {
  const { as, setClock } = await testHouse();
  setClock('2026-01-01T10:00:00.000Z');
  const ana = await as('Ana', { groups: ['north'] });
  const rui = await as('Rui', { groups: ['north'] });
  setClock('2026-06-01T10:00:00.000Z');
  const { members } = await ana.groups.addMember({ group: 'north', person: rui.id, role: 'facilitator' });
  expect(members.find((member) => member.person === rui.id)).toEqual({
    person: rui.id,
    role: 'facilitator',
    since: '2026-01-01T10:00:00.000Z',
  });
});

test('a member may leave, and only a facilitator may take somebody else out', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const rui = await as('Rui', { groups: ['north'] });
  const eva = await as('Eva', { groups: ['north'] });
  const out = (person: typeof eva) => ({ group: 'north', person: person.id });
  await expect(rui.groups.removeMember(out(eva))).rejects.toMatchObject({ kind: 'forbidden' });
  await rui.groups.removeMember(out(rui));
  await ana.groups.removeMember(out(eva));
  await expect(ana.groups.removeMember(out(eva))).rejects.toMatchObject({ kind: 'not-found' });
  expect((await ana.groups.list({})).groups).toMatchObject([{ slug: 'north', members: 1 }]);
});

test('anybody founds a group, and of two with the same short name at once one is told to choose another', async () => {
  const { as } = await testHouse();
  const [ana, rui] = [await as('Ana'), await as('Rui')];
  const made = await ana.groups.create({ name: 'Ålesund & Çeşme' });
  expect(made).toMatchObject({ slug: 'alesund-cesme', members: [{ person: ana.id, role: 'facilitator' }] });
  const both = await Promise.allSettled([ana, rui].map((it) => it.groups.create({ name: 'Harbour' })));
  const refused = both.filter((it) => it.status === 'rejected').map((it) => it.reason);
  expect(refused).toMatchObject([{ kind: 'exists', message: expect.stringContaining('“harbour”') }]);
});

test.each([
  ['a time zone that is none', { name: 'A', timeZone: 'Mars/Olympus' }, 'Use a time zone such as Europe/Lisbon.'],
  ['no name', { name: '   ' }, 'Give the group a name.'],
  ['a short name with capitals', { name: 'A', slug: 'North' }, 'Use small letters'],
  ['a name that is too long', { name: 'A'.repeat(101) }, 'Keep this to 100 characters.'],
])('a group with %s is refused with a sentence', async (_, input, sentence) => {
  const ana = await (await testHouse()).as('Ana');
  await expect(ana.groups.create(input)).rejects.toThrow(sentence);
});

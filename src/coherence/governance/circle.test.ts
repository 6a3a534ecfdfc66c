import { expect, test } from 'vitest';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { comesOutAgain } from './draw.ts';

const day = (on: string) => `${on}T10:00:00.000Z`;

/** Six volunteers of three groups, and a steward who stands in until the first draw. */
async function crew(): Promise<{ house: TestHouse; steward: TestPerson; people: TestPerson[] }> {
  const house = await testHouse();
  house.setClock(day('2026-01-10'));
  const steward = await house.as('Zoe', { steward: true });
  const people: TestPerson[] = [];
  for (const [name, group] of [
    ['Ana', 'north'],
    ['Ben', 'north'],
    ['Cleo', 'south'],
    ['Dan', 'south'],
    ['Eva', 'west'],
    ['Finn', 'west'],
  ] as const) {
    const person = await house.as(name, { groups: [group] });
    await person.circle.volunteer({ group });
    people.push(person);
  }
  return { house, steward, people };
}

test('until a circle is drawn the stewards stand in, and then they have no part in it', async () => {
  const { house, steward, people } = await crew();
  expect(await steward.circle.show({})).toMatchObject({ standIn: true, seats: [], tenders: [steward.id] });
  await expect(people[0]!.circle.draw({})).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.circle.draw({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  await steward.circle.shape({ size: 3, termMonths: 6 });
  await steward.circle.draw({ why: 'The first circle' });
  const shown = await people[0]!.circle.show({});
  expect(shown.seats).toHaveLength(3);
  expect(new Set(shown.seats.map(({ group }) => group)).size).toBe(3);
  expect(shown).toMatchObject({ standIn: false, nextDrawOn: '2026-07-10' });
  expect(shown.tenders).not.toContain(steward.id);
  const shape = { size: 5 };
  await expect(steward.circle.shape(shape)).rejects.toThrow('Only those who hold a seat in the circle can do this.');
  const holder = people.find(({ id }) => shown.tenders.includes(id))!;
  expect((await holder.circle.shape(shape)).size).toBe(5);
  expect((await steward.trail.verify({})).ok).toBe(true);
});

test('terms end by themselves, others come next, and everybody can draw the lots again', async () => {
  const { house, steward, people } = await crew();
  await steward.circle.shape({ size: 3 });
  const first = (await steward.circle.draw({})).draws[0]!.drawn;
  await expect(people[0]!.circle.volunteer({})).resolves.toBeDefined();
  const holder = people.find(({ id }) => first.includes(id))!;
  await expect(holder.circle.draw({})).rejects.toThrow('Every seat is held. The next one is free on 2026-07-10.');
  house.setClock(day('2026-07-09'));
  expect((await steward.circle.show({})).seats).toHaveLength(3);
  house.setClock(day('2026-07-10'));
  expect(await steward.circle.show({})).toMatchObject({ standIn: true, seats: [] });
  const circle = await steward.circle.draw({});
  const second = circle.draws[1]!.drawn;
  expect([...first, ...second].sort()).toEqual(people.map(({ id }) => id).sort());
  expect(circle.draws.map((draw) => comesOutAgain(circle, draw))).toEqual([true, true]);
  const [, other] = circle.draws;
  const forged = { ...other!, drawn: [...other!.drawn].reverse() };
  expect(comesOutAgain({ ...circle, draws: [circle.draws[0]!, forged] }, forged)).toBe(false);
});

test('the seed of a draw is the head of the trail before it, which the trail itself still shows', async () => {
  const { house, steward } = await crew();
  const { draws } = await steward.circle.draw({});
  const step = await house.ground.database.db
    .selectFrom('steps')
    .select('previous')
    .where('log_id', '=', house.network)
    .where('event', '=', 'circle.drawn')
    .executeTakeFirstOrThrow();
  expect(draws[0]!.head).toBe(step.previous);
});

test('a seat that is left is free at once, and whoever opts out is in no later draw', async () => {
  const { steward, people } = await crew();
  await steward.circle.shape({ size: 5 });
  const { drawn } = (await steward.circle.draw({})).draws[0]!;
  const leaver = people.find(({ id }) => drawn.includes(id))!;
  const stays = people.find(({ id }) => drawn.includes(id) && id !== leaver.id)!;
  const circle = await leaver.circle.optOut({ why: 'A child is born' });
  expect(circle.terms.find(({ person }) => person === leaver.id)).toMatchObject({ leftAt: day('2026-01-10') });
  await expect(leaver.circle.optOut({})).rejects.toThrow('You have not volunteered, and you hold no seat.');
  const again = (await stays.circle.draw({})).draws[1]!;
  expect(again.eligible.map(({ person }) => person)).not.toContain(leaver.id);
  expect(again.drawn).toHaveLength(1);
});

test('a circle does not begin with fewer than three, nor with people who have left their group', async () => {
  const house = await testHouse();
  const steward = await house.as('Zoe', { steward: true });
  await expect(steward.circle.draw({})).rejects.toThrow('Nobody who could take a seat has volunteered.');
  const ana = await house.as('Ana', { groups: ['north'] });
  const ben = await house.as('Ben', { groups: ['north'] });
  const cleo = await house.as('Cleo', { groups: ['south'] });
  for (const person of [ana, ben, cleo]) await person.circle.volunteer({});
  await ana.groups.removeMember({ group: 'north', person: ben.id });
  await expect(steward.circle.draw({})).rejects.toThrow('A circle begins with 3 people, and 2 could take a seat.');
});

test('nobody volunteers out of a group that they do not belong to', async () => {
  const { house, people } = await crew();
  await expect(people[0]!.circle.volunteer({ group: 'south' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.circle.volunteer({ group: 'south' })).rejects.toMatchObject({ kind: 'unauthenticated' });
  const stranger = await house.as('Gil');
  await expect(stranger.circle.volunteer({})).rejects.toMatchObject({ kind: 'invalid' });
});

test('whoever comes and goes stands among the volunteers once', async () => {
  const { house, people } = await crew();
  const [ana] = people as [TestPerson];
  for (const on of ['2026-01-11', '2026-01-12', '2026-01-13']) {
    await ana.circle.optOut({});
    house.setClock(day(on));
    await ana.circle.volunteer({});
  }
  const { volunteers } = await ana.circle.volunteer({});
  expect(volunteers.filter(({ person }) => person === ana.id)).toMatchObject([
    { since: day('2026-01-13'), until: null },
  ]);
  expect(volunteers).toHaveLength(people.length);
});

test('two who volunteer first at once are in one circle', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const ben = await house.as('Ben', { groups: ['south'] });
  await Promise.all([ana.circle.volunteer({}), ben.circle.volunteer({})]);
  expect((await ana.circle.show({})).volunteers.map(({ person }) => person).sort()).toEqual([ana.id, ben.id].sort());
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('two who draw at once draw once, and the second is told', async () => {
  const { house, people } = await crew();
  const other = await house.as('Yara', { steward: true });
  const steward = await house.as('Xen', { steward: true });
  const draws = await Promise.allSettled([steward.circle.draw({}), other.circle.draw({})]);
  expect(draws.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const circle = await people[0]!.circle.show({});
  expect(circle.draws).toHaveLength(1);
  expect(circle.seats).toHaveLength(5);
});

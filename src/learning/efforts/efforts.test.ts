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

async function two() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  return { house, ana, zoe };
}

const matter = 'Reminders on the evening before a tool is due back';

test('an experiment, an open session and an open action after an incident meet across groups, each with its kind', async () => {
  const { house, ana, zoe } = await two();
  const session = await ana.divergence.open({ question: `${matter}?` });
  const { id: incident } = await zoe.incidents.begin({ group: 'south', title: 'Nine drills came back late' });
  await zoe.incidents.addAction({ id: incident, text: matter });
  const { pairs } = await ana.efforts.alike({});
  expect(pairs).toHaveLength(1);
  const both = [pairs[0]!.one, pairs[0]!.other].sort((a, b) => a.kind.localeCompare(b.kind));
  expect(both).toMatchObject([
    { kind: 'action', id: incident, title: matter, group: house.group('south'), key: expect.any(String) },
    { kind: 'divergence', id: session.id, title: `${matter}?`, group: house.group('north'), key: null },
  ]);
});

test('what is over or done is no effort any more, and the answer is news at once', async () => {
  const { ana, zoe } = await two();
  const session = await ana.divergence.open({ question: matter });
  const { id } = await zoe.incidents.begin({ group: 'south', title: 'Nine drills came back late' });
  const { actions } = await zoe.incidents.addAction({ id, text: matter });
  const count = async () => (await ana.efforts.alike({})).pairs.length;
  expect(await count()).toBe(1);
  await zoe.incidents.amendAction({ id, action: actions[0]!.key, set: { doneOn: '2026-01-05' } });
  expect(await count()).toBe(0);
  await zoe.divergence.open({ question: matter, group: 'south' });
  expect(await count()).toBe(1);
  await ana.divergence.end({ id: session.id, why: 'We know enough.' });
  expect(await count()).toBe(0);
});

test('a group that is invited to a session knows of it, and makes no pair with it', async () => {
  const { ana, zoe } = await two();
  await ana.divergence.open({ question: matter, invited: ['south'] });
  await zoe.divergence.open({ question: matter });
  expect((await ana.efforts.alike({})).pairs).toEqual([]);
});

test('nothing that is sealed in a session makes a pair, and nothing of it is told', async () => {
  const { ana, zoe } = await two();
  const { id } = await ana.divergence.open({ question: 'What about Saturdays?', context: matter });
  await ana.divergence.writeOptions({ id, options: [{ title: matter }] });
  await zoe.divergence.open({ question: matter });
  expect((await zoe.efforts.alike({})).pairs).toEqual([]);
});

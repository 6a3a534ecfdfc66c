import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

async function threeGroups() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  const zoe = await house.as('Zoe', { groups: ['west'] });
  return { house, ana, rui, zoe };
}

const inNorth = {
  group: 'north',
  title: 'Ordering spare parts takes too long',
  text: 'We waited five weeks for a bearing because every order needs two signatures of the office.',
};
const inSouth = {
  group: 'south',
  title: 'Parts arrive late',
  text: 'The office signs spare parts orders once a month, so the bearing arrived after the season.',
};
const inWest = {
  group: 'west',
  title: 'Nobody orders parts any more',
  text: 'Orders of parts come back unsigned. We now buy bearings ourselves and hand in the receipts.',
};

test('three differently worded reports of three groups raise exactly one item', async () => {
  const { ana, rui, zoe } = await threeGroups();
  const first = await ana.processes.report(inNorth);
  const { suggestions } = await rui.processes.suggest({ text: `${inSouth.title}. ${inSouth.text}` });
  expect(suggestions).toEqual([{ id: first.id, title: inNorth.title }]);
  const second = await rui.processes.report({ ...inSouth, process: first.id });
  expect(second.raisedOn).toBeNull();
  const third = await zoe.processes.report({ ...inWest, process: first.id });
  expect(third.raisedOn).not.toBeNull();
  const { processes } = await ana.processes.list({ state: 'raised' });
  expect(processes.map(({ id }) => id)).toEqual([first.id]);
  expect((await ana.processes.list({ state: 'open' })).processes).toEqual([]);
  const fourth = await zoe.processes.report({ ...inWest, process: first.id });
  expect(fourth.raisedOn).toBe(third.raisedOn);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('three reports of one group raise none, and neither does one person in three groups', async () => {
  const { house, ana } = await threeGroups();
  const first = await ana.processes.report(inNorth);
  for (const name of ['Gil', 'Kim']) {
    const person = await house.as(name, { groups: ['north'] });
    expect((await person.processes.report({ ...inNorth, process: first.id })).raisedOn).toBeNull();
  }
  const everywhere = await house.as('Lou', { groups: ['east', 'centre', 'coast'] });
  const theirs = await everywhere.processes.report({ ...inNorth, group: 'east' });
  for (const group of ['centre', 'coast'])
    expect((await everywhere.processes.report({ ...inNorth, group, process: theirs.id })).raisedOn).toBeNull();
  expect((await ana.processes.list({ state: 'raised' })).processes).toEqual([]);
});

test('what was reported under three names is raised once somebody says that it is one', async () => {
  const { house, ana, rui, zoe } = await threeGroups();
  const [one, two, three] = [
    await ana.processes.report(inNorth),
    await rui.processes.report(inSouth),
    await zoe.processes.report(inWest),
  ];
  const stranger = await house.as('Gil', { groups: ['east'] });
  const why = 'All three wait for the office';
  await expect(stranger.processes.join({ id: two.id, into: one.id, why })).rejects.toMatchObject({ kind: 'forbidden' });
  await rui.processes.join({ id: two.id, into: one.id, why });
  const joined = await zoe.processes.join({ id: three.id, into: one.id, why });
  expect(joined).toMatchObject({ id: one.id, raisedOn: expect.any(String) });
  expect((await ana.processes.list({})).processes.map(({ id }) => id)).toEqual([one.id]);
  await expect(rui.processes.join({ id: two.id, into: one.id, why })).rejects.toMatchObject({ kind: 'invalid' });
  const late = await ana.processes.report({ ...inNorth, process: two.id });
  expect(late.id).toBe(one.id);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('what is reported to a process that was joined, and joined again, is counted where it went in the end', async () => {
  const { ana, rui, zoe } = await threeGroups();
  const [one, two, three] = [
    await ana.processes.report(inNorth),
    await ana.processes.report(inNorth),
    await ana.processes.report(inNorth),
  ];
  await ana.processes.join({ id: one.id, into: two.id, why: 'The same' });
  await ana.processes.join({ id: two.id, into: three.id, why: 'The same' });
  expect(await rui.processes.report({ ...inSouth, process: one.id })).toMatchObject({ id: three.id, raisedOn: null });
  const raised = await zoe.processes.report({ ...inWest, process: one.id });
  expect(raised).toMatchObject({ id: three.id, raisedOn: expect.any(String) });
});

test('people report for a group of their own, on decisions that exist', async () => {
  const { house, ana, rui } = await threeGroups();
  const steward = await house.as('Vera', { steward: true });
  for (const other of [rui, steward])
    await expect(other.processes.report(inNorth)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.processes.report(inNorth)).rejects.toMatchObject({ kind: 'unauthenticated' });
  const nothing = ['dec_01k9z3e6q8f5v9w2x7y4r1t0ab'] as const;
  await expect(ana.processes.report({ ...inNorth, evidence: [...nothing] })).rejects.toMatchObject({
    kind: 'not-found',
  });
  await expect(ana.processes.report({ group: 'north', text: 'It fails.' })).rejects.toThrow(
    'Say in one line what fails',
  );
});

test('two groups that report at once are both heard', async () => {
  const { ana, rui, zoe } = await threeGroups();
  const { id } = await ana.processes.report(inNorth);
  await Promise.all([
    rui.processes.report({ ...inSouth, process: id }),
    zoe.processes.report({ ...inWest, process: id }),
  ]);
  const [process] = (await ana.processes.list({ state: 'raised' })).processes;
  expect(process?.reports).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';
import { starterMap } from './starter-map.ts';

async function scene() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { groups: ['east'], steward: true });
  await zoe.zones.amend({ ...starterMap, why: 'To begin with' });
  return { house, ana, tim, zoe };
}

const said = { title: 'We lend saws', choice: 'Secretly, on Mondays.' };
const differently = { says: 'aware' as const, why: 'We mend them all.' };

test('a group disagrees with the advice about another group’s decision, and the map keeps it for its next version', async () => {
  const { house, ana, tim, zoe } = await scene();
  const { id } = await ana.decisions.log(said);
  const before = await ana.decisions.show({ id });
  const disagreement = await tim.zones.disagree({ group: 'south', decision: id, ...differently });
  expect(disagreement).toMatchObject({
    group: house.group('south'),
    decision: id,
    title: 'We lend saws',
    advised: { zone: 'local', map: 1, rule: '' },
    says: 'aware',
    raised: false,
    answered: null,
  });
  expect(await ana.decisions.show({ id })).toEqual(before);
  const listed = await ana.zones.disagreements({});
  expect(listed.disagreements).toEqual([disagreement]);
  expect(listed.groups[house.group('south')]).toEqual({ slug: 'south', name: 'South' });
  await zoe.zones.amend({ ...starterMap, why: 'South is right', causes: [disagreement.id] });
  expect((await ana.zones.disagreements({})).disagreements).toEqual([]);
  expect((await ana.zones.disagreements({ all: true })).disagreements).toMatchObject([{ answered: { version: 2 } }]);
  expect((await ana.zones.show({})).map?.versions[1]).toMatchObject({ causes: [disagreement.id] });
  const { steps } = await ana.trail.show({ subject: disagreement.id });
  expect(steps.map(({ event }) => event)).toEqual(['zone-disagreement.said', 'zone-disagreement.answered']);
});

test('of a draft only the title and what the rules saw become known', async () => {
  const { ana, tim } = await scene();
  await ana.zones.disagree({ group: 'north', draft: { ...said, tags: ['tools'] }, ...differently });
  const listed = await tim.zones.disagreements({});
  expect(listed.disagreements[0]).toMatchObject({
    decision: null,
    title: 'We lend saws',
    facts: { topics: ['tools'] },
  });
  expect(JSON.stringify(listed)).not.toContain('ondays');
});

test('that something was raised above those who know it first-hand can be said where the zone is right', async () => {
  const { ana } = await scene();
  const { id } = await ana.decisions.log(said);
  const same = { group: 'north', decision: id, says: 'local' as const, why: 'The board took it from us.' };
  await expect(ana.zones.disagree(same)).rejects.toMatchObject({
    kind: 'invalid',
    message: 'Your group says the same as the map. Say another zone, or that it was raised.',
  });
  expect(await ana.zones.disagree({ ...same, raised: true })).toMatchObject({ raised: true, says: 'local' });
});

test('a disagreement names its group, one subject that is there, and a reason', async () => {
  const { house, ana, zoe } = await scene();
  const { id } = await ana.decisions.log(said);
  const north = { group: 'north', decision: id, ...differently };
  const refused = (given: object) => expect(ana.zones.disagree({ ...north, ...given })).rejects;
  await refused({ group: 'south' }).toMatchObject({ kind: 'forbidden' });
  await refused({ group: 'nowhere' }).toMatchObject({ kind: 'not-found' });
  await refused({ decision: 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab' }).toMatchObject({
    kind: 'not-found',
    message: 'There is no decision dec_01k9z3e6q8f5v9w2x7y4r1t0ab.',
  });
  await refused({ draft: said }).toMatchObject({ message: 'Say what it is about: a decision, or a draft.' });
  await refused({ why: '' }).toMatchObject({ message: expect.stringContaining('Say why your group sees it') });
  await expect(zoe.zones.disagree(north)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.zones.disagree(north)).rejects.toMatchObject({ kind: 'unauthenticated' });
  const unknown = 'dis_01k9z3e6q8f5v9w2x7y4r1t0ab';
  await expect(zoe.zones.amend({ ...starterMap, why: 'More', causes: [unknown] })).rejects.toMatchObject({
    kind: 'not-found',
    message: `There is no disagreement ${unknown}.`,
  });
  expect((await ana.zones.show({})).map?.version).toBe(1);
});

test('where no map is drawn there is nothing to disagree with', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  await expect(ana.zones.disagree({ group: 'north', draft: said, ...differently })).rejects.toMatchObject({
    message: 'There is no zone map yet, so nothing has been advised.',
  });
});

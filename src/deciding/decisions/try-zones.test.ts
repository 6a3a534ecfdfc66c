import { expect, test } from 'vitest';
import { starterMap } from '#common-ground/zones/starter-map.ts';
import { testHouse } from '#testing/house.ts';

const said = (name: string) => ({ title: `We use ${name}`, choice: `${name}.` });
const rule = (name: string, when: string, zone: 'local' | 'check' | 'aware' = 'aware') => ({
  name,
  when,
  zone,
  why: '',
});

async function scene() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  await ana.decisions.log(said('ink'));
  await zoe.zones.amend({ ...starterMap, why: 'To begin with' });
  await ana.decisions.log({ ...said('saws'), affects: [house.group('south')], tags: ['Tools'] });
  return { house, ana, tim, zoe };
}

test('rules are tried on the latest decisions beside the map in force, and nothing changes', async () => {
  const { ana } = await scene();
  const rules = [rule('Tools', "'tools' in topics"), rule('Any', 'true', 'check')];
  const { examples, problems } = await ana.zones.try({ rules });
  expect(problems).toEqual([]);
  expect(examples).toEqual([
    {
      decision: expect.objectContaining({ ref: 'north-2', title: 'We use saws' }),
      logged: { zone: 'check', rule: 'Felt by others' },
      now: { zone: 'check', rule: 'Felt by others' },
      tried: { zone: 'aware', rule: 'Tools' },
      matching: ['Tools', 'Any'],
    },
    {
      decision: expect.objectContaining({ ref: 'north-1' }),
      logged: null,
      now: { zone: 'local', rule: '' },
      tried: { zone: 'check', rule: 'Any' },
      matching: ['Any'],
    },
  ]);
  expect((await ana.zones.try({ rules, limit: 1 })).examples).toHaveLength(1);
  expect((await ana.zones.show({})).map?.version).toBe(1);
});

test('without rules, those in force are shown at work; what was taken back is left out', async () => {
  const { ana } = await scene();
  await ana.decisions.retract({ id: 'north-1', why: 'By mistake' });
  const { examples } = await ana.zones.try({});
  expect(examples.map(({ decision, tried }) => [decision.ref, tried.rule])).toEqual([['north-2', 'Felt by others']]);
});

test('a rule that is not understood is told with its place, and the others are tried all the same', async () => {
  const { ana } = await scene();
  const rules = [rule('', 'budget > 3'), rule('Tools', "'tools' in topics")];
  const { problems, examples, draft } = await ana.zones.try({ rules, draft: { tags: ['tools'] } });
  expect(problems).toMatchObject([{ rule: 0, line: 1, column: 1, sentence: expect.stringContaining('budget') }]);
  expect(examples.map(({ tried }) => tried.rule)).toEqual(['Tools', '']);
  expect(draft).toMatchObject({ zone: 'aware', rule: 'Tools' });
});

test('rules are held against what groups have said of the map and nobody has answered', async () => {
  const { ana, tim } = await scene();
  const { id } = await ana.decisions.show({ id: 'north-2' });
  await tim.zones.disagree({ group: 'south', decision: id, says: 'aware', why: 'We mend them.' });
  const { disagreements } = await ana.zones.try({ rules: [rule('Tools', "'tools' in topics")] });
  expect(disagreements).toMatchObject([
    { title: 'We use saws', says: 'aware', advised: { zone: 'check' }, tried: { zone: 'aware', rule: 'Tools' } },
  ]);
});

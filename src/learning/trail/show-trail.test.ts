import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

test('what stands in a group’s trail and in the network’s is told once, in order', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { steward: true });
  const endsOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const spoken = { group: 'north', kind: 'advice', ground: 'Three asked', scope: 'Ink', endsOn } as const;
  const { id } = await zoe.interventions.open(spoken);
  await ana.interventions.respond({ id, what: 'kept' });
  const { steps } = await ana.trail.show({ subject: id });
  expect(steps.map(({ event, name }) => [event, name])).toEqual([
    ['intervention.opened', 'Zoe'],
    ['intervention.responded', 'Ana'],
  ]);
  expect(steps[1]!.changes.map(({ field }) => field)).toEqual(['responses']);
});

test('whoever and whatever the changes name by an id stands beside them by name', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const first = await ana.decisions.log({ group: 'north', title: 'A jar', choice: 'A jar' });
  await ana.decisions.supersede({ id: first.id, decision: { title: 'No jar', choice: 'No jar' } });
  const { steps, names } = await ana.trail.show({ subject: first.id });
  const named = JSON.stringify(steps.map(({ changes }) => changes)).match(/dec_[0-9a-z]{26}/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named.map((id) => names[id]))).toEqual(new Set(['#north-2 No jar']));
});

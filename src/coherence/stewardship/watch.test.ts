import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';
import { type ChangedStep, touchedBy } from './watch.ts';

const record = { title: 'Fee', choice: 'A fee.', status: 'accepted', retracted: null } as const;
const step = (day: string, changes: Partial<ChangedStep['record']> = {}): ChangedStep => ({
  at: `${day}T10:00:00.000Z`,
  record: { ...record, ...changes },
});
const spoken = { createdAt: '2026-11-10T09:00:00.000Z', responses: [] };
const end = '2027-01-01T00:00:00.000Z';

test.each([
  ['another choice', [step('2026-11-01'), step('2026-11-12', { choice: 'No fee.' })], 'changed-soon-after'],
  ['taken back', [step('2026-11-01'), step('2026-11-12', { retracted: { at: end, why: '' } })], 'changed-soon-after'],
  ['given up', [step('2026-11-01'), step('2026-11-12', { status: 'rejected' })], 'changed-soon-after'],
  ['three weeks later', [step('2026-11-01'), step('2026-12-01', { choice: 'No fee.' })], null],
  ['before', [step('2026-11-01'), step('2026-11-09', { choice: 'No fee.' })], null],
  ['a result only', [step('2026-11-01'), step('2026-11-12')], null],
  ['accepted as proposed', [step('2026-11-01', { status: 'proposed' }), step('2026-11-12')], null],
] as const)('after the centre spoke, a decision that was %s counts as it should', (_, steps, touch) => {
  expect(touchedBy([spoken], steps, end)).toBe(touch);
});

test('what the group itself says weighs more, and only what was said by then is known', () => {
  const responses = [
    { what: 'kept', text: '', by: null, at: '2026-11-11T00:00:00.000Z' },
    { what: 'overridden', text: '', by: null, at: '2026-11-20T00:00:00.000Z' },
  ] as const;
  const said = { ...spoken, responses: [...responses] };
  expect(touchedBy([said], [], '2026-11-15T00:00:00.000Z')).toBeNull();
  expect(touchedBy([said], [], end)).toBe('overridden');
});

test('the watch abstains below 40 decisions, rings when the centre takes decisions back, and groups see it first', async () => {
  const house = await testHouse();
  house.setClock('2026-09-01T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { steward: true });
  const log = (at: number) => ana.decisions.log({ title: `Decision ${at}`, choice: 'So.' });
  for (let at = 1; at < 40; at++) await log(at);
  expect((await ana.stewards.watch({})).watch).toEqual({
    state: 'no data',
    have: { decisions: 39 },
    need: { decisions: 40 },
  });
  house.setClock('2026-11-01T10:00:00.000Z');
  for (let at = 40; at < 60; at++) {
    const { id: decision } = await log(at);
    const advice = {
      group: 'north',
      kind: 'advice',
      ground: 'We know better',
      scope: 'This',
      endsOn: '2026-11-05',
    } as const;
    const { id } = await zoe.interventions.open({ ...advice, decision });
    await ana.interventions.respond({ id, what: 'overridden' });
  }
  const seen = await ana.stewards.watch({});
  expect(seen).toMatchObject({ delayed: false, watch: { state: 'measured', alarm: true } });
  expect(seen.touched).toHaveLength(20);
  expect(seen.touched[0]).toMatchObject({ group: house.group('north'), how: 'overridden' });
  const points = seen.watch.state === 'measured' ? seen.watch.points : [];
  expect(points.at(-1)!.score).toBeGreaterThanOrEqual(4);
  expect(await zoe.stewards.watch({})).toMatchObject({ delayed: true, watch: { state: 'no data' }, touched: [] });
  house.setClock('2026-11-08T10:00:00.001Z');
  expect(await zoe.stewards.watch({})).toMatchObject({ delayed: true, watch: { alarm: true } });
  await expect(house.visitor.stewards.watch({})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

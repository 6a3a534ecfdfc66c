import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { records } from '#house.ts';
import type { LogId } from '#kernel/trail.ts';
import { replay } from '#learning/trail/replay.ts';
import { testHouse } from '#testing/house.ts';

const advice = { kind: 'advice', ground: 'Three groups asked.', scope: 'The fee, and nothing else' } as const;

async function scene() {
  const house = await testHouse();
  house.setClock('2026-11-02T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  const { id: decision } = await ana.decisions.log({ title: 'Fee', choice: 'A fee.' });
  const open = (endsOn = '2026-11-20') =>
    zoe.interventions.open({ ...advice, group: 'north', decision: 'north-1', endsOn });
  return { house, ana, tim, zoe, decision, open };
}

test('an intervention stands in the group’s own trail and in the public register, with what the group says of it', async () => {
  const { house, ana, tim, zoe, decision, open } = await scene();
  const { id } = await open();
  await ana.interventions.respond({ id, what: 'kept', text: 'We had our reasons.' });
  await zoe.interventions.end({ id, why: 'It is answered.' });
  const steps = (log: LogId) =>
    house.ground.database.db
      .selectFrom('steps')
      .select(['event', sql<string>`payload->>'why'`.as('why')])
      .where('log_id', '=', log)
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute();
  const told = [
    { event: 'intervention.opened', why: 'Three groups asked.' },
    { event: 'intervention.responded', why: '' },
    { event: 'intervention.ended', why: 'It is answered.' },
  ];
  expect(await steps(house.group('north'))).toEqual(told);
  expect(await steps(house.network)).toEqual(told);
  expect(await tim.interventions.list({})).toMatchObject({
    interventions: [{ id, open: false, decision, responses: [{ what: 'kept', by: ana.id }], ended: { by: zoe.id } }],
    groups: { [house.group('north')]: { slug: 'north' } },
    decisions: { [decision]: { ref: 'north-1' } },
    names: { [ana.id]: 'Ana', [zoe.id]: 'Zoe' },
  });
  expect((await tim.interventions.list({ group: 'south' })).interventions).toEqual([]);
  await ana.decisions.log({ title: 'Paint', choice: 'Red.' });
  expect((await tim.interventions.list({ decision: 'north-1' })).interventions).toHaveLength(1);
  expect((await tim.interventions.list({ decision: 'north-2' })).interventions).toEqual([]);
  expect((await ana.decisions.show({ id: decision })).revision).toBe(1);
});

test('its sunset ends it without anybody, and the group may still say what it did', async () => {
  const { house, ana, zoe, open } = await scene();
  const { id } = await open('2026-11-20');
  const isOpen = async () => (await ana.interventions.list({})).interventions[0]?.open;
  house.setClock('2026-11-20T23:59:00.000Z');
  expect(await isOpen()).toBe(true);
  house.setClock('2026-11-21T00:00:00.000Z');
  expect(await isOpen()).toBe(false);
  await expect(zoe.interventions.end({ id, why: 'Late' })).rejects.toMatchObject({ message: 'It is over already.' });
  expect(await ana.interventions.respond({ id, what: 'overridden' })).toMatchObject({ responses: [{ by: ana.id }] });
});

test('only stewards open and end, and only the group that is addressed responds', async () => {
  const { house, ana, tim, zoe, open } = await scene();
  const { id } = await open();
  const given = { ...advice, group: 'south', endsOn: '2026-11-20' };
  for (const call of [
    () => ana.interventions.open(given),
    () => tim.interventions.open(given),
    () => ana.interventions.end({ id, why: 'No' }),
    () => tim.interventions.respond({ id, what: 'kept' }),
    () => zoe.interventions.respond({ id, what: 'kept' }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.interventions.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

test('without a ground, a scope or a near sunset there is no intervention', async () => {
  const { tim, zoe, open } = await scene();
  await tim.decisions.log({ title: 'Paint', choice: 'Red.' });
  const given = { ...advice, group: 'north', endsOn: '2026-11-20' };
  for (const field of ['ground', 'scope'] as const)
    await expect(zoe.interventions.open({ ...given, [field]: ' ' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(open('2026-11-01')).rejects.toMatchObject({ message: expect.stringContaining('passed already') });
  await expect(open('2027-05-02')).rejects.toMatchObject({ message: expect.stringContaining('within 180 days') });
  await expect(open('2026-12')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(zoe.interventions.open({ ...given, decision: 'south-1' })).rejects.toMatchObject({
    message: 'That is a decision of another group.',
  });
});

test('an intervention is rebuilt from the trail of the group alone, and both trails verify', async () => {
  const { house, ana, zoe, open } = await scene();
  await open();
  await zoe.crises.open({ scope: 'Fire', ground: 'It burns.', endsOn: '2026-11-20' });
  const all = async () => [await ana.interventions.list({}), await ana.crises.list({})];
  const before = await all();
  const { db } = house.ground.database;
  for (const table of ['interventions', 'crises'])
    await db
      .deleteFrom(table as never)
      .where('network_id' as never, '=', house.network as never)
      .execute();
  expect((await ana.trail.verify({})).ok).toBe(false);
  await replay(db, house.network, records);
  expect(await all()).toEqual(before);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('when the centre last gave a sign is counted in weeks, and never by person', async () => {
  const { house, tim, zoe, open } = await scene();
  expect(await tim.stewards.presence({})).toEqual({ lastAct: null, weeksSinceLastAct: null, sign: 'no data' });
  await open();
  for (const [day, weeksSinceLastAct, sign] of [
    ['2026-11-03', 0, 'life'],
    ['2026-12-20', 6, 'unclear'],
    ['2027-02-20', 15, 'decay'],
  ] as const) {
    house.setClock(`${day}T10:00:00.000Z`);
    expect(await tim.stewards.presence({})).toEqual({ lastAct: '2026-11-02T10:00:00.000Z', weeksSinceLastAct, sign });
  }
  await zoe.crises.open({ scope: 'Fire', ground: 'It burns.', endsOn: '2027-02-21' });
  expect(await tim.stewards.presence({})).toMatchObject({ weeksSinceLastAct: 0, sign: 'life' });
});

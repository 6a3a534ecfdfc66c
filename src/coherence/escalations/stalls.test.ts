import { expect, test } from 'vitest';
import { starterMap } from '#common-ground/zones/starter-map.ts';
import { records } from '#house.ts';
import { replay } from '#learning/trail/replay.ts';
import { testHouse } from '#testing/house.ts';

async function scene() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  const propose = (title: string, on: string) => {
    house.setClock(`${on}T10:00:00.000Z`);
    return ana.decisions.log({ title, choice: `${title}.`, status: 'proposed' });
  };
  return { house, ana, tim, zoe, propose };
}

test('proposals that wait are listed with their age and the reason that the group gives, the oldest first', async () => {
  const { ana, tim, propose } = await scene();
  const old = await propose('Old', '2026-10-01');
  const young = await propose('Young', '2026-11-01');
  await ana.stalls.say({ decision: 'north-1', reason: 'no-time' });
  await ana.stalls.say({ decision: old.id, reason: 'unsure-who-may-decide', text: 'It is about all of us.' });
  await ana.escalations.raise({ question: 'Who?', reason: 'unsure-who-may-decide', decision: young.id });
  await ana.consents.ask({ decision: young.id, groups: ['south'], byOn: '2026-11-10' });
  const { stalls } = await tim.stalls.list({});
  expect(stalls).toMatchObject([
    { decision: old.id, ageDays: 31, stall: { reason: 'unsure-who-may-decide', revision: 2 }, escalations: [] },
    {
      decision: young.id,
      ageDays: 0,
      stall: null,
      consents: { waiting: 1, given: 0 },
      escalations: [expect.anything()],
    },
  ]);
  await ana.decisions.amend({ id: old.id, set: { status: 'accepted' } });
  expect((await tim.stalls.list({ group: 'north' })).stalls).toMatchObject([{ decision: young.id }]);
  expect((await tim.stalls.list({ group: 'south' })).stalls).toEqual([]);
});

test('only the deciding group says why it waits, and only while it does', async () => {
  const { house, ana, tim, zoe, propose } = await scene();
  const { id: decision } = await propose('Paint', '2026-11-01');
  for (const person of [tim, zoe])
    await expect(person.stalls.say({ decision, reason: 'no-time' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.stalls.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  const vague = ana.stalls.say({ decision, reason: 'other' });
  await expect(vague).rejects.toMatchObject({ kind: 'invalid', message: 'Say in words why it waits.' });
  await ana.decisions.amend({ id: decision, set: { status: 'rejected' } });
  await expect(ana.stalls.say({ decision, reason: 'no-time' })).rejects.toMatchObject({
    message: expect.stringContaining('decided already'),
  });
});

test('speed counts what still waits, stands beside the open conflicts, and says "no data" while there is too little', async () => {
  const { house, ana, propose } = await scene();
  await propose('First', '2026-09-01');
  expect((await ana.stalls.speed({})).all).toEqual({
    speed: { state: 'no data', have: { decisions: 1, closed: 0 }, need: { decisions: 20, closed: 10 } },
    conflicts: 0,
  });
  for (let at = 0; at < 11; at++) {
    const { id } = await propose(`Quick ${at}`, '2026-09-02');
    house.setClock('2026-09-04T10:00:00.000Z');
    await ana.decisions.amend({ id, set: { status: 'accepted' } });
  }
  for (let at = 0; at < 10; at++) await propose(`Waits ${at}`, '2026-09-02');
  await ana.decisions.log({ title: 'At once', choice: 'It took nobody any time.' });
  house.setClock('2026-10-02T10:00:00.000Z');
  const { all, zones } = await ana.stalls.speed({});
  expect(all.speed).toMatchObject({ state: 'measured', decisions: 22, open: 11 });
  expect(all.speed).toMatchObject({ median: 2 });
  expect(zones.map((it) => [it.zone, it.speed.state])).toEqual([
    ['local', 'no data'],
    ['check', 'no data'],
    ['aware', 'no data'],
    ['intervene', 'no data'],
    [null, 'measured'],
  ]);
  expect(await ana.consents.paralysis({})).toMatchObject({
    vetoes: { state: 'no data' },
    concentration: { state: 'no data' },
  });
});

test('who is unsure who may decide is counted per open day, with the proposals that wait for it', async () => {
  const { house, ana, propose } = await scene();
  const { id } = await propose('Paint', '2026-08-01');
  const { id: other } = await propose('Roof', '2026-08-01');
  await ana.stalls.say({ decision: id, reason: 'unsure-who-may-decide' });
  await ana.escalations.raise({ question: 'Who?', reason: 'unsure-who-may-decide', decision: other });
  expect(await ana.stalls.confusion({})).toMatchObject({ unsure: { state: 'no data', have: { openDays: 0 } } });
  house.setClock('2026-10-10T10:00:00.000Z');
  expect(await ana.stalls.confusion({})).toMatchObject({
    unsure: { state: 'measured', events: 2, rate: 2 / 140 },
    unsureOf: [id, other],
    bypasses: { state: 'no data', have: { decisions: 0 }, need: { decisions: 20 } },
    decisions: { [id]: { ref: 'north-1' } },
  });
});

test('a decision that was made round an advised check is among those that went round one', async () => {
  const { house, ana, zoe } = await scene();
  await zoe.zones.amend({ ...starterMap, why: 'A first map' });
  await house.as('Tim', { groups: ['south'] });
  const log = (changes: object) =>
    ana.decisions.log({ title: 'Paint', choice: 'Red.', reversibility: 'reversible', ...changes });
  const affects = [house.group('south')];
  for (let at = 0; at < 18; at++) await log({});
  await log({ affects, consulted: ['Tim'] });
  expect((await ana.stalls.confusion({})).bypasses).toMatchObject({ state: 'no data', have: { decisions: 19 } });
  const { id } = await log({ affects });
  expect(await ana.stalls.confusion({})).toMatchObject({
    bypasses: { state: 'measured', events: 1, rate: 0.05 },
    bypassesOf: [id],
  });
});

test('how often the centre is asked is told per 100 decisions, and not below ten questions', async () => {
  const { house, ana, zoe } = await scene();
  house.setClock('2026-08-01T10:00:00.000Z');
  for (let at = 0; at < 50; at++) await ana.decisions.log({ title: `Decision ${at}`, choice: 'So.' });
  const ask = () => ana.escalations.raise({ question: 'May we?', reason: 'affects-others' });
  for (let at = 0; at < 9; at++) await ask();
  expect((await ana.escalations.health({})).health).toEqual({
    state: 'no data',
    have: { escalations: 9, decisions: 50 },
    need: { escalations: 10, decisions: 1 },
  });
  const { id } = await ask();
  house.setClock('2026-08-03T10:00:00.000Z');
  await zoe.escalations.answer({ id, text: 'Yes', why: 'So', effect: { kind: 'zone' } });
  const { health, chart, reasons } = await ana.escalations.health({});
  expect(reasons).toMatchObject({ 'affects-others': 10, 'above-direct-knowledge': 0 });
  expect(health).toMatchObject({ state: 'measured', rate: 20, changedSomething: { of: 1, share: 1 } });
  expect(chart.state).toBe('no data');
});

test('escalations, stalls and consents are rebuilt from the network’s trail, which verifies', async () => {
  const { house, ana, tim, propose } = await scene();
  const { id: decision } = await propose('Paint', '2026-11-01');
  await ana.stalls.say({ decision, reason: 'no-time' });
  await ana.escalations.raise({ question: 'Who?', reason: 'conflict', decision });
  const { consents } = await ana.consents.ask({ decision, groups: ['south'], byOn: '2026-11-10' });
  await tim.consents.answer({ id: consents[0]!.id, kind: 'consent' });
  const all = async () => [
    await ana.stalls.list({}),
    await ana.escalations.list({}),
    await ana.consents.ofDecision({ decision }),
  ];
  const before = await all();
  const { db } = house.ground.database;
  for (const table of ['stalls', 'escalations', 'consents'] as const)
    await db
      .deleteFrom(table as never)
      .where('network_id' as never, '=', house.network as never)
      .execute();
  expect(await all()).not.toEqual(before);
  await replay(db, house.network, records);
  expect(await all()).toEqual(before);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

const drills = 'Cordless drills come back with dead batteries';

async function scene() {
  const house = await testHouse();
  house.setClock('2026-11-02T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const eva = await house.as('Eva', { groups: ['west'] });
  const zoe = await house.as('Zoe', { steward: true });
  return { house, ana, tim, eva, zoe };
}

test('a signal is raised in one line, read by those who tend, and answered', async () => {
  const { house, ana, zoe } = await scene();
  const raised = await ana.signals.raise({ title: drills });
  expect(raised).toMatchObject({ group: house.group('north'), dueOn: '2026-11-30', read: null, answer: null });
  await zoe.signals.read({ id: raised.id });
  expect(await ana.signals.show({ id: raised.id })).toMatchObject({ state: 'read', read: { by: zoe.id } });
  house.setClock('2026-11-05T10:00:00.000Z');
  await zoe.signals.answer({ id: raised.id, what: 'acted', text: 'A charger stands at every counter.' });
  expect(await ana.signals.show({ id: raised.id })).toMatchObject({
    state: 'answered',
    ageDays: 3,
    overdue: null,
    answer: { what: 'acted', by: zoe.id },
    names: { [zoe.id]: 'Zoe', [ana.id]: 'Ana' },
  });
  const again = zoe.signals.answer({ id: raised.id, text: 'Again.' });
  await expect(again).rejects.toMatchObject({ kind: 'stale' });
});

test('what nobody reads in a week or answers in four is overdue, for all to see, and heads the list', async () => {
  const { house, ana, tim, zoe } = await scene();
  const { id } = await ana.signals.raise({ title: drills });
  const overdue = async () => (await tim.signals.show({ id })).overdue;
  house.setClock('2026-11-09T10:00:00.000Z');
  expect(await overdue()).toBeNull();
  house.setClock('2026-11-10T10:00:00.000Z');
  expect(await overdue()).toBe('reading');
  await zoe.signals.read({ id });
  expect(await overdue()).toBeNull();
  await tim.signals.raise({ title: 'The door key sticks' });
  house.setClock('2026-12-01T10:00:00.000Z');
  expect(await overdue()).toBe('answer');
  const { signals } = await tim.signals.list({ open: true });
  expect(signals.map(({ title }) => title)).toEqual([drills, 'The door key sticks']);
});

test('only members raise for a group, only those who tend say that it is read, and anybody may answer', async () => {
  const { house, ana, tim, zoe } = await scene();
  const { id } = await ana.signals.raise({ title: drills });
  await expect(zoe.signals.raise({ group: 'north', title: drills })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(tim.signals.raise({ group: 'north', title: drills })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(ana.signals.read({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.signals.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect(await tim.signals.answer({ id, text: 'Take them out overnight: we do.' })).toMatchObject({
    answer: { by: tim.id, what: 'watching' },
    read: { by: tim.id },
  });
  await expect(ana.signals.raise({ title: '' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(ana.signals.raise({ title: drills, seenOn: '2027-01-01' })).rejects.toMatchObject({ kind: 'invalid' });
});

test('three groups that see the same are a pattern; people join what differs in words and part what is only alike', async () => {
  const { ana, tim, eva } = await scene();
  const first = await ana.signals.raise({ title: drills });
  const second = await tim.signals.raise({ title: `${drills} again` });
  for (const title of [
    'The door key sticks in winter',
    'Children come with homework',
    'People ask for sewing machines',
  ])
    await ana.signals.raise({ title });
  const third = await eva.signals.raise({ title: 'Nobody charges what they borrowed' });
  const clusters = async () => (await ana.signals.list({})).clusters;
  expect(await clusters()).toMatchObject([{ independent: 2, pattern: false, pairs: [{ same: null }] }]);
  await tim.signals.join({ id: third.id, other: first.id });
  expect(await clusters()).toMatchObject([{ independent: 3, pattern: true }]);
  await tim.signals.part({ id: first.id, other: second.id });
  expect(await clusters()).toMatchObject([{ independent: 2, pattern: false, pairs: [{ same: true }] }]);
  await expect(tim.signals.join({ id: first.id, other: first.id })).rejects.toMatchObject({ kind: 'invalid' });
});

test('one person in three groups is no pattern', async () => {
  const { house } = await scene();
  const rui = await house.as('Rui', { groups: ['north', 'south', 'west'] });
  for (const group of ['north', 'south', 'west']) await rui.signals.raise({ group, title: drills });
  const [cluster] = (await rui.signals.list({})).clusters;
  expect(cluster).toMatchObject({ independent: 1, pattern: false });
  expect(cluster!.groups).toHaveLength(3);
});

test('how long signals wait is told from ten on, as medians of all of them', async () => {
  const { house, ana, zoe } = await scene();
  const ids: `sig_${string}`[] = [];
  for (let at = 0; at < 10; at++) ids.push((await ana.signals.raise({ title: `Signal ${at}` })).id);
  expect((await ana.signals.times({})).times).toMatchObject({ state: 'no data', need: { signals: 10, answered: 5 } });
  house.setClock('2026-11-04T10:00:00.000Z');
  for (const id of ids.slice(0, 6)) await zoe.signals.answer({ id, text: 'Seen.' });
  house.setClock('2026-11-20T10:00:00.000Z');
  expect((await ana.signals.times({})).times).toMatchObject({ state: 'measured', answered: { days: 2 } });
});

test('a signal is evidence for a change of what everyone shares', async () => {
  const { ana, zoe } = await scene();
  const { id } = await ana.signals.raise({ title: drills });
  const change = { kind: 'zones', text: 'Chargers are local.' } as const;
  const proposal = await zoe.proposals.make({ title: 'Chargers', why: 'So.', evidence: [id], change });
  expect(JSON.stringify(await ana.proposals.show({ id: proposal.id }))).toContain(drills);
});

import { expect, test } from 'vitest';
import { starterMap } from '#common-ground/zones/starter-map.ts';
import { testHouse } from '#testing/house.ts';

const day = (on: string) => `${on}T10:00:00.000Z`;

async function scene() {
  const house = await testHouse();
  house.setClock(day('2026-01-10'));
  const vera = await house.as('Vera', { steward: true });
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  const zoe = await house.as('Zoe', { groups: ['west'] });
  const value = await vera.values.draft({ title: 'Repair before lending', example: 'A drill is repaired first.' });
  const { id: decision } = await ana.decisions.log({ title: 'We lend worn drills', choice: 'We lend them.' });
  const content = { title: 'We mend before we lend', text: '', tradeOff: 'Speed' };
  const change = { kind: 'new-principle' as const, value: value.id, content };
  const made = await ana.proposals.make({ title: 'Mend', why: 'It broke', evidence: [decision], change });
  const principle = (await vera.proposals.sign({ id: made.id })).outcome!.principle!;
  return { house, vera, ana, rui, zoe, decision, principle };
}

/** What the groups live through in half a year. */
async function live({ house, vera, ana, rui, zoe, decision, principle }: Awaited<ReturnType<typeof scene>>) {
  const cited = (stance: 'upholds' | 'breaks') => [{ principle, version: 1, stance, why: 'So', decisive: false }];
  for (const title of ['We lend saws', 'We lend planes'])
    await ana.decisions.log({ title, choice: 'Yes.', principles: cited('upholds') });
  const broken = await rui.decisions.log({
    title: 'We lend a broken lift',
    choice: 'Yes.',
    principles: cited('breaks'),
  });
  const experiment = await rui.experiments.begin({
    group: 'south',
    title: 'Lend for a week',
    principle,
    hypothesis: 'Less breaks',
    stopRule: 'Two breaks',
  });
  await rui.experiments.conclude({ id: experiment.id, finding: 'supports', text: 'None broke.' });
  const first = await ana.processes.report({ group: 'north', title: 'Late parts', text: 'Five weeks.' });
  await rui.processes.report({ group: 'south', process: first.id, text: 'Six weeks.' });
  await zoe.processes.report({ group: 'west', process: first.id, text: 'Seven weeks.' });
  const conflict = await ana.conflicts.propose({ decision, other: broken.id, why: 'They pull apart' });
  await ana.conflicts.settle({ id: conflict.id, kind: 'held', why: 'Too early', until: '2026-02-01' });
  for (const [person, group] of [
    [ana, 'north'],
    [zoe, 'west'],
  ] as const)
    await person.costs.note({ decision: broken.id, group, text: 'We carry the lift.', hours: 6 });
  await vera.zones.amend({ ...starterMap, why: 'A first map' });
  const disagreement = { group: 'west', decision: broken.id, says: 'aware' as const, why: 'Others use the lift' };
  const { id: zone } = await zoe.zones.disagree(disagreement);
  const escalation = await rui.escalations.raise({ group: 'south', question: 'May we?', reason: 'affects-others' });
  const effect = { kind: 'principle' as const, about: principle };
  await vera.escalations.answer({ id: escalation.id, text: 'Mend it first.', why: 'It broke', effect });
  house.setClock(day('2026-02-20'));
  return {
    zone,
    escalation: escalation.id,
    broken: broken.id,
    process: first.id,
    experiment: experiment.id,
    conflict: conflict.id,
  };
}

test('the agenda writes itself from what the groups have lived through, each item with its links', async () => {
  const here = await scene();
  expect((await here.ana.meetings.agenda({})).items).toEqual([]);
  const { broken, process, experiment, conflict, zone, escalation } = await live(here);
  const { items } = await here.ana.meetings.agenda({});
  expect(items.map(({ kind, id }) => [kind, id])).toEqual([
    ['conflict-due', conflict],
    ['process-raised', process],
    ['exception', broken],
    ['experiment-concluded', experiment],
    ['principle-idle', here.principle],
    ['cost-shared', broken],
    ['zone-disagreement', zone],
    ['escalation-answered', escalation],
  ]);
  expect(items[5]!.links).toMatchObject([{ title: 'We carry the lift.' }, { title: 'We carry the lift.' }]);
  expect(items[0]!.links.map(({ id }) => id).sort()).toEqual([broken, here.decision].sort());
  expect(items[2]).toMatchObject({ title: 'We lend a broken lift', links: [{ title: 'We mend before we lend' }] });
});

test('a day that is known by its year alone stops no agenda, and a meeting in the next century is a slip', async () => {
  const { ana, vera, principle } = await scene();
  const begun = { group: 'north', title: 'A week', principle, hypothesis: 'It works', stopRule: 'A week' };
  const { id } = await ana.experiments.begin(begun);
  await ana.experiments.conclude({ id, finding: 'unclear', text: 'Some time ago', on: '2025' });
  const item = { kind: 'experiment-concluded', id, on: '2025' };
  expect((await ana.meetings.agenda({})).items).toMatchObject([item]);
  await expect(vera.meetings.open({ heldOn: '2126-01-20' })).rejects.toThrow('more than a year away');
  expect((await vera.meetings.open({})).agenda).toMatchObject([item]);
});

test('a raised process waits until a proposal that rests on it is settled', async () => {
  const here = await scene();
  const { process } = await live(here);
  const kinds = async () => (await here.ana.meetings.agenda({})).items.map(({ kind }) => kind);
  const change = { kind: 'zones' as const, text: 'Orders are local.' };
  const { id } = await here.ana.proposals.make({ title: 'Orders', why: 'So', evidence: [process], change });
  expect(await kinds()).toContain('process-raised');
  await here.vera.proposals.refuse({ id, why: 'The office answers first.' });
  expect(await kinds()).not.toContain('process-raised');
});

test('a principle that nobody has cited for two quarters is asked about', async () => {
  const here = await scene();
  here.house.setClock(day('2026-07-20'));
  expect((await here.ana.meetings.agenda({})).items).toMatchObject([{ kind: 'principle-unused', id: here.principle }]);
});

test('the circle opens a meeting, writes its minutes, and closes them for good', async () => {
  const here = await scene();
  await live(here);
  const { house, vera, ana, decision } = here;
  await expect(ana.meetings.open({})).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.meetings.open({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  const { id, agenda, revision } = await vera.meetings.open({ title: 'Winter' });
  expect(agenda).toHaveLength(8);
  await expect(vera.meetings.close({ id })).rejects.toThrow('Write down what was said');
  const said = {
    answers: { brokeDown: 'Parts', learned: 'Ask early', evolve: 'One order a week' },
    minutes: 'All were there.',
    challenges: [{ by: 'West', text: 'Is mending worth it?' }],
    dissent: [{ text: 'I would wait.' }],
  };
  await expect(ana.meetings.record({ id, ...said })).rejects.toMatchObject({ kind: 'forbidden' });
  await vera.meetings.record({ id, revision, ...said });
  await expect(vera.meetings.record({ id, revision, minutes: 'Other' })).rejects.toMatchObject({ kind: 'stale' });
  const change = { kind: 'zones' as const, text: 'Lending is local.' };
  const proposal = { title: 'Lending', why: 'West asked', evidence: [decision], meeting: id, change };
  const made = await ana.proposals.make(proposal);
  expect((await ana.proposals.show({ id: made.id })).titles).toEqual({ [id]: 'Winter' });
  await vera.meetings.close({ id });
  await expect(vera.meetings.record({ id, minutes: 'Later' })).rejects.toThrow('stay as they are');
  const shown = await ana.meetings.show({ id });
  expect(shown).toMatchObject({ answers: said.answers, mayRecord: false });
  expect(shown.proposals).toMatchObject([{ title: 'Lending', state: 'open' }]);
  const { items } = await ana.meetings.agenda({});
  expect(items.map(({ kind }) => kind)).toEqual([
    'conflict-due',
    'process-raised',
    'principle-idle',
    'zone-disagreement',
    'proposal-open',
  ]);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('whether meetings are a real challenge is said from three closed ones on', async () => {
  const { vera, ana, decision } = await scene();
  const hold = async (challenges: { text: string }[], propose: boolean) => {
    const { id } = await vera.meetings.open({});
    await vera.meetings.record({ id, minutes: 'We met.', challenges });
    const change = { kind: 'zones' as const, text: 'Lending is local.' };
    const proposal = { title: 'Lending', why: 'So', evidence: [decision], meeting: id, change };
    if (propose) await vera.proposals.sign({ id: (await ana.proposals.make(proposal)).id });
    await vera.meetings.close({ id });
  };
  await hold([{ text: 'Why at all?' }], true);
  await hold([], false);
  expect((await ana.meetings.list({})).challenge).toMatchObject({ state: 'no data', have: { meetings: 2 } });
  await hold([{ text: 'For whom?' }], false);
  await vera.meetings.open({});
  const { challenge, meetings } = await ana.meetings.list({});
  expect(meetings).toHaveLength(4);
  expect(challenge).toEqual({ state: 'measured', meetings: 3, challenged: 2 / 3, settled: 1 / 3 });
});

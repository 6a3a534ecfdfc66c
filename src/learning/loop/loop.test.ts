import { expect, test } from 'vitest';
import type { Conflict } from '#coherence/conflicts/conflict.ts';
import { conflicts } from '#coherence/conflicts/conflicts.store.ts';
import { findConflicts } from '#coherence/conflicts/find-conflicts.ts';
import { visitor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import { newId } from '#kernel/id.ts';
import { appendSteps } from '#kernel/trail.ts';
import { type TestPerson, testHouse } from '#testing/house.ts';
import { median } from './loop.ts';

/** Once around: a principle, two groups that read it in opposite ways, and its next version. */
async function onceAround() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  const { id: value } = await ana.values.draft({ title: 'Trust' });
  const first = await ana.decisions.log({ title: 'No forms', choice: 'None.' });
  const change = { kind: 'new-principle', value, content: { title: 'Trust first', text: '', tradeOff: '' } } as const;
  const begun = await ana.proposals.make({ title: 'Trust first', why: 'We do.', evidence: [first.id], change });
  const principle = (await zoe.proposals.sign({ id: begun.id })).outcome!.principle!;
  const { id: question } = await ana.questions.open({
    title: 'Forms?',
    options: [
      { key: 'yes', title: 'Yes' },
      { key: 'no', title: 'No' },
    ],
  });
  const decide = (person: TestPerson, option: string) =>
    person.decisions.log({
      title: `Forms: ${option}`,
      choice: option,
      answer: { question, option, scope: [] },
      principles: [{ principle, stance: 'upholds' }],
    });
  const north = await decide(ana, 'no');
  const south = await decide(tim, 'yes');
  const [conflict] = await house.ground.database.transaction((db) => {
    const { network } = house;
    const now = systemClock();
    const note = (...steps: Parameters<typeof appendSteps>[2][number][]) =>
      appendSteps(db, { network, actor: null, at: now }, steps);
    return findConflicts({ db, network, actor: visitor, now, note }, south.id);
  });
  return { house, ana, tim, zoe, principle, question, north, south, conflict: conflict!.id };
}

test('the loop is counted as it turns, and who brought the conflict is told what became of it', async () => {
  const { ana, tim, zoe, principle, north, south, conflict } = await onceAround();
  expect(await zoe.loop.show({})).toMatchObject({
    values: { adopted: 0, drafts: 1 },
    principles: { inForce: 1 },
    decisions: { lately: 3, citing: 2 },
    conflicts: { open: 1, held: 0 },
    valuesLayer: { waiting: 0, proposals: 0 },
    revised: { lately: 1, causedByConflicts: 0 },
    loopTime: { days: null, loops: 0 },
  });
  expect((await ana.loop.news({})).open.map(({ id }) => id)).toEqual([conflict]);
  await ana.conflicts.settle({ id: conflict, kind: 'principle-incomplete', why: 'Whose trust?', principle });
  await tim.conflicts.answer({ id: conflict, agree: true });
  expect((await zoe.loop.show({})).valuesLayer.waiting).toBe(1);
  const content = { title: 'Trust first, in both directions', text: '', tradeOff: '' };
  const change = { kind: 'revise-principle', principle, content } as const;
  const evidence = [conflict, north.id, south.id];
  const { id } = await tim.proposals.make({ title: 'Both directions', why: 'We differ.', evidence, change });
  await zoe.proposals.sign({ id });
  expect(await zoe.loop.show({})).toMatchObject({
    conflicts: { open: 0 },
    valuesLayer: { waiting: 0 },
    revised: { lately: 2, causedByConflicts: 1 },
    loopTime: { days: null, loops: 1, needed: 3 },
  });
  for (const person of [ana, tim]) {
    expect((await person.loop.news({})).told).toMatchObject([
      { conflict: { id: conflict }, outcomes: [{ principle }] },
    ]);
    await person.conflicts.heard({ id: conflict });
    expect((await person.loop.news({})).told).toEqual([]);
  }
});

test('from a principle one walks to what changed it, to the two decisions, and back from each', async () => {
  const { ana, tim, zoe, principle, north, south, conflict, question } = await onceAround();
  await ana.conflicts.settle({ id: conflict, kind: 'principle-incomplete', why: 'Whose trust?', principle });
  await tim.conflicts.answer({ id: conflict, agree: true });
  const content = { title: 'Trust both ways', text: '', tradeOff: '' };
  const change = { kind: 'revise-principle', principle, content } as const;
  const { id } = await ana.proposals.make({ title: 'Both', why: 'We differ.', evidence: [conflict], change });
  await zoe.proposals.sign({ id });
  const shown = await ana.principles.show({ id: principle });
  expect(shown.causes.map((it) => it.kind)).toEqual(['decision', 'proposal', 'conflict', 'proposal']);
  expect(shown.conflicts.map((it) => it.id)).toEqual([conflict]);
  expect(shown.applications.map((it) => it.decision.id).sort()).toEqual([north.id, south.id].sort());
  const table = await ana.conflicts.show({ id: conflict });
  expect(table.contexts.map((it) => it.id)).toEqual([north.id, south.id]);
  expect(table.outcomes).toMatchObject([{ principle, version: 2 }]);
  expect((await ana.conflicts.list({ decision: north.ref })).conflicts.map((it) => it.id)).toEqual([conflict]);
  expect((await ana.decisions.show({ id: north.id })).cited[principle]).toMatchObject({ version: 2 });
  const { answers } = await ana.questions.answers({ question });
  expect(answers.map((it) => [it.decision.id, it.inForce])).toEqual([
    [south.id, true],
    [north.id, true],
  ]);
  const { directions } = await ana.compass.show({});
  expect(directions[0]!.principles[0]).toMatchObject({ upholds: 2, stretches: 0, groups: 2, unused: false });
  await ana.decisions.recheck({ id: north.id, principle, stance: 'stretches' });
  const { directions: later } = await tim.compass.show({});
  expect(later[0]!.principles[0]).toMatchObject({ upholds: 1, stretches: 1, groups: 2 });
});

test('an experiment is found from its principle and from the decision that it is tried with', async () => {
  const { ana, tim, zoe, principle, north, south } = await onceAround();
  const tried = { title: 'No form for a month', hypothesis: 'Nobody asks.', stopRule: 'A month.' };
  const { id } = await ana.experiments.begin({ ...tried, principle, decision: north.id });
  const [shown] = (await tim.principles.show({ id: principle })).experiments;
  expect(shown).toMatchObject({ id, by: 'North', triedWith: { id: north.id, ref: 'north-2' } });
  expect((await tim.experiments.list({ decision: north.id })).experiments).toMatchObject([{ id }]);
  expect((await tim.experiments.list({ decision: south.id })).experiments).toEqual([]);
  const content = { title: 'Trust, mostly', text: '', tradeOff: '' };
  const change = { kind: 'revise-principle', principle, content } as const;
  const made = await ana.proposals.make({ title: 'Mostly', why: 'Tried.', evidence: [id, north.id], change });
  await zoe.proposals.sign({ id: made.id });
  const { causes } = await tim.principles.show({ id: principle });
  expect(causes.find((it) => it.id === id)).toMatchObject({ kind: 'experiment', shownOn: principle });
});

test('the signs abstain while there is too little, and nobody outside sees any of it', async () => {
  const { house, ana } = await onceAround();
  const signs = await ana.loop.signs({});
  expect(signs).toMatchObject({
    stale: { of: 0, stale: 0 },
    concentration: { state: 'no data' },
    silent: { state: 'no data' },
    espoused: { state: 'no data', have: { pairs: 1 } },
  });
  for (const ask of [
    house.visitor.loop.show,
    house.visitor.loop.signs,
    house.visitor.loop.news,
    house.visitor.compass.show,
  ])
    await expect(ask({})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

test('the middle of numbers', () => {
  expect([median([]), median([3]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([null, 3, 5, 2.5]);
});

test('what nobody has heard is told, however much has been heard since', async () => {
  const { house, ana, tim, zoe, principle, conflict } = await onceAround();
  await ana.conflicts.settle({ id: conflict, kind: 'principle-incomplete', why: 'Whose trust?', principle });
  await tim.conflicts.answer({ id: conflict, agree: true });
  const change = { kind: 'revise-principle', principle, content: { title: 'Both', text: '', tradeOff: '' } } as const;
  const { id } = await tim.proposals.make({ title: 'Both', why: 'We differ.', evidence: [conflict], change });
  await zoe.proposals.sign({ id });
  const { db } = house.ground.database;
  const told = await conflicts.find(db, house.network, conflict);
  for (let number = 0; number < 60; number += 1) {
    const sides = told.sides.map((side) => ({ ...side, decision: newId('decision') })) as Conflict['sides'];
    const heard = sides.map((side) => side.group);
    await conflicts.put(db, house.network, { ...told, id: newId('conflict'), sides, heard });
  }
  expect((await ana.loop.news({})).told.map((it) => it.conflict.id)).toEqual([conflict]);
  await ana.conflicts.heard({ id: conflict });
  expect((await ana.loop.news({})).told).toEqual([]);
});

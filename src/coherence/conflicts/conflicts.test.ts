import { expect, test } from 'vitest';
import { onTheTable, twoGroups } from '#testing/two-groups.ts';
import { sweepConflicts } from './watch-conflicts.ts';

test('an ending needs its reason and what makes it honest', async () => {
  const { ana, id } = await onTheTable();
  const end = (ending: object) => ana.conflicts.settle({ id, ...ending } as never);
  await expect(end({ kind: 'contexts-differ' })).rejects.toThrow('Say why it ends so.');
  await expect(end({ kind: 'contexts-differ', why: 'x' })).rejects.toThrow('where the boundary runs');
  await expect(end({ kind: 'principle-incomplete', why: 'x' })).rejects.toThrow('Say which principle');
  await expect(end({ kind: 'held', why: 'x' })).rejects.toThrow('on which day');
  await expect(end({ kind: 'held', why: 'x', until: '2020-01-01' })).rejects.toThrow('is past: 2020-01-01');
  await expect(end({ kind: 'one-revises', why: 'x', decision: 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab' })).rejects.toThrow(
    'There is no decision',
  );
});

test('a boundary stands when the other group agrees, and the same two answers are not asked about again', async () => {
  const { ana, tim, zoe, id, decide, open } = await onTheTable();
  const boundary = 'A fee where there is a waiting list; none elsewhere.';
  await ana.conflicts.settle({ id, kind: 'contexts-differ', why: 'Their queue is short.', boundary });
  expect((await zoe.conflicts.show({ id })).row.state).toBe('proposed');
  await expect(ana.conflicts.answer({ id, agree: true })).rejects.toThrow('the other one answers');
  await tim.conflicts.answer({ id, agree: true });
  expect((await zoe.conflicts.show({ id })).row).toMatchObject({ state: 'settled', ending: 'contexts-differ' });
  await decide('south', 'no-fee');
  expect(await open()).toHaveLength(1);
  await expect(tim.conflicts.settle({ id, kind: 'contexts-differ', why: 'x', boundary })).rejects.toThrow('is settled');
});

test('an ending that nobody speaks against stands after two weeks; an objection opens it again and stays', async () => {
  const { house, ana, tim, zoe, id } = await onTheTable();
  const ending = { id, kind: 'contexts-differ', why: 'We differ.', boundary: 'Here and there.' } as const;
  await ana.conflicts.settle(ending);
  await expect(tim.conflicts.answer({ id, agree: false })).rejects.toThrow('Say what speaks against it');
  await tim.conflicts.answer({ id, agree: false, objection: 'It costs our members their Saturdays.' });
  expect(await zoe.conflicts.show({ id })).toMatchObject({
    ending: null,
    refused: [{ objection: 'It costs our members their Saturdays.' }],
    row: { state: 'open' },
  });
  await ana.conflicts.settle(ending);
  house.setClock(new Date(Date.now() + 15 * 86_400_000).toISOString());
  expect((await zoe.conflicts.show({ id })).row.state).toBe('settled');
  expect((await zoe.conflicts.list({ state: 'settled' })).conflicts).toHaveLength(1);
  expect(await zoe.conflicts.list({ state: 'proposed' })).toMatchObject({
    conflicts: [],
    states: { open: 0, proposed: 0, held: 0, settled: 1 },
  });
});

test('whoever revises names their newer decision by its reference, and none that is on the table', async () => {
  const { ana, tim, zoe, id, north, south } = await onTheTable();
  const end = (decision: string) =>
    ana.conflicts.settle({ id, kind: 'one-revises', why: 'We drop the fee.', decision });
  await expect(end(south.ref)).rejects.toThrow('a decision of its own');
  await expect(end(north.ref)).rejects.toThrow('on the table already');
  const { newer } = await ana.decisions.supersede({ id: north.id, decision: { title: 'No fee', choice: 'None.' } });
  await tim.conflicts.say({ id, text: `Is it #${newer.ref}? It is not #north-99.` });
  await end(newer.ref);
  const shown = await zoe.conflicts.show({ id });
  expect(shown.ending).toMatchObject({ decision: newer.id, agreed: true });
  expect(shown.references).toMatchObject({
    [newer.id]: { ref: newer.ref },
    [newer.ref]: { title: 'No fee' },
    'north-99': null,
  });
  expect(shown.row.sides[0]!.decision.status).toBe('superseded');
});

test('a held tension comes back on its day', async () => {
  const { house, ana, tim, zoe, id } = await onTheTable();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  await ana.conflicts.settle({ id, kind: 'held', why: 'We wait for the winter.', until: day(60).slice(0, 10) });
  await tim.conflicts.answer({ id, agree: true });
  const states = async () => [
    (await zoe.conflicts.show({ id })).row.state,
    ...(await Promise.all(
      (['open', 'held'] as const).map(async (state) => (await zoe.conflicts.list({ state })).conflicts.length),
    )),
  ];
  expect(await states()).toEqual(['held', 0, 1]);
  house.setClock(day(61));
  expect(await states()).toEqual(['open', 1, 0]);
  await ana.conflicts.settle({ id, kind: 'one-revises', why: 'We drop the fee.' });
  expect((await zoe.conflicts.show({ id })).row.state).toBe('settled');
});

test('a held tension ends sooner where both see that nothing pulls apart any more', async () => {
  const { ana, tim, zoe, id } = await onTheTable();
  const until = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await ana.conflicts.settle({ id, kind: 'held', why: 'We wait for the winter.', until });
  await tim.conflicts.answer({ id, agree: true });
  await tim.conflicts.settle({ id, kind: 'one-revises', why: 'We take up the fee.' });
  expect((await zoe.conflicts.show({ id })).row).toMatchObject({ state: 'settled', ending: 'one-revises' });
});

test('two people who settle one conflict at once: the second is told', async () => {
  const { ana, tim, id } = await onTheTable();
  const end = (person: typeof ana) =>
    person.conflicts.settle({ id, revision: 1, kind: 'contexts-differ', why: 'x', boundary: 'y' });
  const results = await Promise.allSettled([end(ana), end(tim)]);
  const refused = results.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ kind: 'stale' });
});

test('only the two groups end a conflict: a steward convenes and speaks, and settles nothing', async () => {
  const { house, ana, zoe, id, north } = await onTheTable();
  const eva = await house.as('Eva', { groups: ['west'] });
  await zoe.conflicts.convene({ id, dueOn: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10) });
  await eva.conflicts.say({ id, text: 'We had this, too.' });
  const ending = { id, kind: 'contexts-differ', why: 'x', boundary: 'y' } as const;
  for (const person of [zoe, eva]) {
    await expect(person.conflicts.settle(ending)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(person.conflicts.answer({ id, agree: true })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(person.conflicts.heard({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await expect(eva.conflicts.convene({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.conflicts.show({ id })).rejects.toMatchObject({ kind: 'unauthenticated' });
  const shown = await ana.conflicts.show({ id });
  expect(shown).toMatchObject({ keeper: zoe.id, thread: [{ by: eva.id, text: 'We had this, too.' }] });
  expect((await ana.decisions.show({ id: north.id })).revision).toBe(1);
});

test('a person says that two decisions pull against each other; nobody says it for another group', async () => {
  const { ana, tim, zoe, decide } = await twoGroups();
  const north = await decide('north', 'fee');
  const south = await decide('south', 'fee', ['power tools']);
  const pair = { decision: north.ref, other: south.ref, why: 'Members borrow from both.' };
  await expect(tim.conflicts.propose(pair)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(zoe.conflicts.propose(pair)).rejects.toMatchObject({ kind: 'forbidden' });
  const { id } = await ana.conflicts.propose(pair);
  await expect(tim.conflicts.propose({ decision: south.ref, other: north.ref })).rejects.toMatchObject({
    kind: 'exists',
    details: { conflict: id },
  });
  await expect(ana.conflicts.propose({ decision: north.ref, other: north.ref })).rejects.toThrow('of one group');
});

test('what a decision costs others rolls up to it once two groups bear it, and its group answers', async () => {
  const { house, ana, tim, zoe, decide } = await twoGroups();
  const north = await decide('north', 'fee');
  const eva = await house.as('Eva', { groups: ['west'] });
  const note = { decision: north.ref, hours: 6, text: 'We explain the fee at our counter.' };
  const { id } = await tim.costs.note(note);
  const rolled = async () => (await zoe.costs.list({})).decisions[0];
  expect(await rolled()).toMatchObject({ hours: 6, pattern: false });
  await eva.costs.note({ ...note, hours: 2.5 });
  expect(await rolled()).toMatchObject({ hours: 8.5, pattern: true, decision: { id: north.id } });
  await expect(ana.costs.note(note)).rejects.toThrow('of your own group');
  await expect(tim.costs.note({ decision: north.ref, text: 'Much' })).rejects.toThrow('Say how much');
  await expect(tim.costs.answer({ id, text: 'No' })).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.costs.answer({ id, text: 'We put up a sign.', gainHours: 4 });
  expect((await rolled())!.notes.find((it) => it.id === id)?.answer).toMatchObject({ gainHours: 4 });
});

test('what is found and proposed from both sides at once is on the table once, and whoever comes late is told', async () => {
  const { house, ana, tim, zoe, decide, open } = await twoGroups();
  const north = await ana.decisions.log({ title: 'North lends', choice: 'Yes.' });
  const south = await decide('south', 'no-fee');
  const { question } = south.answer!;
  await ana.decisions.amend({ id: north.id, set: { answer: { question, option: 'fee' } } });
  const done = await Promise.allSettled([
    sweepConflicts(house.ground.database, house.network),
    ana.conflicts.propose({ decision: north.id, other: south.id }),
    tim.conflicts.propose({ decision: south.id, other: north.id }),
    sweepConflicts(house.ground.database, house.network),
  ]);
  const refused = done.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  for (const reason of refused) expect(reason).toMatchObject({ kind: 'exists' });
  expect(await open()).toHaveLength(1);
  expect((await zoe.trail.verify({})).ok).toBe(true);
  const later = await ana.decisions.log({ title: 'North sells', choice: 'Yes.' });
  await tim.decisions.retract({ id: south.id, why: 'By mistake' });
  await expect(ana.conflicts.propose({ decision: later.id, other: south.id })).rejects.toThrow('taken back');
});

test('one person who is in both groups does not end their conflict alone', async () => {
  const { house, tim, decide, open } = await twoGroups();
  await decide('north', 'fee');
  await decide('south', 'no-fee');
  const { id } = (await open())[0]!;
  const lou = await house.as('Lou', { groups: ['north', 'south'] });
  const boundary = 'Power tools here, hand tools there.';
  await lou.conflicts.settle({ id, kind: 'contexts-differ', why: 'x', boundary, group: house.group('north') });
  await expect(lou.conflicts.answer({ id, agree: true })).rejects.toThrow('somebody else of the other group');
  await tim.conflicts.answer({ id, agree: true });
  expect((await open())[0]).toMatchObject({ state: 'settled' });
});

import { expect, test } from 'vitest';
import { type TestPerson, testHouse } from '#testing/house.ts';

async function groups() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const eva = await house.as('Eva', { groups: ['west'] });
  const zoe = await house.as('Zoe', { steward: true });
  const take = (person: TestPerson, group: string, title: string, more: object = {}) =>
    person.assumptions.add({ group, title, ...more });
  const standing = async (id: `asm_${string}`) => (await zoe.assumptions.show({ id })).assumption;
  return { house, ana, tim, eva, zoe, take, standing };
}

test('no assumption rests on itself, over however many others and groups', async () => {
  const { ana, tim, eva, take } = await groups();
  const one = await take(ana, 'north', 'One');
  const two = await take(tim, 'south', 'Two', { restsOn: [one.id] });
  const three = await take(eva, 'west', 'Three', { restsOn: [two.id] });
  const circle = 'This would rest on itself in the end';
  for (const restsOn of [[one.id], [two.id], [three.id]])
    await expect(ana.assumptions.amend({ id: one.id, set: { restsOn } })).rejects.toThrow(circle);
  await expect(take(ana, 'north', 'Four', { restsOn: [one.id, one.id] })).rejects.toThrow('Name each once');
  const nobody = 'asm_01k9z3e6q8f5v9w2x7y4r1t0ab';
  await expect(take(ana, 'north', 'Four', { restsOn: [nobody] })).rejects.toThrow('There is no assumption');
  const many = Array.from({ length: 11 }, () => one.id);
  await expect(take(ana, 'north', 'Four', { restsOn: many })).rejects.toThrow();
});

test('a circle of more assumptions than anybody has on their maps is seen as one, too', async () => {
  const { ana, take } = await groups();
  const first = await take(ana, 'north', 'The first');
  let last = first.id;
  for (let place = 0; place < 205; place += 1) {
    const next = await take(ana, 'north', `Assumption ${place}`, { restsOn: [last] });
    await ana.assumptions.retire({ id: next.id });
    last = next.id;
  }
  await expect(ana.assumptions.amend({ id: first.id, set: { restsOn: [last] } })).rejects.toThrow('rest on itself');
});

test('two groups that lean on one another at the same moment do not close a circle', async () => {
  const { ana, tim, take } = await groups();
  const one = await take(ana, 'north', 'One');
  const two = await take(tim, 'south', 'Two');
  const tried = await Promise.allSettled([
    ana.assumptions.amend({ id: one.id, set: { restsOn: [two.id] } }),
    tim.assumptions.amend({ id: two.id, set: { restsOn: [one.id] } }),
  ]);
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('what falls shakes whatever rests on it through any chain, and every decision that does is found', async () => {
  const { ana, tim, eva, zoe, take, standing } = await groups();
  const one = await take(ana, 'north', 'One');
  const two = await take(tim, 'south', 'Two', { restsOn: [one.id] });
  const three = await take(eva, 'west', 'Three', { restsOn: [two.id] });
  const decide = (person: TestPerson, group: string, assumption: `asm_${string}`) =>
    person.decisions.log({ title: group, choice: 'So.', group, assumptions: [{ assumption, why: `For ${group}` }] });
  const near = await decide(ana, 'north', one.id);
  const far = await decide(eva, 'west', three.id);
  const gone = await decide(tim, 'south', two.id);
  await tim.decisions.amend({ id: gone.id, set: { status: 'deprecated' } });
  const hidden = await decide(tim, 'south', two.id);
  await tim.decisions.retract({ id: hidden.id, why: 'By mistake' });
  expect(await standing(three.id)).toMatchObject({ state: 'held', shaken: false, decisions: 1 });
  expect(await standing(one.id)).toMatchObject({ decisions: 2 });
  await expect(tim.assumptions.fall({ id: one.id, why: 'No' })).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.assumptions.fall({ id: one.id, why: 'We counted.' });
  expect(await standing(one.id)).toMatchObject({ state: 'fallen', fall: { why: 'We counted.', by: ana.id } });
  expect(await standing(three.id)).toMatchObject({ state: 'held', shaken: true });
  const shown = await zoe.assumptions.show({ id: one.id });
  expect(shown.above.map(({ id, steps }) => [id, steps])).toEqual([
    [two.id, 1],
    [three.id, 2],
  ]);
  expect(shown.decisions.map(({ id, via, why, stands }) => [id, via, why, stands])).toEqual(
    expect.arrayContaining([
      [near.id, one.id, 'For north', true],
      [far.id, three.id, 'For west', true],
      [gone.id, two.id, 'For south', false],
    ]),
  );
  expect(shown.decisions).toHaveLength(3);
  expect((await zoe.assumptions.show({ id: three.id })).below.map(({ id }) => id)).toEqual([two.id, one.id]);
  await ana.assumptions.mend({ id: one.id, why: 'We counted again.' });
  expect(await standing(three.id)).toMatchObject({ shaken: false });
});

test('what has fallen is replaced by another of the same group that holds, or holds again', async () => {
  const { ana, tim, take, standing } = await groups();
  const old = await take(ana, 'north', 'Old');
  const next = await take(ana, 'north', 'Next');
  const theirs = await take(tim, 'south', 'Theirs');
  const mend = (replacedBy?: `asm_${string}`) =>
    ana.assumptions.mend({ id: old.id, why: 'So', ...(replacedBy && { replacedBy }) });
  await expect(mend()).rejects.toThrow('This has not fallen');
  await ana.assumptions.fall({ id: old.id, why: 'So' });
  await expect(ana.assumptions.fall({ id: old.id, why: 'So' })).rejects.toThrow('has said already');
  await expect(ana.assumptions.check({ id: old.id })).rejects.toThrow('Say that it holds again');
  await expect(mend(old.id)).rejects.toThrow('another assumption of your own group');
  await expect(mend(theirs.id)).rejects.toThrow('another assumption of your own group');
  await mend(next.id);
  expect(await standing(old.id)).toMatchObject({ state: 'fallen', replacedBy: next.id });
  expect((await ana.maps.show({ group: 'north' })).assumptions.map(({ title }) => title)).toEqual(['Next']);
  expect((await ana.assumptions.show({ id: old.id })).replacedBy).toMatchObject({ title: 'Next' });
});

test('another group disputes, the group that holds it answers, and its own record changes by its own word alone', async () => {
  const { house, ana, tim, eva, zoe, take, standing } = await groups();
  const { id } = await take(ana, 'north', 'Ink stays');
  const before = await standing(id);
  await expect(ana.assumptions.dispute({ id, why: 'No' })).rejects.toThrow('of your own group');
  await expect(zoe.assumptions.dispute({ id, why: 'No' })).rejects.toMatchObject({ kind: 'forbidden' });
  const outsider = tim.assumptions.dispute({ id, why: 'No', group: 'west' });
  await expect(outsider).rejects.toMatchObject({ kind: 'forbidden' });
  const first = await tim.assumptions.dispute({ id, why: 'Ours ran.' });
  await expect(tim.assumptions.dispute({ id, why: 'Again.' })).rejects.toMatchObject({ kind: 'exists' });
  const second = await eva.assumptions.dispute({ id, why: 'Ours too.' });
  const disputed = { state: 'disputed', since: first.createdAt, disputes: 2 };
  expect(await standing(id)).toEqual({ ...before, ...disputed });
  for (const person of [tim, eva, zoe])
    await expect(person.assumptions.answerDispute({ id: first.id, what: 'holds' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  await expect(tim.assumptions.withdrawDispute({ id: second.id })).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.assumptions.answerDispute({ id: first.id, what: 'holds', why: 'Yours was old.' });
  await expect(ana.assumptions.answerDispute({ id: first.id, what: 'fallen' })).rejects.toThrow('over already');
  await eva.assumptions.withdrawDispute({ id: second.id });
  expect(await standing(id)).toEqual(before);
  const { steps } = await zoe.trail.show({ subject: id });
  expect(steps.map(({ event }) => event)).toEqual(['assumption.added']);
  expect(house.group('north')).toBe(before.group);
});

test('an answer may change the words, or say that it has fallen; both stand in the trail of the group', async () => {
  const { ana, tim, zoe, take, standing } = await groups();
  const { id } = await take(ana, 'north', 'Ink stays');
  const dispute = () => tim.assumptions.dispute({ id, why: 'Ours ran.' });
  const refused = ana.assumptions.answerDispute({ id: (await dispute()).id, what: 'holds', title: 'New' });
  await expect(refused).rejects.toThrow('New words go with');
  const [open] = (await zoe.assumptions.show({ id })).disputes;
  await ana.assumptions.answerDispute({ id: open!.id, what: 'changed', title: 'Ink stays where it is dry' });
  expect(await standing(id)).toMatchObject({ state: 'held', title: 'Ink stays where it is dry' });
  await ana.assumptions.answerDispute({ id: (await dispute()).id, what: 'fallen' });
  expect(await standing(id)).toMatchObject({ state: 'fallen', fall: { why: 'Ours ran.', by: ana.id } });
  await expect(dispute()).rejects.toThrow('holds no more');
  const { steps } = await zoe.trail.show({ subject: id });
  expect(steps.map(({ event }) => event).sort()).toEqual(['assumption.added', 'assumption.amended', 'assumption.fell']);
});

test('a clash is said by one group of its own assumption, once, and against another group only', async () => {
  const { ana, tim, zoe, take } = await groups();
  const ours = await take(ana, 'north', 'Ink stays');
  const alsoOurs = await take(ana, 'north', 'Ink runs');
  const theirs = await take(tim, 'south', 'Ink runs');
  const clash = (against: `asm_${string}`) =>
    ana.assumptions.clash({ id: ours.id, with: against, why: 'Both cannot.' });
  await expect(clash(alsoOurs.id)).rejects.toThrow('of your own group');
  await clash(theirs.id);
  await expect(clash(theirs.id)).rejects.toMatchObject({ kind: 'exists' });
  const seen = await zoe.assumptions.show({ id: theirs.id });
  expect(seen.assumption.clashes).toEqual([]);
  expect(seen.clashes).toMatchObject([{ with: { id: ours.id }, why: 'Both cannot.', group: ours.group }]);
  await ana.assumptions.reconcile({ id: ours.id, with: theirs.id });
  expect((await zoe.assumptions.show({ id: theirs.id })).clashes).toEqual([]);
  await tim.assumptions.retire({ id: theirs.id });
  await expect(clash(theirs.id)).rejects.toThrow('taken off the map');
});

test('what has expired holds as long again once somebody has looked, or until the day they say', async () => {
  const { house, ana, take, standing } = await groups();
  house.setClock('2026-01-10T12:00:00.000Z');
  const { id } = await take(ana, 'north', 'Ink stays', { expiresOn: '2026-04-10' });
  house.setClock('2026-04-10T12:00:00.000Z');
  expect(await standing(id)).toMatchObject({ state: 'held' });
  house.setClock('2026-04-11T12:00:00.000Z');
  expect(await standing(id)).toMatchObject({ state: 'expired', since: '2026-04-11T00:00:00.000Z' });
  expect((await ana.assumptions.list({ state: 'expired' })).assumptions.map((it) => it.id)).toEqual([id]);
  expect((await ana.maps.list({})).maps[0]).toMatchObject({ expired: 1 });
  await ana.assumptions.check({ id, confidence: 'sure' });
  const looked = { state: 'held', checkedOn: '2026-04-11', expiresOn: '2026-07-10', confidence: 'sure' };
  expect(await standing(id)).toMatchObject(looked);
  await ana.assumptions.check({ id, expiresOn: null });
  expect(await standing(id)).toMatchObject({ expiresOn: null });
});

test('words that are meant to harm are kept as words, and what cannot be stored is refused', async () => {
  const { ana, zoe, take, standing } = await groups();
  const hostile = `<script>alert(1)</script> '; drop table assumptions; -- \u202egnp`;
  const { id } = await take(ana, 'north', hostile, { evidence: `[x](javascript:alert(1)) ${hostile}` });
  expect(await standing(id)).toMatchObject({ title: hostile.replace('\u202e', '') });
  expect((await zoe.assumptions.suggest({ text: `${hostile} %_\\` })).assumptions).toHaveLength(1);
  await expect(take(ana, 'north', 'a\u0000b')).rejects.toThrow('NUL');
  await expect(take(ana, 'north', ' \n ')).rejects.toThrow('Say what you take for true.');
  await expect(take(ana, 'north', 'x'.repeat(301))).rejects.toThrow('Keep this to 300');
});

test('what is suggested comes from the own group first, then from others, and what was taken off not at all', async () => {
  const { ana, tim, eva, take } = await groups();
  const theirs = await take(tim, 'south', 'Borrowers return tools in two weeks');
  const ours = await take(ana, 'north', 'Borrowers of tools come on Saturdays');
  await take(ana, 'north', 'The roof is dry');
  const gone = await take(eva, 'west', 'Borrowers return tools in two weeks');
  await eva.assumptions.retire({ id: gone.id });
  const ids = async (text?: string) =>
    (await ana.assumptions.suggest({ ...(text && { text }) })).assumptions.map(({ id }) => id);
  expect(await ids('tools that borrowers return')).toEqual([ours.id, theirs.id]);
  expect(await ids('roo')).toHaveLength(1);
  expect(await ids()).toHaveLength(2);
  expect(await ids('zeppelin')).toEqual([]);
});

test('a change that was made on an older revision is refused with the newer one', async () => {
  const { ana, take } = await groups();
  const { id, revision } = await take(ana, 'north', 'Ink stays');
  await ana.assumptions.amend({ id, revision, set: { evidence: 'We looked.' } });
  const late = ana.assumptions.amend({ id, revision, set: { title: 'Ink runs' } });
  await expect(late).rejects.toMatchObject({ kind: 'stale', details: { theirs: { evidence: 'We looked.' } } });
});

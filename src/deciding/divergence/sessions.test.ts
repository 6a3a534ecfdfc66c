import { expect, test } from 'vitest';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { finishPhase, sessionAt } from '#testing/writes/divergence.ts';

type SessionId = `dvg_${string}`;

async function three() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'], role: 'facilitator' });
  const rui = await house.as('Rui', { groups: ['north'] });
  const eva = await house.as('Eva', { groups: ['north'] });
  return { house, ana, rui, eva, all: [ana, rui, eva] as [TestPerson, TestPerson, TestPerson] };
}

const late = (house: TestHouse, minutes: number) =>
  house.setClock(new Date(Date.now() + minutes * 60_000).toISOString());

async function voting(all: readonly TestPerson[]): Promise<{ id: SessionId; options: string[] }> {
  const id = await sessionAt(all, 'first');
  const { options } = await all[0]!.divergence.show({ id });
  return { id, options: options.map((option) => option.id) };
}

test('a reveal before the time is over is refused with a sentence, unless all who take part are done', async () => {
  const { ana, rui, eva, all } = await three();
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?' });
  for (const person of all) await person.divergence.join({ id });
  for (const person of [ana, rui]) await person.divergence.writeOptions({ id, options: [{ title: person.id }] });
  const early = ana.divergence.moveOn({ id, from: 'options' });
  await expect(early).rejects.toThrow('runs for about 5 minutes more, and not all who take part are done');
  await eva.divergence.writeOptions({ id, options: [{ title: eva.id }] });
  expect((await ana.divergence.moveOn({ id, from: 'options' })).phase).toBe('gather');
});

test('two who are done do not open between them what was sealed while others of their groups could come', async () => {
  const { house, ana, rui, eva } = await three();
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?' });
  for (const person of [ana, rui]) await person.divergence.writeOptions({ id, options: [{ title: person.id }] });
  const sentence = 'once at least three take part and all of them are done; fewer would know whose words are whose';
  await expect(rui.divergence.moveOn({ id, from: 'options' })).rejects.toThrow(sentence);
  expect((await ana.divergence.show({ id })).notYet).toContain(sentence);
  // Nor after one of them has taken the third out of the group.
  await ana.groups.removeMember({ group: 'north', person: eva.id });
  await expect(rui.divergence.moveOn({ id, from: 'options' })).rejects.toThrow(sentence);
  late(house, 6);
  expect((await rui.divergence.moveOn({ id, from: 'options' })).phase).toBe('gather');
});

test('where the groups have two members in all, both being done is enough; one alone waits for the time', async () => {
  const house = await testHouse();
  const tea = await house.as('Tea', { groups: ['west'] });
  const uwe = await house.as('Uwe', { groups: ['west'] });
  const { id, fewest } = await tea.divergence.open({ question: 'Ink or chalk?' });
  await tea.divergence.writeOptions({ id, options: [{ title: 'Ink' }] });
  expect(fewest).toBe(2);
  await expect(tea.divergence.moveOn({ id, from: 'options' })).rejects.toThrow('once at least two take part');
  await uwe.divergence.writeOptions({ id, options: [{ title: 'Chalk' }] });
  expect((await uwe.divergence.moveOn({ id, from: 'options' })).phase).toBe('gather');
});

test('taking somebody out of the group does not tell whether they were done', async () => {
  const { ana, rui, eva, all } = await three();
  for (const done of [
    [ana, rui, eva],
    [ana, rui],
  ] as const) {
    const { id } = await ana.divergence.open({ question: 'Ink or chalk?' });
    for (const person of all) await person.divergence.join({ id });
    for (const person of done) await person.divergence.writeOptions({ id, options: [{ title: person.id }] });
    const { done: before, notYet } = await ana.divergence.show({ id });
    expect(before).toEqual({ all: done.length === 3, count: null, of: 3 });
    await ana.groups.removeMember({ group: 'north', person: eva.id });
    expect(await ana.divergence.show({ id })).toMatchObject({ done: before, notYet });
    await ana.groups.addMember({ group: 'north', person: eva.id });
  }
});

test('how many are done is told from five on who take part, to them alone', async () => {
  const { house, ana, rui, all } = await three();
  const tea = await house.as('Tea', { groups: ['west'] });
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?', invited: ['west'] });
  const others = [await house.as('Uwe', { groups: ['west'] }), await house.as('Vic', { groups: ['west'] })];
  for (const person of [...all, ...others]) await person.divergence.join({ id });
  await rui.divergence.writeOptions({ id, options: [{ title: 'Ink' }] });
  expect((await ana.divergence.show({ id })).done).toEqual({ all: false, count: 1, of: 5 });
  expect((await tea.divergence.show({ id })).done).toBeNull();
  const zoe = await house.as('Zoe', { groups: ['south'] });
  expect(await zoe.divergence.show({ id })).toMatchObject({ done: null, notYet: null });
});

test('one writer is never revealed: everybody would know whose it is', async () => {
  const { house, ana, rui } = await three();
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?' });
  await ana.divergence.writeOptions({ id, options: [{ title: 'Ink' }] });
  late(house, 6);
  await expect(rui.divergence.moveOn({ id, from: 'options' })).rejects.toThrow('Only one of you has written options');
  const more = await rui.divergence.giveTime({ id, from: 'options', minutes: 10 });
  expect(Date.parse(more.endsAt!) - Date.now()).toBeGreaterThan(15 * 60_000);
  await rui.divergence.writeOptions({ id, options: [{ title: 'Chalk' }] });
  late(house, 17);
  expect((await rui.divergence.moveOn({ id, from: 'options' })).written).toHaveLength(2);
});

test('whoever takes part may give more time again and again, and never more than two weeks from now', async () => {
  const { house, ana, rui } = await three();
  house.setClock('2026-11-21T10:00:00.000Z');
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?' });
  for (let time = 0; time < 3; time++) await rui.divergence.giveTime({ id, from: 'options', minutes: 20_160 });
  expect((await ana.divergence.show({ id })).endsAt).toBe('2026-12-05T10:00:00.000Z');
});

test('a vote after the time is refused, and so is one for what is no option; who votes twice has one vote', async () => {
  const { house, ana, rui, eva, all } = await three();
  const { id, options } = await voting(all);
  await expect(ana.divergence.vote({ id, round: 'first', choice: 'made-up' })).rejects.toThrow('no such option');
  for (const person of [ana, rui, eva]) await person.divergence.vote({ id, round: 'first', choice: options[0]! });
  await rui.divergence.vote({ id, round: 'first', choice: options[1]! });
  late(house, 6);
  await expect(ana.divergence.vote({ id, round: 'first', choice: 'none' })).rejects.toThrow(
    'The time for this has ended',
  );
  const { votes } = await ana.divergence.moveOn({ id, from: 'first' });
  expect(votes.first).toMatchObject({ voted: 3, counts: { [options[0]!]: 2, [options[1]!]: 1 } });
  await expect(ana.divergence.vote({ id, round: 'first', choice: 'none' })).rejects.toThrow('no more are taken');
  await expect(ana.divergence.vote({ id, round: 'second', choice: 'none' })).rejects.toThrow('not come so far');
});

test('of two who reveal at once, on whichever server, one does it and the other is told', async () => {
  const { rui, eva, all } = await three();
  const { id, options } = await voting(all);
  for (const person of all) await person.divergence.vote({ id, round: 'first', choice: options[0]! });
  const both = await Promise.allSettled([rui, eva].map((it) => it.divergence.moveOn({ id, from: 'first' })));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ kind: 'stale' });
  expect((await rui.divergence.show({ id })).phase).toBe('argue');
});

test('whoever opened it may leave the group: the others go on when the time is over, and wait for them no more', async () => {
  const { house, ana, rui, eva } = await three();
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?' });
  for (const person of [rui, eva]) await person.divergence.writeOptions({ id, options: [{ title: person.id }] });
  await ana.groups.addMember({ group: 'north', person: rui.id, role: 'facilitator' });
  await ana.groups.removeMember({ group: 'north', person: ana.id });
  late(house, 6);
  const gathering = await eva.divergence.moveOn({ id, from: 'options' });
  expect(gathering).toMatchObject({ phase: 'gather', participants: [rui.id, eva.id], fewest: 2 });
  await expect(ana.divergence.ready({ id, phase: 'gather' })).rejects.toMatchObject({ kind: 'forbidden' });
  for (const person of [rui, eva]) await person.divergence.ready({ id, phase: 'gather' });
  expect((await rui.divergence.moveOn({ id, from: 'gather' })).phase).toBe('first');
});

test('a script in an option is a text like any other, and broken characters are refused', async () => {
  const { ana, rui, eva } = await three();
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?' });
  const script = '<script>alert(1)</script>';
  await ana.divergence.writeOptions({ id, options: [{ title: script, description: script }] });
  for (const person of [rui, eva]) await person.divergence.writeOptions({ id, options: [{ title: 'Ink' }] });
  const { now } = await rui.divergence.moveOn({ id, from: 'options' });
  expect(now.map(({ title }) => title)).toContain(script);
  await expect(ana.divergence.addOption({ id, title: '\u0000' })).rejects.toThrow('cannot be stored');
  await expect(ana.divergence.open({ question: ' ' })).rejects.toThrow('Say what is to be decided');
});

test('what says the same is put together, keeps both texts, and comes apart again', async () => {
  const { ana, rui, all } = await three();
  const id = await sessionAt(all, 'gather');
  const { now } = await ana.divergence.show({ id });
  const [one, other] = now.map((option) => option.id) as [string, string];
  const merged = await rui.divergence.merge({ id, into: one, from: other });
  expect(merged.now).toHaveLength(now.length - 1);
  expect(merged.now.find((option) => option.id === one)!.of).toHaveLength(2);
  expect((await ana.divergence.split({ id, option: one })).now).toHaveLength(now.length);
  await expect(ana.divergence.merge({ id, into: one, from: one })).rejects.toThrow('with itself');
});

test('the pre-mortem can be left out with a sentence, which stands with the session and in the draft', async () => {
  const { ana, all } = await three();
  const id = await sessionAt(all, 'argue');
  await finishPhase(all, id);
  const skipped = await ana.divergence.moveOn({ id, from: 'argue', skipPremortem: 'It is only ink.' });
  expect(skipped).toMatchObject({ phase: 'second', premortem: { skipped: 'It is only ink.', reasons: [] } });
  await finishPhase(all, id);
  await ana.divergence.moveOn({ id, from: 'second' });
  const { draft } = await ana.divergence.converge({ id, choice: skipped.options[0]!.id });
  expect(JSON.stringify((await ana.drafts.show({ id: draft! })).content)).toContain('We did not ask: It is only ink.');
  await expect(ana.divergence.converge({ id, choice: skipped.options[0]!.id })).rejects.toMatchObject({
    kind: 'exists',
  });
});

test('the draft is an ordinary decision with options, reasons and dissent, and leads back to its session', async () => {
  const { ana, rui, all } = await three();
  const id = await sessionAt(all, 'argue');
  const { options } = await ana.divergence.show({ id });
  await rui.divergence.argue({ id, option: options[0]!.id, text: 'It lasts.' });
  const { arguments: said } = await rui.divergence.argue({
    id,
    option: options[0]!.id,
    side: 'objection',
    text: 'It stains.',
  });
  await ana.divergence.argue({ id, option: options[0]!.id, answers: said[1]!.id, text: 'It washes out.' });
  await rui.divergence.dissent({ id, text: 'I would rather wait.', alias: 'Heron', reopenIf: 'It rains.' });
  for (const from of ['argue', 'premortem', 'second'] as const) {
    await finishPhase(all, id);
    await ana.divergence.moveOn({ id, from });
  }
  const { draft } = await ana.divergence.converge({ id, choice: options[0]!.id });
  const { content } = await ana.drafts.show({ id: draft! });
  const decision = await ana.drafts.log({ id: draft!, decision: content as never });
  expect(decision).toMatchObject({
    question: 'Ink or chalk?',
    why: '- It lasts.',
    dissent: [{ by: null, alias: 'Heron' }],
  });
  expect(decision.options[0]).toMatchObject({ for: ['It lasts.'], against: ['It stains.'] });
  expect((await ana.divergence.show({ id })).decisions).toMatchObject([{ id: decision.id }]);
});

test('few options, a straw man and no objection are asked about; a word sets a question aside; a choice can be checked', async () => {
  const { ana, all } = await three();
  const id = await sessionAt(all, 'argue');
  const kinds = async () => (await ana.divergence.show({ id })).asked.map(({ kind }) => kind);
  expect(await kinds()).toEqual(expect.arrayContaining(['few-options', 'no-objection']));
  const { asked } = await ana.divergence.setAside({ id, kind: 'few-options', why: 'There are no others.' });
  expect(asked.find(({ kind }) => kind === 'few-options')?.setAside).toBe('There are no others.');
  const voting = await sessionAt(all, 'first');
  expect((await ana.divergence.show({ id: voting })).asked).toEqual([]);
  const check = await ana.divergence.check({ choice: 'Ink', options: [{ title: 'Ink' }] });
  expect(check.asked.map(({ kind }) => kind)).toContain('one-option');
});

test('a session is ended by its group alone, and what is sealed in it is gone', async () => {
  const { house, ana } = await three();
  const tim = await house.as('Tim', { groups: ['south'] });
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?', invited: ['south'] });
  await tim.divergence.writeOptions({ id, options: [{ title: 'Sand' }] });
  await expect(tim.divergence.end({ id, why: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.divergence.end({ id, why: 'Nobody asks any more.' });
  expect((await tim.divergence.show({ id })).yours).toEqual({});
  await expect(tim.divergence.join({ id })).rejects.toThrow('is over');
  expect((await ana.trail.verify({})).ok).toBe(true);
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';

async function people(house: TestHouse, count: number): Promise<TestPerson[]> {
  const found: TestPerson[] = [];
  for (let place = 0; place < count; place += 1) found.push(await house.as(`Person ${place}`, { groups: ['north'] }));
  return found;
}

const decide = (person: TestPerson, title = 'We repair before we buy') =>
  person.decisions.log({ title, choice: 'Repair.', group: 'north' });

test('a value is adopted once three people have used it on real decisions', async () => {
  const house = await testHouse();
  const [ana, rui, eva] = (await people(house, 3)) as [TestPerson, TestPerson, TestPerson];
  const value = await ana.values.draft({ title: 'Repair over replacement' });
  const { id: decision } = await decide(ana);
  const use = (person: TestPerson, decisive: boolean) =>
    person.values.test({ id: value.id, decision, text: 'It told us what to do.', decisive });
  expect(await use(ana, false)).toMatchObject({
    status: 'draft',
    statusWhy: expect.stringContaining('One person has'),
  });
  expect(await use(ana, true)).toMatchObject({ status: 'draft' });
  expect(await use(rui, false)).toMatchObject({ status: 'draft' });
  expect(await use(eva, false)).toMatchObject({ status: 'adopted', adoptedAt: expect.any(String) });
});

test('a value that tells no choices apart goes back to rewriting and says why; new words begin anew', async () => {
  const house = await testHouse();
  const all = await people(house, 3);
  const [ana] = all as [TestPerson];
  const value = await ana.values.draft({ title: 'Excellence' });
  const { id: decision } = await decide(ana);
  for (const person of all) await person.values.test({ id: value.id, decision, text: 'It fits.', decisive: false });
  const sent = (await ana.values.list({})).values.find(({ id }) => id === value.id)!;
  expect(sent.status).toBe('rewriting');
  expect(sent.statusWhy).toContain('does not tell choices apart');
  await expect(ana.values.amend({ id: value.id, set: { title: 'Repair over replacement' } })).resolves.toMatchObject({
    status: 'draft',
    tests: [],
  });
});

test('words that people have decided by are not exchanged under their tests; whoever sends the same words changes nothing', async () => {
  const house = await testHouse();
  const [ana, rui] = (await people(house, 2)) as [TestPerson, TestPerson];
  const { id } = await ana.values.draft({ title: 'Repair over replacement' });
  const { id: decision } = await decide(ana);
  for (const person of [ana, rui]) await person.values.test({ id, decision, text: 'x', decisive: true });
  const same = await ana.values.amend({ id, set: { title: 'Repair over replacement', example: 'A drill' } });
  expect(same.tests).toHaveLength(2);
  expect(await ana.values.amend({ id, set: { title: 'Growth' } })).toMatchObject({ status: 'draft', tests: [] });
});

test('two values that are used for the third time at once do not make six', async () => {
  const house = await testHouse();
  const [ana, rui, eva] = (await people(house, 3)) as [TestPerson, TestPerson, TestPerson];
  const zoe = await house.as('Zoe', { steward: true });
  const { id: decision } = await decide(ana);
  const use = (person: TestPerson, id: `val_${string}`) =>
    person.values.test({ id, decision, text: 'x', decisive: true });
  const ids: `val_${string}`[] = [];
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']) {
    const { id } = await ana.values.draft({ title });
    for (const person of [ana, rui]) await use(person, id);
    ids.push(id);
  }
  for (const id of ids.slice(0, 4)) await use(eva, id);
  await Promise.all(ids.slice(4).map((id) => use(eva, id)));
  expect((await ana.values.list({ status: 'adopted' })).values).toHaveLength(5);
  const waiting = (await ana.values.list({ status: 'draft' })).values.map(({ id }) => id);
  const [first, second] = ids as [`val_${string}`, `val_${string}`];
  const adopting = [zoe.values.adopt({ id: waiting[0]!, retire: first }), zoe.values.adopt({ id: waiting[1]! })];
  expect((await Promise.allSettled(adopting)).map((it) => it.status)).toEqual(['fulfilled', 'rejected']);
  await zoe.values.retire({ id: second, why: 'No longer.' });
  await expect(zoe.values.adopt({ id: second })).rejects.toThrow('has been retired');
  await expect(zoe.values.adopt({ id: waiting[1]!, retire: waiting[1]! })).rejects.toThrow('no room for itself');
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('a value is not tested on what was never decided', async () => {
  const house = await testHouse();
  const [ana] = (await people(house, 1)) as [TestPerson];
  const value = await ana.values.draft({ title: 'Repair over replacement' });
  const proposed = await ana.decisions.log({ title: 'Perhaps', choice: 'Perhaps.', status: 'proposed' });
  const use = (decision: string) => ana.values.test({ id: value.id, decision, text: 'x', decisive: true });
  await expect(use(proposed.id)).rejects.toThrow('really made');
  const taken = await decide(ana);
  await ana.decisions.retract({ id: taken.id, why: 'By mistake' });
  await expect(use(taken.id)).rejects.toThrow('really made');
  await expect(use('north-99')).rejects.toMatchObject({ kind: 'not-found' });
});

test('a sixth value asks which one to retire, and a steward adopts nothing that nobody has decided by', async () => {
  const house = await testHouse();
  const all = await people(house, 3);
  const [ana] = all as [TestPerson];
  const zoe = await house.as('Zoe', { steward: true });
  const { id: decision } = await decide(ana);
  const found = async (title: string) => {
    const { id } = await ana.values.draft({ title });
    for (const person of all) await person.values.test({ id, decision, text: 'x', decisive: true });
    return id;
  };
  const first = await found('One');
  for (const title of ['Two', 'Three', 'Four', 'Five']) await found(title);
  const sixth = await found('Six');
  const standing = async () => (await ana.values.list({ status: 'adopted' })).values.map(({ title }) => title).sort();
  expect(await standing()).toEqual(['Five', 'Four', 'One', 'Three', 'Two']);
  await expect(zoe.values.adopt({ id: sixth })).rejects.toThrow('Which one do you retire for it?');
  await expect(ana.values.adopt({ id: sixth, retire: first })).rejects.toMatchObject({ kind: 'forbidden' });
  await zoe.values.adopt({ id: sixth, retire: first });
  expect(await standing()).toEqual(['Five', 'Four', 'Six', 'Three', 'Two']);
  const { id: untried } = await ana.values.draft({ title: 'Seven' });
  await expect(zoe.values.adopt({ id: untried })).rejects.toThrow('It is not adopted by hand');
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('adopted words are the stewards’ to tend, with a reason; an audience reads its own', async () => {
  const house = await testHouse();
  const all = await people(house, 3);
  const [ana] = all as [TestPerson];
  const zoe = await house.as('Zoe', { steward: true });
  const { id: decision } = await decide(ana);
  const activist = { title: 'We mend what we have', text: '', example: '' };
  const { id } = await ana.values.draft({ title: 'Repair over replacement', renderings: { activist } });
  for (const person of all) await person.values.test({ id, decision, text: 'x', decisive: true });
  const title = 'Mending over buying';
  await expect(ana.values.amend({ id, set: { title } })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(zoe.values.amend({ id, set: { title } })).rejects.toThrow('Say why');
  await zoe.values.amend({ id, set: { title }, why: 'Shorter.' });
  const shown = async () => (await ana.values.list({})).values[0]!.shown.title;
  expect(await shown()).toBe('Mending over buying');
  await zoe.network.amend({ audience: 'activist' });
  expect(await shown()).toBe('We mend what we have');
});

const answers = (word: string) => ({ protect: `${word} protects`, tradeOffs: '', refuse: `${word} refuses` });

test('answers stay sealed until three people have answered, and are revealed at once without names', async () => {
  const house = await testHouse();
  const [ana, rui, eva] = (await people(house, 3)) as [TestPerson, TestPerson, TestPerson];
  const zoe = await house.as('Zoe', { steward: true });
  const { id: session } = await ana.valueSessions.open({ title: 'What do we protect?' });
  await ana.valueSessions.answer({ session, ...answers('Ana') });
  for (const other of [rui, zoe]) {
    const seen = JSON.stringify([
      await other.valueSessions.show({ session }),
      await other.valueSessions.list({}),
      await other.trail.show({ subject: session }),
    ]);
    expect(seen).not.toContain('Ana protects');
    expect(seen).toContain('"answered":1');
  }
  expect((await ana.valueSessions.show({ session })).yours).toEqual(answers('Ana'));
  await rui.valueSessions.answer({ session, ...answers('Rui') });
  await expect(zoe.valueSessions.reveal({ session })).rejects.toThrow('Answer the questions yourself first');
  await expect(ana.valueSessions.reveal({ session })).rejects.toThrow('2 of at least 3');
  await eva.valueSessions.answer({ session, ...answers('Eva') });
  const revealed = await ana.valueSessions.reveal({ session });
  expect(revealed.answers).toHaveLength(6);
  expect(JSON.stringify(revealed)).not.toContain(rui.id);
  await expect(rui.valueSessions.answer({ session, ...answers('Late') })).rejects.toThrow('takes no more');
  const { db } = house.ground.database;
  const { rows } = await sql`select * from values_session_answers where network_id = ${house.network}`.execute(db);
  expect(rows).toEqual([]);
});

test('revealed answers are grouped and drafted from; an answer stands in one group', async () => {
  const house = await testHouse();
  const all = await people(house, 3);
  const [ana] = all as [TestPerson];
  const { id: session } = await ana.valueSessions.open({ title: 'What do we protect?' });
  for (const person of all) await person.valueSessions.answer({ session, ...answers(person.id) });
  await expect(ana.values.draft({ title: 'Early', session })).rejects.toThrow('still sealed');
  const { answers: cards } = await ana.valueSessions.reveal({ session });
  const [one, two] = [cards[0]!, cards[1]!];
  const clusters = [{ title: 'Time', answers: [one.id, two.id] }];
  await ana.valueSessions.group({ session, clusters });
  await expect(
    ana.valueSessions.group({ session, clusters: [...clusters, { title: 'Again', answers: [one.id] }] }),
  ).rejects.toThrow('stands in two groups');
  const value = await ana.values.draft({ title: 'Time over money', session, answers: [one.id] });
  const closed = await ana.valueSessions.close({ session });
  expect(closed).toMatchObject({ status: 'closed', drafts: [value.id] });
});

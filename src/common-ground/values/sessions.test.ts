import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hashOf } from '#kernel/trail.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { forgetAnswersOfErased } from './forget-answers.ts';

const answers = (word: string) => ({ protect: `${word} protects`, tradeOffs: '', refuse: `${word} refuses` });
const blank = { protect: ' ', tradeOffs: '', refuse: '' };

async function opened(count: number) {
  const house = await testHouse();
  const all: TestPerson[] = [];
  for (let place = 0; place < count; place += 1) all.push(await house.as(`Person ${place}`));
  const { id: session } = await all[0]!.valueSessions.open({ title: 'What do we protect?' });
  return { house, all, session };
}

async function revealed(count = 3) {
  const { all, ...rest } = await opened(count);
  for (const person of all) await person.valueSessions.answer({ session: rest.session, ...answers(person.id) });
  return { ...rest, all, shown: await all[0]!.valueSessions.reveal({ session: rest.session }) };
}

const sealed = async (house: TestHouse) =>
  (
    await sql`select * from values_session_answers where network_id = ${house.network}`.execute(
      house.ground.database.db,
    )
  ).rows;

const told = (house: TestHouse, ...events: string[]) =>
  forgetAnswersOfErased.run(house.ground.database, {
    network: house.network,
    log: house.network,
    seq: 1,
    by: null,
    events,
  });

test('whoever is erased takes their sealed answers along, and nobody else’s', async () => {
  const { house, all, session } = await opened(3);
  const [ana, rui] = all as [TestPerson, TestPerson];
  for (const person of [ana, rui]) await person.valueSessions.answer({ session, ...answers(person.id) });
  await told(house, 'person.renamed');
  expect(await sealed(house)).toHaveLength(2);
  await rui.people.erase({ confirm: 'erase' });
  expect(forgetAnswersOfErased.on).toContain('person');
  await told(house, 'person.erased');
  expect(await sealed(house)).toMatchObject([{ person_id: ana.id }]);
});

test('what an erased person had answered is neither counted nor revealed, even before it is deleted', async () => {
  const { all, session, house } = await opened(4);
  const [ana, rui, eva, tim] = all as [TestPerson, TestPerson, TestPerson, TestPerson];
  for (const person of [ana, rui, eva]) await person.valueSessions.answer({ session, ...answers(person.id) });
  await rui.people.erase({ confirm: 'erase' });
  expect(await ana.valueSessions.show({ session })).toMatchObject({ answered: 2 });
  await expect(ana.valueSessions.reveal({ session })).rejects.toThrow('2 of at least 3');
  await tim.valueSessions.answer({ session, ...answers(tim.id) });
  const { answers: cards } = await ana.valueSessions.reveal({ session });
  expect(JSON.stringify(cards)).not.toContain(rui.id);
  expect(cards).toHaveLength(6);
  expect(await sealed(house)).toEqual([]);
});

test('empty answers take back what was answered; who has answered nothing reveals nothing', async () => {
  const { all, session } = await opened(4);
  for (const person of all) await person.valueSessions.answer({ session, ...answers(person.id) });
  const [ana] = all as [TestPerson];
  expect(await ana.valueSessions.answer({ session, ...blank })).toMatchObject({ answered: 3, yours: null });
  await expect(ana.valueSessions.reveal({ session })).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.valueSessions.answer({ session, ...blank });
  const { answers: cards } = await all[1]!.valueSessions.reveal({ session });
  expect(JSON.stringify(cards)).not.toContain(ana.id);
});

test('once they are revealed nobody answers, reveals or takes back, and nobody groups before', async () => {
  const { all, session } = await opened(3);
  const [ana, rui] = all as [TestPerson, TestPerson];
  await expect(ana.valueSessions.group({ session, clusters: [] })).rejects.toThrow('Only revealed answers');
  await expect(ana.valueSessions.close({ session })).rejects.toThrow('Reveal the answers');
  for (const person of all) await person.valueSessions.answer({ session, ...answers(person.id) });
  await ana.valueSessions.reveal({ session });
  for (const late of [answers('Late'), blank])
    await expect(rui.valueSessions.answer({ session, ...late })).rejects.toThrow('takes no more');
  await expect(rui.valueSessions.reveal({ session })).rejects.toThrow('revealed already');
});

test('nothing about a revealed answer says what came with it: neither its place nor its id follows from anything', async () => {
  const { shown, session } = await revealed(4);
  for (const { id, text } of shown.answers)
    for (let place = 0; place < 12; place += 1) expect(id).not.toBe(hashOf([session, place, text]).slice(0, id.length));
  const ids = shown.answers.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  const again = (await revealed(4)).shown.answers.map(({ id }) => id);
  expect(new Set([...ids, ...again]).size).toBe(16);
});

test('broken characters are refused with a sentence where answers are named', async () => {
  const { all, session } = await revealed();
  const [ana] = all as [TestPerson];
  for (const sign of ['\u0000', '\ud800']) {
    const clusters = [{ id: sign, title: 'Time', answers: [] }];
    await expect(ana.valueSessions.group({ session, clusters })).rejects.toThrow('cannot be stored');
    await expect(ana.values.draft({ title: 'Time', session, answers: [sign] })).rejects.toThrow('cannot be stored');
    await expect(ana.proposals.list({ evidence: sign })).rejects.toThrow('cannot be stored');
  }
});

test('of two who group at once, the second is told and given the grouping that stands; groups keep their ids', async () => {
  const { all, session, shown } = await revealed();
  const [ana, rui] = all as [TestPerson, TestPerson];
  const [one, two] = [shown.answers[0]!.id, shown.answers[1]!.id];
  const { revision } = shown;
  const first = await ana.valueSessions.group({ session, revision, clusters: [{ title: 'Time', answers: [one] }] });
  const clusters = [{ title: 'Care', answers: [two] }];
  const late = rui.valueSessions.group({ session, revision, clusters });
  await expect(late).rejects.toMatchObject({ kind: 'stale', details: { theirs: { clusters: first.clusters } } });
  const merged = [...first.clusters, ...clusters];
  const after = await rui.valueSessions.group({ session, revision: first.revision, clusters: merged });
  expect(after.clusters[0]).toEqual(first.clusters[0]);
  const ids = after.clusters.map(({ id }) => id);
  expect(ids.every(Boolean) && new Set(ids).size === 2).toBe(true);
  const twice = after.clusters.map((it) => ({ ...it, id: ids[0]! }));
  await expect(ana.valueSessions.group({ session, clusters: twice })).rejects.toThrow('one id');
});

test('anybody of the network groups, drafts and closes, a steward no more than others; a stranger nothing', async () => {
  const { house, session, shown } = await revealed();
  const zoe = await house.as('Zoe', { steward: true });
  const eva = await house.as('Eva', { groups: ['south'] });
  const clusters = [{ title: 'Time', answers: [shown.answers[0]!.id] }];
  await zoe.valueSessions.group({ session, clusters });
  await eva.valueSessions.group({ session, clusters: [{ title: 'Hours', answers: [shown.answers[0]!.id] }] });
  const stranger = { kind: 'unauthenticated' };
  const { visitor } = house;
  const { id } = await eva.values.draft({ title: 'Time over money', session });
  await expect(visitor.valueSessions.list({})).rejects.toMatchObject(stranger);
  await expect(visitor.valueSessions.show({ session })).rejects.toMatchObject(stranger);
  await expect(visitor.valueSessions.open({ title: 'x' })).rejects.toMatchObject(stranger);
  await expect(visitor.valueSessions.answer({ session, ...answers('x') })).rejects.toMatchObject(stranger);
  await expect(visitor.valueSessions.reveal({ session })).rejects.toMatchObject(stranger);
  await expect(visitor.valueSessions.group({ session, clusters })).rejects.toMatchObject(stranger);
  await expect(visitor.valueSessions.close({ session })).rejects.toMatchObject(stranger);
  await expect(visitor.values.list({})).rejects.toMatchObject(stranger);
  await expect(visitor.values.show({ id })).rejects.toMatchObject(stranger);
  await expect(visitor.values.draft({ title: 'x' })).rejects.toMatchObject(stranger);
  await expect(visitor.values.amend({ id, set: { title: 'x' } })).rejects.toMatchObject(stranger);
  await expect(visitor.values.adopt({ id })).rejects.toMatchObject(stranger);
  await expect(visitor.values.retire({ id, why: 'x' })).rejects.toMatchObject(stranger);
  await expect(eva.values.retire({ id, why: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(eva.values.adopt({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(zoe.values.retire({ id, why: ' ' })).rejects.toThrow('Say why it is retired');
  expect(await zoe.values.retire({ id, why: 'Nobody decides by it.' })).toMatchObject({ status: 'retired' });
  expect(await eva.valueSessions.close({ session })).toMatchObject({ status: 'closed', drafts: [id] });
  expect((await zoe.trail.verify({})).ok).toBe(true);
});

test('a value is shown with the answers behind it, who used it on what, and its words in the network’s audience', async () => {
  const { house, session, shown } = await revealed();
  const ana = await house.as('Ana', { groups: ['north'] });
  const [first] = shown.answers;
  const tech = { title: 'Fix, then buy', text: '', example: '' };
  const draft = { title: 'Repair over replacement', session, answers: [first!.id], renderings: { tech } };
  await expect(ana.values.draft({ ...draft, answers: ['made-up'] })).rejects.toThrow('not of this session');
  const { id } = await ana.values.draft(draft);
  const { id: decision } = await ana.decisions.log({ title: 'We mend', choice: 'Mend.', group: 'north' });
  await ana.values.test({ id, decision: 'north-1', text: 'It says so.', decisive: true });
  const seen = await ana.values.show({ id });
  expect(seen.shown.title).toBe('Fix, then buy');
  expect(seen.session).toEqual({ id: session, title: 'What do we protect?', answers: [first] });
  expect(seen.decisions[decision]).toMatchObject({ ref: 'north-1', title: 'We mend', group: 'North' });
  expect(seen.names).toEqual({ [ana.id]: 'Ana' });
  expect(seen.principles).toEqual([]);
});

test('the words of one audience change without touching those of another, and are taken away again', async () => {
  const { house } = await opened(1);
  const ana = await house.as('Ana');
  const words = (title: string) => ({ title, text: '', example: '' });
  const renderings = { tech: words('Fix, then buy'), activist: words('We mend what we have') };
  const { id } = await ana.values.draft({ title: 'Repair over replacement', renderings });
  await ana.values.amend({ id, set: { renderings: { tech: words('Fix first') } } });
  expect((await ana.values.show({ id })).renderings).toMatchObject({ ...renderings, tech: words('Fix first') });
  await ana.values.amend({ id, set: { renderings: { tech: null } } });
  const seen = await ana.values.show({ id });
  expect(seen).toMatchObject({ renderings: { tech: null, activist: renderings.activist } });
  expect(seen.shown.title).toBe('Repair over replacement');
});

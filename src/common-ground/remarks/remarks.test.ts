import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type TestPerson, testHouse } from '#testing/house.ts';

async function spoken() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'], role: 'facilitator' });
  const rui = await house.as('Rui', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  const { id: about } = await ana.decisions.log({ title: 'We use ink', choice: 'Ink.', group: 'north' });
  const { id } = await rui.remarks.say({ about, text: 'It **stains**, see #north-1.' });
  return { house, ana, rui, zoe, about, id };
}

const texts = async (person: TestPerson, about: string) =>
  (await person.remarks.list({ about })).remarks.map(({ text }) => text);

test('anybody of the network speaks about a record of any group, and everybody reads it with their name', async () => {
  const { zoe, rui, about, id } = await spoken();
  const { remarks, names } = await zoe.remarks.list({ about });
  expect(remarks).toMatchObject([{ id, createdBy: rui.id, answers: null, takenBack: null }]);
  expect(names[rui.id]).toBe('Rui');
});

test('a remark changes nothing of what it is about, and stands in the trail that all share', async () => {
  const { house, ana, about } = await spoken();
  expect(await ana.decisions.show({ id: about })).toMatchObject({ revision: 1 });
  const { rows } = await sql<{ log_id: string }>`select log_id from steps
    where network_id = ${house.network} and event = 'remark.said'`.execute(house.ground.database.db);
  expect(rows).toEqual([{ log_id: house.network }]);
});

test('an answer to an answer stands under the same remark', async () => {
  const { ana, rui, about, id } = await spoken();
  const answer = await ana.remarks.say({ about, text: 'On wood, yes.', answers: id });
  const again = await rui.remarks.say({ about, text: 'On paper, too.', answers: answer.id });
  expect([answer.answers, again.answers]).toEqual([id, id]);
});

test('only its author puts a remark into better words: no facilitator of the group, and no steward', async () => {
  const { ana, rui, zoe, about, id } = await spoken();
  for (const other of [ana, zoe]) {
    await expect(other.remarks.amend({ id, text: 'It is fine.' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(other.remarks.takeBack({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await rui.remarks.amend({ id, text: 'It stains wood.' });
  expect(await texts(ana, about)).toEqual(['It stains wood.']);
  const stale = rui.remarks.amend({ id, text: 'It stains.', revision: 1 });
  await expect(stale).rejects.toMatchObject({ kind: 'stale' });
});

test('what is taken back is nowhere any more, its place stays, and the trail is in order', async () => {
  const { house, ana, rui, about, id } = await spoken();
  await rui.remarks.amend({ id, text: 'It stains wood for good.' });
  const answer = await ana.remarks.say({ about, text: 'Yes.', answers: id });
  await rui.remarks.takeBack({ id });
  const { remarks } = await ana.remarks.list({ about });
  expect(remarks.map(({ text, takenBack }) => [text, takenBack !== null])).toEqual([
    ['', true],
    [answer.text, false],
  ]);
  const { steps } = await ana.trail.show({ subject: id });
  expect(JSON.stringify(steps)).not.toContain('stains');
  expect(steps.map(({ event, erased }) => [event, erased])).toEqual([
    ['remark.said', true],
    ['remark.amended', true],
    ['remark.takenBack', false],
  ]);
  const { rows } = await sql`select 1 from steps where network_id = ${house.network}
    and payload::text like '%stains%'`.execute(house.ground.database.db);
  expect(rows).toEqual([]);
  expect(await ana.trail.verify({})).toMatchObject({ ok: true });
  await expect(rui.remarks.takeBack({ id })).rejects.toThrow('taken back already');
  await expect(rui.remarks.amend({ id, text: 'Again' })).rejects.toThrow('taken back already');
});

test('a remark that lost its text and was never taken back is found', async () => {
  const { house, ana, id } = await spoken();
  await sql`update steps set payload = null where subject_id = ${id}`.execute(house.ground.database.db);
  const { ok, logs } = await ana.trail.verify({});
  expect(ok).toBe(false);
  expect(logs.map(({ problem }) => problem ?? '').join()).toContain('has lost its record');
});

test.each([
  [{ about: 'prs_01k9z3e6q8f5v9w2x7y4r1t0a0', text: 'Hm' }, 'invalid', 'not about people'],
  [{ about: 'north-1', text: 'Hm' }, 'invalid', 'by its id'],
  [{ about: 'dec_01k9z3e6q8f5v9w2x7y4r1t0a0', text: 'Hm' }, 'not-found', 'There is no record dec_'],
  [{ about: 'dec_01k9z3e6q8f5v9w2x7y4r1t0a0', text: ' \n ' }, 'invalid', 'Say something.'],
  [{ about: 'dec_01k9z3e6q8f5v9w2x7y4r1t0a0', text: 'a'.repeat(5001) }, 'invalid', '5000'],
])('what cannot be said is answered with a sentence: %j', async (input, kind, sentence) => {
  const { rui } = await spoken();
  const error = await rui.remarks.say(input).catch((it: unknown) => it);
  expect(error).toMatchObject({ kind });
  expect(JSON.stringify([error, String(error), (error as { details: unknown }).details])).toContain(sentence);
});

test('an answer belongs to the same record as what it answers', async () => {
  const { ana, id } = await spoken();
  const other = await ana.decisions.log({ title: 'We use chalk', choice: 'Chalk.', group: 'north' });
  const astray = ana.remarks.say({ about: other.id, text: 'Hm', answers: id });
  await expect(astray).rejects.toThrow('about something else');
});

test('how much was said about each of many records is told at once, and of no other network’s', async () => {
  const { house, ana, rui, about, id } = await spoken();
  const other = await ana.decisions.log({ title: 'We use chalk', choice: 'Chalk.', group: 'north' });
  const silent = await ana.decisions.log({ title: 'We use wax', choice: 'Wax.', group: 'north' });
  await ana.remarks.say({ about, text: 'On wood, yes.', answers: id });
  await rui.remarks.say({ about: other.id, text: 'It squeaks.' });
  const asked = { about: [about, other.id, silent.id] };
  expect((await ana.remarks.count(asked)).counts).toEqual({ [about]: 2, [other.id]: 1 });
  expect((await ana.remarks.count({ about: [other.id] })).counts).toEqual({ [other.id]: 1 });
  expect((await ana.remarks.count({})).counts).toEqual({});
  const elsewhere = await (await testHouse()).as('Eva', { groups: ['north'] });
  expect((await elsewhere.remarks.count(asked)).counts).toEqual({});
  await expect(house.visitor.remarks.count(asked)).rejects.toMatchObject({ kind: 'unauthenticated' });
  const tooMany = ana.remarks.count({ about: Array(201).fill(about) as string[] });
  await expect(tooMany).rejects.toMatchObject({ kind: 'invalid' });
});

test('what was taken back keeps its place in the count, as it does in the thread', async () => {
  const { ana, rui, about, id } = await spoken();
  await rui.remarks.takeBack({ id });
  expect((await ana.remarks.count({ about: [about] })).counts[about]).toBe(
    (await ana.remarks.list({ about })).remarks.length,
  );
});

test('a visitor neither reads nor speaks', async () => {
  const { house, about } = await spoken();
  for (const asked of [house.visitor.remarks.list({ about }), house.visitor.remarks.say({ about, text: 'Hm' })])
    await expect(asked).rejects.toMatchObject({ kind: 'unauthenticated' });
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { operations } from '#house.ts';
import { channel } from '#kernel/trail.ts';
import { everyRow } from '#testing/full-house.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { walkReads } from '#testing/walk-reads.ts';
import { forgetSealedOfErased } from './forget-sealed.ts';

type SessionId = `dvg_${string}`;

/** Each word is written by one person in one part, and by nobody else anywhere. */
const word = (who: string, part: string) => `zq${who}${part}zq`;

async function begun() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'], role: 'facilitator' });
  const rui = await house.as('Rui', { groups: ['north'] });
  const tea = await house.as('Tea', { groups: ['west'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?', group: 'north', invited: ['west'] });
  return { house, ana, rui, tea, zoe, id };
}

type Begun = Awaited<ReturnType<typeof begun>>;

const sealedRows = (house: TestHouse) =>
  sql<{ person_id: string; part: string; content: object }>`select * from divergence_sealed
    where network_id = ${house.network} order by part, person_id`.execute(house.ground.database.db);

async function allDo(people: TestPerson[], id: SessionId, from: 'gather' | 'argue') {
  for (const person of people) await person.divergence.ready({ id, phase: from });
  await people[0]!.divergence.moveOn({ id, from });
}

/** Brings a session to where this part is written, and lets two of three write it. */
const writing: Record<string, (it: Begun) => Promise<void>> = {
  async options({ rui, tea, id }) {
    for (const [who, person] of Object.entries({ rui, tea }))
      await person.divergence.writeOptions({
        id,
        options: [{ title: word(who, 'options'), description: word(who, 'options'), for: [word(who, 'options')] }],
      });
  },
  async premortem(it) {
    const { ana, rui, tea, id } = it;
    for (const person of [rui, tea])
      await person.divergence.writeOptions({ id, options: [{ title: `Option of ${person.id}` }] });
    await ana.divergence.writeOptions({ id, options: [{ title: 'Ana’s own' }] });
    await ana.divergence.moveOn({ id, from: 'options' });
    await allDo([ana, rui, tea], id, 'gather');
    for (const person of [ana, rui, tea]) await person.divergence.vote({ id, round: 'first', choice: 'none' });
    await ana.divergence.moveOn({ id, from: 'first' });
    await allDo([ana, rui, tea], id, 'argue');
    for (const [who, person] of Object.entries({ rui, tea }))
      await person.divergence.foresee({ id, reasons: [word(who, 'premortem')] });
  },
};

test('what is sealed is told to nobody else by any read, row, draft, trail, sentence or live event', async () => {
  const it = await begun();
  const { house, ana, rui, tea, zoe } = it;
  const news: string[] = [];
  const stop = await house.ground.database.listen(channel, (payload) => news.push(payload));
  const { id: other } = await ana.divergence.open({ question: 'Chalk or sand?', group: 'north', invited: ['west'] });
  await writing.premortem!({ ...it, id: other });
  await writing.options!(it);
  const sessions = { options: it.id, premortem: other } as const;
  const wordsOf = (who: string) => Object.keys(sessions).map((part) => word(who, part));
  const words = [...wordsOf('rui'), ...wordsOf('tea')];
  const { id: draft } = await ana.drafts.save({ group: 'north', content: { title: 'A draft' } });
  const { ref } = await ana.decisions.log({ title: 'Paper', choice: 'Paper.', group: 'north' });
  const values = [it.id, other, draft, ref, 'north', rui.id, 'zq'];
  const others = { ana, zoe, visitor: house.visitor };
  const walked = await walkReads(operations, others, values, words);
  expect(walked.leaks).toEqual([]);
  expect(walked.unasked).toEqual([]);
  expect(walked.asked).toBeGreaterThan(300);
  const own = await walkReads({ divergence: operations.divergence }, { rui, tea }, values, words);
  expect(own.leaks.length).toBeGreaterThan(3);
  for (const leak of own.leaks) {
    expect(leak).toContain('divergence.show');
    expect(wordsOf(leak.slice(0, 3)).some((one) => leak.endsWith(one))).toBe(true);
  }
  for (const [from, id] of Object.entries(sessions))
    for (const person of [ana, rui, tea, zoe])
      await person.divergence.moveOn({ id, from: from as 'options' }).then(
        () => expect.unreachable('It was revealed before all were done.'),
        (error: unknown) => expect(JSON.stringify([String(error), error])).not.toContain('zq'),
      );
  const rows = await everyRow(house.ground.database);
  const told = Object.entries(rows).filter(([, lines]) =>
    lines.some((line) => words.some((one) => line.includes(one))),
  );
  expect(told.map(([table]) => table)).toEqual(['divergence_sealed']);
  expect(news.filter((one) => one.includes('zq'))).toEqual([]);
  expect(news.some((one) => one.includes('divergence.committed') && one.includes('"by":null'))).toBe(true);
  await stop();
}, 240_000);

test('while votes are sealed nothing but their number is told, and afterwards nothing by person', async () => {
  const it = await begun();
  const { house, ana, rui, tea, zoe, id } = it;
  await writing.options!(it);
  await ana.divergence.writeOptions({ id, options: [{ title: 'Ana’s own' }] });
  await ana.divergence.moveOn({ id, from: 'options' });
  await allDo([ana, rui, tea], id, 'gather');
  const { options } = await ana.divergence.show({ id });
  const [first, second] = options.map((option) => option.id) as [string, string];
  await rui.divergence.vote({ id, round: 'first', choice: first });
  const before = await ana.divergence.show({ id });
  await rui.divergence.vote({ id, round: 'first', choice: second });
  const { revision, changedAt, ...shown } = await ana.divergence.show({ id });
  expect({ ...shown, revision, changedAt }).toEqual(before);
  expect(shown).toMatchObject({ done: { all: false, count: null, of: 3 }, yours: {}, votes: { first: null } });
  expect((await zoe.divergence.show({ id })).done).toBeNull();
  for (const person of [ana, tea]) await person.divergence.vote({ id, round: 'first', choice: second });
  await ana.divergence.moveOn({ id, from: 'first' });
  const { votes } = await zoe.divergence.show({ id });
  expect(votes.first).toMatchObject({ voted: 3, counts: { [first]: 0, [second]: 3, none: 0 } });
  expect((await sealedRows(house)).rows.map(({ part }) => part)).toEqual(['first', 'first', 'first']);
  const { steps } = await zoe.trail.show({ subject: id });
  expect(steps.filter(({ event }) => event.includes('committed'))).toEqual([]);
});

test('with two who voted the counts are not shown, and not kept where anybody could look', async () => {
  const { house, ana, rui, tea, id } = await begun();
  for (const person of [ana, rui, tea])
    await person.divergence.writeOptions({ id, options: [{ title: `Option of ${person.id}` }] });
  await ana.divergence.moveOn({ id, from: 'options' });
  await allDo([ana, rui, tea], id, 'gather');
  const { options } = await ana.divergence.show({ id });
  for (const person of [ana, rui]) await person.divergence.vote({ id, round: 'first', choice: options[0]!.id });
  house.setClock(new Date(Date.now() + 6 * 60_000).toISOString());
  const { votes } = await ana.divergence.moveOn({ id, from: 'first' });
  expect(votes.first).toMatchObject({ voted: 2, counts: null });
  const { rows } = await sql<{ text: string }>`select payload::text as text from steps
    where network_id = ${house.network} and subject_id = ${id} order by seq desc limit 1`.execute(
    house.ground.database.db,
  );
  expect(rows[0]!.text).toContain('"counts": null');
});

test('once the second votes are revealed, pairs are kept for counting and whose they were is forgotten', async () => {
  const it = await begun();
  const { house, ana, rui, tea, id } = it;
  await writing.premortem!(it);
  await ana.divergence.foresee({ id, reasons: ['It rained.'] });
  await ana.divergence.moveOn({ id, from: 'premortem' });
  const { options } = await ana.divergence.show({ id });
  for (const person of [ana, rui, tea]) await person.divergence.vote({ id, round: 'second', choice: options[0]!.id });
  await ana.divergence.moveOn({ id, from: 'second' });
  const { rows } = await sealedRows(house);
  expect(rows).toMatchObject([{ person_id: '', part: 'pairs', content: { ballots: 3 } }]);
  expect(JSON.stringify(rows)).not.toMatch(/prs_/);
  expect((await rui.divergence.show({ id })).yours).toEqual({});
  expect((await ana.divergence.patterns({ group: 'north' })).herding.state).toBe('no data');
});

test('whoever is erased takes along what they had sealed, and is neither counted nor revealed', async () => {
  const { house, ana, rui, tea, id } = await begun();
  for (const person of [ana, rui, tea])
    await person.divergence.writeOptions({ id, options: [{ title: `Option of ${person.id}` }] });
  await tea.groups.removeMember({ group: 'west', person: tea.id });
  await tea.people.erase({ confirm: 'erase' });
  expect((await ana.divergence.show({ id })).done).toEqual({ all: true, count: null, of: 2 });
  const told = { network: house.network, log: house.network, seq: 1, by: null, events: ['person.erased'] };
  expect(forgetSealedOfErased.on).toContain('person');
  await forgetSealedOfErased.run(house.ground.database, told);
  expect((await sealedRows(house)).rows).toHaveLength(2);
  house.setClock(new Date(Date.now() + 6 * 60_000).toISOString());
  const { written } = await ana.divergence.moveOn({ id, from: 'options' });
  expect(written.map(({ title }) => title).sort()).toEqual([ana, rui].map((it) => `Option of ${it.id}`).sort());
});

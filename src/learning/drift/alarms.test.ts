import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answeredRounds, dayOfRound } from '#testing/drifting-groups.ts';
import { type TestPerson, testHouse } from '#testing/house.ts';

const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();

async function drifted(people = 8) {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const eva = await house.as('Eva', { groups: ['west'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  const probes = await answeredRounds(house, zoe, { groups: ['north', 'west'], people, rounds: 10, from: 9 });
  house.setClock(later(dayOfRound(9), 8));
  return { house, ana, eva, tim, zoe, probes };
}

const anAlarm = async (person: TestPerson) => (await person.drift.show({})).charts.find(({ alarm }) => alarm);

test('groups that move apart see it first, with the probes that moved; others when one has spoken', async () => {
  const { house, ana, eva, tim, zoe, probes } = await drifted();
  const seen = await anAlarm(ana);
  expect(seen).toMatchObject({ group: house.group('north'), other: house.group('west'), state: 'apart' });
  const moved = seen!.alarm!.probes.filter((it) => it.moved);
  expect(moved.map(({ probe }) => probe).sort()).toEqual(probes.filter((_, place) => place % 2 === 0).sort());
  for (const { interval } of moved) expect(interval[0]).toBeGreaterThan(0);
  expect(await anAlarm(eva)).toBeDefined();
  for (const person of [tim, zoe]) expect((await person.drift.show({})).charts).toEqual([]);
  await expect(tim.drift.answer({ other: 'west', text: 'They are wrong.' })).rejects.toThrow('Nothing is to be seen');
  const said = await eva.drift.answer({ other: 'north', text: 'We moved house.' });
  expect(said).toMatchObject({
    group: house.group('west'),
    words: [{ text: 'We moved house.', kind: 'conversation' }],
  });
  expect(said.probes.find(({ moved: it }) => it)!.difference).toBeLessThan(0);
  expect((await anAlarm(tim))!.words).toMatchObject([{ id: said.id }]);
  expect((await zoe.trail.verify({})).ok).toBe(true);
});

test('after two weeks all see an alarm of which nobody has spoken, and a round that is open adds nothing', async () => {
  const { house, ana, tim } = await drifted();
  const { alarm } = (await anAlarm(ana))!;
  house.setClock(`${alarm!.rangOn}T08:00:00.000Z`);
  expect(await anAlarm(tim)).toBeUndefined();
  house.setClock(later(dayOfRound(9), 8 + 15));
  expect(await anAlarm(tim)).toBeDefined();
});

test('each group answers an alarm for itself: one that calls it legitimate silences it for itself alone', async () => {
  const { house, ana, eva, tim } = await drifted();
  const [north, west] = [house.group('north'), house.group('west')];
  await ana.drift.answer({ other: 'west', text: 'We lend to farms.', kind: 'legitimate' });
  const quiet = { state: 'no data', alarm: null, ringsFor: [west], words: [{ group: north }] };
  expect((await ana.drift.show({})).charts).toMatchObject([quiet]);
  for (const person of [eva, tim])
    expect((await person.drift.show({})).charts).toMatchObject([
      { state: 'apart', ringsFor: [west], words: [{ group: north, words: [{ kind: 'legitimate' }] }] },
    ]);

  await eva.drift.answer({ other: 'north', text: 'We had not noticed.' });
  await ana.drift.answer({ other: 'west', text: 'Come and see.' });
  expect((await ana.drift.show({})).charts).toMatchObject([{ alarm: null, ringsFor: [west] }]);
  const [there] = (await eva.drift.show({})).charts;
  expect(there).toMatchObject({ state: 'apart', ringsFor: [west] });
  expect(there!.words.flatMap(({ words }) => words.map(({ text }) => text)).sort()).toEqual(
    ['Come and see.', 'We had not noticed.', 'We lend to farms.'].sort(),
  );

  await eva.drift.answer({ other: 'north', text: 'So be it.', kind: 'legitimate' });
  for (const person of [ana, eva])
    expect((await person.drift.show({})).charts).toMatchObject([{ state: 'no data', alarm: null, ringsFor: [] }]);
  expect((await tim.drift.show({})).charts).toEqual([]);
  await expect(eva.drift.answer({ other: 'north', text: 'Still.' })).rejects.toThrow('Nothing is to be seen');
});

test('how many people there are is told from five on only, also where it says what is lacking', async () => {
  const { house, ana } = await drifted();
  const few = ['west0', 'west1', 'west2', 'west3', 'west4'].map((name) => sql`${name}`);
  await sql`delete from probe_answers a using probe_rounds r where a.network_id = ${house.network}
    and r.network_id = a.network_id and r.id = a.round_id and r.opens_on > '2025-01-06'
    and respondent in (${sql.join(few)})`.execute(house.ground.database.db);
  const { charts } = await ana.drift.show({});
  expect(charts).toMatchObject([{ state: 'no data', lacks: { people: { have: null, need: 5 } } }]);
});

test('of fewer than five nothing is shown, not even how many', async () => {
  const { ana } = await drifted(4);
  const seen = await ana.drift.show({});
  expect(seen.own).toMatchObject({ answered: null });
  expect(seen.own!.course.flat().every((point) => point === null)).toBe(true);
  expect(seen.charts).toEqual([]);
  expect(seen.snapshot.state).toBe('no data');
});

test('how a group answers is for its own members', async () => {
  const { ana, tim, zoe } = await drifted();
  for (const person of [tim, zoe])
    await expect(person.drift.show({ group: 'north' })).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await ana.drift.show({ group: 'north' })).own).toMatchObject({ answered: 8 });
  expect((await zoe.drift.show({})).own).toBeNull();
});

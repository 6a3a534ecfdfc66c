import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { operations } from '#house.ts';
import type { Operation } from '#kernel/operation.ts';
import { askedProbes, dayOfRound } from '#testing/drifting-groups.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';

async function asked() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'], role: 'facilitator' });
  const rui = await house.as('Rui', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  house.setClock(dayOfRound(0));
  const probes = await askedProbes(zoe);
  const { id: round } = await zoe.probeRounds.open({});
  return { house, ana, rui, tim, zoe, probes, round, answers: probes.map((probe) => ({ probe, answer: 4 })) };
}

const kept = async (house: TestHouse) =>
  (
    await sql<{ respondent: string; epoch: number }>`
      select respondent, epoch from probe_answers where network_id = ${house.network}`.execute(house.ground.database.db)
  ).rows;

const marks = async (house: TestHouse) =>
  (
    await sql<{ mark: string }>`select mark from probe_marks where network_id = ${house.network}`.execute(
      house.ground.database.db,
    )
  ).rows;

test('a round asks eight to twelve probes that the circle asks, and one round is open at a time', async () => {
  const { ana, zoe, probes, round } = await asked();
  await expect(zoe.probeRounds.open({})).rejects.toMatchObject({ kind: 'exists' });
  await expect(ana.probeRounds.open({})).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(ana.probeRounds.openOwn({ probes: probes.slice(0, 7) })).rejects.toThrow('8 to 12 probes');
  const proposed = await ana.probes.add({ statement: 'We never lend ladders' });
  expect(proposed).toMatchObject({ state: 'proposed', createdBy: ana.id });
  const more = { probes: [...probes, proposed.id] };
  await expect(ana.probeRounds.openOwn(more)).rejects.toThrow('not among the probes');
  await expect(ana.probes.tend({ id: proposed.id, state: 'active' })).rejects.toMatchObject({ kind: 'forbidden' });
  await zoe.probes.tend({ id: proposed.id, state: 'active' });
  const own = await ana.probeRounds.openOwn(more);
  expect(own.probes).toHaveLength(9);
  const waiting = (await ana.probeRounds.waiting({})).rounds.map(({ id }) => id);
  expect(waiting.sort()).toEqual([round, own.id].sort());
});

test('each person answers a round once, for one of their groups, and only while it is open', async () => {
  const { house, ana, rui, tim, round, probes, answers } = await asked();
  const unknown = [{ probe: 'prb_01k9z3e6q8f5v9w2x7y4r1t0ab' as const, answer: 3 }];
  await expect(ana.probeRounds.answer({ round, answers: unknown })).rejects.toThrow('does not ask the probe');
  const twice = [answers[0]!, { ...answers[0]!, answer: 2 }];
  await expect(ana.probeRounds.answer({ round, answers: twice })).rejects.toThrow('answered twice');
  const high = [{ probe: probes[0]!, answer: 6 }];
  await expect(ana.probeRounds.answer({ round, answers: high })).rejects.toThrow('from 1 to 5');
  await expect(ana.probeRounds.answer({ round, answers: [] })).rejects.toThrow('at least one');
  await expect(tim.probeRounds.answer({ round, group: 'north', answers })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.probeRounds.answer({ round, answers })).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect(await ana.probeRounds.show({ round })).toMatchObject({ answered: false, state: 'open' });
  await ana.probeRounds.answer({ round, answers });
  expect(await ana.probeRounds.show({ round })).toMatchObject({ answered: true });
  expect(await rui.probeRounds.show({ round })).toMatchObject({ answered: false });
  await expect(ana.probeRounds.answer({ round, answers })).rejects.toThrow('answered this round already');
  expect((await ana.probeRounds.waiting({})).rounds).toEqual([]);
  expect(await kept(house)).toHaveLength(1);
  house.setClock(dayOfRound(1));
  await expect(rui.probeRounds.answer({ round, answers })).rejects.toThrow('closed on 2025-01-12');
});

test('whoever belongs to two groups answers for one of them, and another group’s own round asks only that group', async () => {
  const { house, ana, tim, round, answers } = await asked();
  const both = await house.as('Bea', { groups: ['north', 'south'] });
  await both.probeRounds.answer({ round, group: 'south', answers });
  await expect(both.probeRounds.answer({ round, group: 'north', answers })).rejects.toMatchObject({ kind: 'exists' });
  const own = await tim.probeRounds.openOwn({});
  await expect(ana.probeRounds.answer({ round: own.id, answers })).rejects.toThrow('another group only');
});

test('without names, answers carry a drawn respondent, stand in its order, and share nothing with the marks', async () => {
  const { house, ana, rui, round, answers } = await asked();
  await ana.probeWays.choose({ anonymous: true });
  const eva = await house.as('Eva', { groups: ['north'] });
  for (const person of [ana, rui, eva]) await person.probeRounds.answer({ round, answers });
  await expect(ana.probeRounds.answer({ round, answers })).rejects.toMatchObject({ kind: 'exists' });
  const { rows } = await sql<{ respondent: string; born: string }>`
    select respondent, xmin::text as born from probe_answers where network_id = ${house.network} order by ctid`.execute(
    house.ground.database.db,
  );
  expect(rows).toHaveLength(3);
  expect(rows.map(({ respondent }) => respondent)).toEqual(rows.map(({ respondent }) => respondent).toSorted());
  expect(new Set(rows.map(({ born }) => born)).size).toBe(1);
  const known = (await marks(house)).map(({ mark }) => mark);
  expect(known).toHaveLength(3);
  for (const { respondent } of rows) expect(known).not.toContain(respondent);
  expect((await kept(house)).every(({ epoch }) => epoch === 0)).toBe(true);
});

test('a person is one pseudonym from round to round until the group begins anew; who answered is forgotten', async () => {
  const { house, ana, zoe, round, answers } = await asked();
  await ana.probeRounds.answer({ round, answers });
  house.setClock(dayOfRound(1));
  const { id: second } = await zoe.probeRounds.open({});
  expect(await marks(house)).toEqual([]);
  await ana.probeRounds.answer({ round: second, answers });
  const before = await kept(house);
  expect(new Set(before.map(({ respondent }) => respondent)).size).toBe(1);
  await ana.probeWays.choose({ anonymous: true });
  await ana.probeWays.choose({ anonymous: false });
  house.setClock(dayOfRound(2));
  const { id: third } = await zoe.probeRounds.open({});
  await ana.probeRounds.answer({ round: third, answers });
  const after = await kept(house);
  expect(new Set(after.map(({ respondent }) => respondent)).size).toBe(2);
  expect(Math.max(...after.map(({ epoch }) => epoch))).toBeGreaterThan(before[0]!.epoch);
});

test('a change of context tells how many know it, each group of its own', async () => {
  const house = await testHouse();
  const zoe = await house.as('Zoe', { steward: true });
  const all: TestPerson[] = [];
  for (let place = 0; place < 6; place++) all.push(await house.as(`P${place}`, { groups: ['north'] }));
  const tim = await house.as('Tim', { groups: ['south'] });
  const [ana] = all as [TestPerson];
  house.setClock(dayOfRound(0));
  const probes = await askedProbes(zoe);
  const wrong = { statement: 'Until when is the grant paid?', kind: 'fact' as const, options: ['May', 'June'] };
  await expect(zoe.probes.add(wrong)).rejects.toThrow('Say which of the options is right');
  const fact = await zoe.probes.add({ ...wrong, right: 2 });
  await expect(ana.contextChanges.tell({ what: 'x', probes: [probes[0]!] })).rejects.toThrow('nobody can know it');
  await ana.contextChanges.tell({ what: 'The grant ends sooner', probes: [fact.id] });
  for (const [round, knowing] of [3, 5].entries()) {
    house.setClock(dayOfRound(round));
    const { id } = await zoe.probeRounds.open({});
    expect((await ana.probeRounds.show({ round: id })).questions.at(-1)).toEqual({
      id: fact.id,
      statement: wrong.statement,
      kind: 'fact',
      options: wrong.options,
    });
    for (const [place, person] of all.entries())
      await person.probeRounds.answer({
        round: id,
        answers: [{ probe: fact.id, answer: place < knowing ? 2 : 1 }],
      });
  }
  house.setClock(dayOfRound(2));
  const { changes } = await ana.drift.show({});
  expect(changes[0]!.known).toMatchObject({
    known: 1,
    medianDays: 34,
    groups: [{ group: house.group('north'), knownAfter: 34, course: [{ day: 6, share: 0.5 }, { day: 34 }] }],
  });
  expect((await tim.drift.show({})).changes[0]!.known).toMatchObject({ groups: [], measured: 1 });
});

const readsOf = (contents: object, path: readonly string[] = []): [string[], Operation][] =>
  Object.entries(contents).flatMap(([name, entry]: [string, object]) =>
    'run' in entry ? [[[...path, name], entry as Operation] as [string[], Operation]] : readsOf(entry, [...path, name]),
  );

test('no operation that reads tells anybody a pseudonym, a mark, or who answered', async () => {
  const { house, ana, rui, tim, round, answers } = await asked();
  await ana.probeRounds.answer({ round, answers });
  await rui.probeRounds.answer({ round, answers });
  const markers = [...(await kept(house)).map(({ respondent }) => respondent)];
  markers.push(...(await marks(house)).map(({ mark }) => mark));
  expect(markers).toHaveLength(4);
  house.setClock(dayOfRound(1));
  const reads = readsOf(operations).filter(([, { effect }]) => effect === 'read');
  expect(reads.length).toBeGreaterThan(50);
  const guesses = [{}, { round }, { id: round }, { about: round }, { group: 'north' }];
  let answered = 0;
  for (const person of [ana, tim])
    for (const [path, operation] of reads)
      for (const guess of guesses) {
        if (!operation.input.safeParse(guess).success) continue;
        let ask: unknown = person;
        for (const name of path) ask = (ask as Record<string, unknown>)[name];
        const told = await (ask as (input: unknown) => Promise<unknown>)(guess).catch((error: unknown) => error);
        if (!(told instanceof Error)) answered++;
        const text = JSON.stringify(told instanceof Error ? [told.message, told] : told) ?? '';
        for (const marker of markers) expect(text, path.join('.')).not.toContain(marker);
      }
  expect(answered).toBeGreaterThan(60);
}, 60_000);

test('how many say that they decide by a principle is held against what groups choose', async () => {
  const { house, ana, zoe, probes } = await asked();
  const { id } = await ana.decisions.log({ title: 'We lend', choice: 'Lend.', group: 'north' });
  const { id: value } = await ana.values.draft({ title: 'Lending' });
  const content = { title: 'Lend first', text: '', tradeOff: '' };
  const change = { kind: 'new-principle' as const, value, content };
  const proposal = await ana.proposals.make({ title: 'Lend first', why: 'We do.', evidence: [id], change });
  const { outcome } = await zoe.proposals.sign({ id: proposal.id });
  const says = await zoe.probes.add({ statement: 'We decide by “Lend first”', espouses: outcome!.principle! });
  const have = async () => (await ana.loop.signs({})).espoused as { have: { asked: number } };
  expect((await have()).have.asked).toBe(0);
  house.setClock(dayOfRound(1));
  const { id: round } = await zoe.probeRounds.open({ probes: [...probes, says.id] });
  const all = [ana];
  for (let place = 0; place < 4; place++) all.push(await house.as(`P${place}`, { groups: ['south'] }));
  const answers = [{ probe: says.id, answer: 5 }];
  for (const person of all.slice(0, 4)) await person.probeRounds.answer({ round, answers });
  house.setClock(dayOfRound(2));
  expect((await have()).have.asked).toBe(0);
  house.setClock(dayOfRound(1));
  await all[4]!.probeRounds.answer({ round, answers });
  expect((await have()).have.asked).toBe(0);
  house.setClock(dayOfRound(2));
  expect((await have()).have.asked).toBe(5);
});

import { expect, test } from 'vitest';
import { type TestPerson, testHouse } from '#testing/house.ts';

const why = 'The council has ended it.';

async function scene() {
  const house = await testHouse();
  house.setClock('2026-11-02T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const eva = await house.as('Eva', { groups: ['west'] });
  const zoe = await house.as('Zoe', { groups: ['east'], steward: true });
  const assume = async (title: string, restsOn: `asm_${string}`[] = [], by = ana, group = 'north') =>
    (await by.assumptions.add({ group, title, restsOn })).id;
  const decide = async (by: TestPerson, title: string, on: `asm_${string}`[], requires: `dec_${string}`[] = []) =>
    (
      await by.decisions.log({
        title,
        choice: `${title}.`,
        assumptions: on.map((assumption) => ({ assumption })),
        relations: requires.map((id) => ({ kind: 'requires' as const, id })),
      })
    ).id;
  return { house, ana, tim, eva, zoe, assume, decide };
}

const titles = (told: Awaited<ReturnType<TestPerson['flags']['list']>>) =>
  told.flags.map(({ decision }) => told.decisions[decision]!.title).sort();

test('a fallen assumption flags what rests on it in any group, through assumptions and through decisions', async () => {
  const { ana, tim, eva, zoe, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  const open = await assume('We can open on Mondays', [rent], tim, 'south');
  await decide(ana, 'We keep the hall', [rent]);
  const monday = await decide(tim, 'Mondays are for repairs', [open]);
  await decide(eva, 'We send our repairs on Mondays', [], [monday]);
  await decide(zoe, 'We paint the door', []);
  expect((await ana.flags.list({ all: true })).total).toBe(0);
  await ana.assumptions.fall({ id: rent, why });
  const all = await zoe.flags.list({ all: true });
  expect(titles(all)).toEqual(['Mondays are for repairs', 'We keep the hall', 'We send our repairs on Mondays']);
  const far = (await eva.flags.list({})).flags;
  expect(far).toMatchObject([{ assumption: rent, state: 'fallen', why, via: [open, monday], answer: null }]);
  expect(far[0]!.since).toBe('2026-11-02T10:00:00.000Z');
  expect((await tim.flags.list({})).flags).toMatchObject([{ decision: monday, via: [open], mayAnswer: true }]);
  expect((await zoe.flags.list({})).total).toBe(0);
  expect((await zoe.flags.list({ decision: monday })).flags).toMatchObject([{ mayAnswer: false }]);
  expect((await zoe.flags.list({ assumption: rent })).total).toBe(3);
  expect((await zoe.flags.list({ group: 'west' })).total).toBe(1);
});

test('“required by” leads on like “requires”, and a decision that was taken back or replaced is not asked about', async () => {
  const { ana, tim, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  const first = await decide(tim, 'We open late', []);
  const hall = await decide(ana, 'We keep the hall', [rent]);
  await ana.decisions.amend({ id: hall, set: { relations: [{ kind: 'required-by', id: first }] } });
  const old = await decide(ana, 'We lend the hall', [rent]);
  const gone = await decide(ana, 'We let the hall', [rent]);
  const after = await decide(ana, 'We buy chairs', [], [gone]);
  await ana.decisions.supersede({ id: old, by: after });
  await ana.decisions.retract({ id: gone, why: 'By mistake' });
  await ana.assumptions.fall({ id: rent, why });
  expect(titles(await ana.flags.list({ all: true }))).toEqual(['We keep the hall', 'We open late']);
});

test('chains that run in a circle end', async () => {
  const { ana, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  const one = await decide(ana, 'One', [rent]);
  const two = await decide(ana, 'Two', [], [one]);
  const three = await decide(ana, 'Three', [], [two]);
  await ana.decisions.amend({ id: one, set: { relations: [{ kind: 'requires', id: three }] } });
  await ana.assumptions.fall({ id: rent, why });
  const { flags } = await ana.flags.list({});
  expect(new Map(flags.map(({ decision, via }) => [decision, via]))).toEqual(
    new Map([
      [one, []],
      [two, [one]],
      [three, [one, two]],
    ]),
  );
});

test('a chain of decisions is followed to its end, however long it is', async () => {
  const { ana, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  let last = await decide(ana, 'Decision 0', [rent]);
  for (let place = 1; place < 30; place += 1) last = await decide(ana, `Decision ${place}`, [], [last]);
  await ana.assumptions.fall({ id: rent, why });
  const { flags } = await ana.flags.list({});
  expect(flags).toHaveLength(30);
  expect(flags.find(({ decision }) => decision === last)!.via).toHaveLength(29);
});

test('each group answers for its own decisions alone, and the decisions stay as they are', async () => {
  const { house, ana, tim, eva, zoe, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  const hall = await decide(ana, 'We keep the hall', [rent]);
  const monday = await decide(tim, 'Mondays are for repairs', [rent]);
  await ana.assumptions.fall({ id: rent, why });
  for (const other of [tim, zoe, eva])
    await expect(other.flags.answer({ decision: hall, answer: 'confirm' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  await expect(house.visitor.flags.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  const before = await ana.decisions.show({ id: hall });
  await ana.flags.answer({ decision: hall, answer: 'confirm', why: 'We pay it ourselves.' });
  expect((await ana.decisions.show({ id: hall })).revision).toBe(before.revision);
  const told = await zoe.flags.list({ all: true });
  expect(told).toMatchObject({ total: 2, waiting: 1 });
  expect(told.flags[0]).toMatchObject({ decision: monday, answer: null });
  expect(told.flags[1]).toMatchObject({ decision: hall, answer: { answer: 'confirm', why: 'We pay it ourselves.' } });
  expect((await tim.flags.list({ all: true, open: true })).total).toBe(1);
  const { steps } = await ana.trail.show({ subject: told.flags[1]!.answer!.id });
  expect(steps.map(({ event }) => event)).toEqual(['flag.answered']);
  expect((await zoe.trail.verify({})).logs.filter(({ problem }) => problem !== null)).toEqual([]);
});

test('what a group has not answered is counted by group, in the order of their names', async () => {
  const { ana, tim, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  const roof = await assume('The roof holds');
  const hall = await decide(ana, 'We keep the hall', [rent, roof]);
  await decide(ana, 'We lend the hall', [rent]);
  await decide(tim, 'Mondays are for repairs', [rent]);
  await ana.assumptions.fall({ id: rent, why });
  await ana.assumptions.fall({ id: roof, why });
  const counts = async () =>
    (await tim.flags.open({})).groups.map((it) => [it.group.slug, it.flagged, it.open, it.share]);
  expect(await counts()).toEqual([
    ['north', 2, 2, 1],
    ['south', 1, 1, 1],
  ]);
  await expect(ana.flags.answer({ decision: hall, answer: 'confirm' })).rejects.toMatchObject({ kind: 'invalid' });
  for (const assumption of [rent, roof]) await ana.flags.answer({ decision: hall, assumption, answer: 'revise' });
  expect(await counts()).toEqual([
    ['north', 2, 1, 0.5],
    ['south', 1, 1, 1],
  ]);
});

test('an answer counts for what had happened when it was given: what falls anew is asked anew', async () => {
  const { house, ana, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  const hall = await decide(ana, 'We keep the hall', [rent]);
  await ana.assumptions.fall({ id: rent, why });
  await ana.flags.answer({ decision: hall, answer: 'confirm' });
  const waiting = async () => (await ana.flags.list({})).waiting;
  expect(await waiting()).toBe(0);
  house.setClock('2026-11-03T10:00:00.000Z');
  await ana.assumptions.mend({ id: rent, why: 'They pay again.' });
  expect((await ana.flags.list({})).total).toBe(0);
  house.setClock('2026-11-04T10:00:00.000Z');
  await ana.assumptions.fall({ id: rent, why });
  expect(await waiting()).toBe(1);
  await expect(ana.flags.answer({ decision: hall, answer: 'dispute' })).rejects.toMatchObject({ kind: 'invalid' });
  await ana.flags.answer({ decision: hall, answer: 'dispute', why: 'They still pay ours.' });
  expect(await waiting()).toBe(0);
});

test('an assumption that expires, or that another group disputes, flags as well; one that stands flags nothing', async () => {
  const { house, ana, tim, decide } = await scene();
  const { id: grant } = await ana.assumptions.add({
    group: 'north',
    title: 'The grant lasts',
    expiresOn: '2026-11-20',
  });
  const { id: ink } = await ana.assumptions.add({ group: 'north', title: 'Ink stays cheap' });
  const hall = await decide(ana, 'We keep the hall', [grant]);
  const pens = await decide(ana, 'We use pens', [ink]);
  await expect(ana.flags.answer({ decision: hall, answer: 'confirm' })).rejects.toMatchObject({ kind: 'invalid' });
  house.setClock('2026-11-20T10:00:00.000Z');
  expect((await ana.flags.list({})).total).toBe(0);
  house.setClock('2026-11-21T10:00:00.000Z');
  expect((await ana.flags.list({})).flags).toMatchObject([{ decision: hall, state: 'expired' }]);
  const { id } = await tim.assumptions.dispute({ id: ink, group: 'south', why: 'It has doubled.' });
  expect((await ana.flags.list({ decision: pens })).flags).toMatchObject([
    { state: 'disputed', why: 'It has doubled.' },
  ]);
  await tim.assumptions.withdrawDispute({ id });
  expect((await ana.flags.list({ decision: pens })).total).toBe(0);
});

test('taking a disputed or an expired assumption off the map, or one in the midst of a chain, silences nobody’s flag', async () => {
  const { house, ana, tim, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  const ink = await assume('Ink is cheap');
  await ana.assumptions.amend({ id: ink, set: { expiresOn: '2026-03-01' } });
  const { id: base } = await tim.assumptions.add({ group: 'south', title: 'Money comes in spring' });
  const grants = await assume('Grants go on');
  await ana.assumptions.amend({ id: grants, set: { restsOn: [base] } });
  for (const it of [rent, ink, grants]) await decide(tim, 'Mondays are for repairs', [it]);
  await tim.assumptions.dispute({ id: rent, group: 'south', why });
  await tim.assumptions.fall({ id: base, why });
  house.setClock('2026-11-21T10:00:00.000Z');
  const asked = async () => (await tim.flags.list({})).flags.map(({ assumption }) => assumption).sort();
  const before = await asked();
  expect(before).toEqual([rent, ink, base].sort());
  for (const id of [rent, ink, grants]) await ana.assumptions.retire({ id, why: 'It is over.' });
  expect(await asked()).toEqual(before);
});

test('taking a fallen assumption off the map silences nobody’s flag', async () => {
  const { ana, tim, assume, decide } = await scene();
  const rent = await assume('The council pays the rent');
  await decide(tim, 'Mondays are for repairs', [rent]);
  await ana.assumptions.fall({ id: rent, why });
  await ana.assumptions.retire({ id: rent, why: 'It is over.' });
  expect((await tim.flags.list({})).waiting).toBe(1);
});

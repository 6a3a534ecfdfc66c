import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type TestHouse, testHouse } from '#testing/house.ts';

const fire = { scope: 'Opening hours', ground: 'Two houses burn.', endsOn: '2026-11-20' } as const;
const measure = { title: 'All close at six', choice: 'Every house closes at six.', why: 'Nobody is there at night.' };

async function scene() {
  const house = await testHouse();
  house.setClock('2026-11-02T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { steward: true });
  const { id } = await zoe.crises.open(fire);
  return { house, ana, zoe, id };
}

/** Everything that is a group's own, with its trail. */
async function rowsOfGroups({ ground, network }: TestHouse): Promise<unknown[]> {
  const queries = [
    sql`select * from decisions where network_id = ${network} order by id`,
    sql`select * from decision_references where network_id = ${network} order by from_id, to_key, kind`,
    sql`select * from drafts where network_id = ${network} order by id`,
    sql`select * from groups where network_id = ${network} order by id`,
    sql`select * from memberships where network_id = ${network} order by group_id, person_id`,
    sql`select * from steps where network_id = ${network} and log_id <> ${network} order by log_id, seq`,
  ];
  return Promise.all(queries.map(async (query) => (await query.execute(ground.database.db)).rows));
}

test('while a crisis runs, stewards decide for all inside of it, and all that is a group’s own stays as it was', async () => {
  const { house, ana, zoe, id } = await scene();
  await ana.decisions.log({ title: 'We close at nine', choice: 'Nine.' });
  await ana.drafts.save({ group: 'north', content: { title: 'A plan' } });
  const before = await rowsOfGroups(house);
  await zoe.crises.measure({ ...measure, id });
  await zoe.crises.renew({ id, endsOn: '2026-12-10', why: 'It still burns.' });
  const decided = { group: 'north', title: 'North closes at six', choice: 'Six.' };
  for (const call of [
    () => zoe.decisions.log(decided),
    () => zoe.decisions.amend({ id: 'north-1', set: { status: 'rejected' } }),
    () => zoe.decisions.retract({ id: 'north-1', why: 'Crisis' }),
    () => zoe.groups.amend({ group: 'north', name: 'Taken over' }),
    () => zoe.groups.addMember({ group: 'north', person: zoe.id }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: 'forbidden' });
  await zoe.crises.end({ id, why: 'The fire is out.' });
  expect(await rowsOfGroups(house)).toEqual(before);
  await ana.decisions.log({ title: 'We close at ten', choice: 'Ten, crisis or not.' });
  expect((await ana.crises.list({})).crises).toMatchObject([{ measures: [measure], renewals: [{ to: '2026-12-10' }] }]);
});

test('a crisis ends by itself: after its last day nothing is decided, renewed or ended in it', async () => {
  const { house, ana, zoe, id } = await scene();
  const running = async () => (await ana.crises.list({})).crises[0]?.running;
  house.setClock('2026-11-20T23:59:00.000Z');
  expect(await running()).toBe(true);
  house.setClock('2026-11-21T00:00:00.000Z');
  expect(await running()).toBe(false);
  for (const call of [
    () => zoe.crises.measure({ ...measure, id }),
    () => zoe.crises.renew({ id, endsOn: '2026-12-01', why: 'We forgot.' }),
    () => zoe.crises.end({ id, why: 'Over' }),
  ])
    await expect(call()).rejects.toMatchObject({
      message: 'This crisis was over on 2026-11-20: its scope is with the groups again.',
    });
});

test('a renewal is made in the open before the end, by a month at most, and is counted', async () => {
  const { house, ana, zoe, id } = await scene();
  const said = (call: Promise<unknown>, sentence: string) =>
    expect(call).rejects.toMatchObject({ message: expect.stringContaining(sentence) });
  await said(zoe.crises.renew({ id, endsOn: '2026-11-20', why: 'So' }), 'name a later day');
  await said(zoe.crises.renew({ id, endsOn: '2026-12-21', why: 'So' }), '30 days at most');
  await expect(zoe.crises.renew({ id, endsOn: '2026-12-01', why: '' })).rejects.toMatchObject({ kind: 'invalid' });
  await zoe.crises.renew({ id, endsOn: '2026-12-20', why: 'It still burns.' });
  house.setClock('2026-12-19T10:00:00.000Z');
  await zoe.crises.renew({ id, endsOn: '2027-01-10', why: 'And still.' });
  const { crises, names } = await ana.crises.list({});
  expect(crises[0]).toMatchObject({ running: true, endsOn: '2027-01-10' });
  expect(crises[0]?.renewals.map((it) => [it.from, it.to, it.why])).toEqual([
    ['2026-11-20', '2026-12-20', 'It still burns.'],
    ['2026-12-20', '2027-01-10', 'And still.'],
  ]);
  expect(names).toEqual({ [zoe.id]: 'Zoe' });
});

test('a crisis has a scope, a ground and an end within 90 days; one that comes again under its name is counted', async () => {
  const { ana, zoe, id } = await scene();
  const opened = (changes: object) => zoe.crises.open({ ...fire, scope: 'Another', ...changes });
  const invalid = { kind: 'invalid' };
  await expect(opened({ scope: '' })).rejects.toMatchObject(invalid);
  await expect(opened({ ground: '' })).rejects.toMatchObject(invalid);
  await expect(opened({ endsOn: undefined })).rejects.toMatchObject(invalid);
  await expect(opened({ endsOn: '2026-11-01' })).rejects.toMatchObject(invalid);
  await expect(opened({ endsOn: '2027-02-01' })).rejects.toMatchObject({ message: 'A crisis ends within 90 days.' });
  await expect(opened({ scope: 'OPENING hours' })).rejects.toMatchObject({ kind: 'exists' });
  await zoe.crises.end({ id, why: 'The fire is out.' });
  await zoe.crises.open(fire);
  expect((await ana.crises.list({})).crises.map((it) => [it.running, it.before])).toEqual([
    [true, 1],
    [false, 0],
  ]);
});

test('nobody but a steward opens a crisis or decides in one', async () => {
  const { house, ana, id } = await scene();
  for (const call of [
    () => ana.crises.open({ ...fire, scope: 'Another' }),
    () => ana.crises.measure({ ...measure, id }),
    () => ana.crises.renew({ id, endsOn: '2026-12-01', why: 'So' }),
    () => ana.crises.end({ id, why: 'So' }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.crises.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Calls } from '#testing/house.ts';
import { type Scene, scene } from '#testing/writes/house-scene.ts';
import { title, writes } from '#testing/writes/house-writes.ts';
import { operations } from './house.ts';

const pathsOf = (contents: object, path: string[] = []): [string, { effect: string }][] =>
  Object.entries(contents).flatMap(([name, entry]) =>
    'run' in entry ? [[[...path, name].join('.'), entry]] : pathsOf(entry, [...path, name]),
  );

const call = (calls: Calls, path: string, input: unknown): Promise<unknown> => {
  const [area = '', name = ''] = path.split('.');
  const functions = calls as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return functions[area]![name]!(input);
};

let here: Scene;

beforeAll(async () => {
  here = await scene();
});

/** Every row of North: its decisions and what they point at, its drafts, its members, its invitations, its trail. */
async function rowsOfNorth({ house }: Scene): Promise<unknown[]> {
  const { db } = house.ground.database;
  const group = house.group('north');
  const queries = [
    sql`select * from decisions where group_id = ${group} order by id`,
    sql`select r.* from decision_references r join decisions d on d.id = r.from_id where group_id = ${group}
      order by from_id, to_key, r.kind`,
    sql`select * from drafts where group_id = ${group} order by id`,
    sql`select * from groups where id = ${group}`,
    sql`select * from memberships where group_id = ${group} order by person_id`,
    sql`select * from invitations where group_id = ${group} order by id`,
    sql`select * from experiments where group_id = ${group} order by id`,
    sql`select s.* from retrospective_reflections s join retrospectives r on r.id = s.retrospective_id
      where group_id = ${group} order by person_id`,
    sql`select * from incidents where group_id = ${group} order by id`,
    sql`select * from logs where id = ${group}`,
    sql`select * from steps where log_id = ${group} order by seq`,
  ];
  const rows: unknown[] = [];
  for (const query of queries) rows.push((await query.execute(db)).rows);
  return rows;
}

test('every operation that writes says whether it is about a group', () => {
  const written = pathsOf(operations).filter(([, operation]) => operation.effect === 'write');
  expect(written.map(([path]) => path).sort()).toEqual(Object.keys(writes).sort());
});

for (const [path, { about, input }] of Object.entries(writes).filter(([, it]) => it.about === 'a group'))
  test(`${path} is for members of ${about}: not for a steward, another group, a visitor or a token that only reads`, async () => {
    const { house, ana, zoe } = here;
    const south = await house.as('Tim', { groups: ['south'] });
    const reader = house.withToken((await ana.tokens.create({ name: 'look', scope: 'read' })).token);
    const before = await rowsOfNorth(here);
    await expect(call(zoe, path, input(here))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(call(south, path, input(here))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(call(house.visitor, path, input(here))).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(call(reader, path, input(here))).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await rowsOfNorth(here)).toEqual(before);
    await call(ana, path, input(here));
    expect(await rowsOfNorth(here)).not.toEqual(before);
  });

for (const [path, { about, input }] of Object.entries(writes).filter(
  ([, it]) => it.about === 'what lies between groups',
))
  test(`${path} is about ${about}: only the group says it for itself, and its own log stays as it was`, async () => {
    const { house, ana, zoe } = here;
    const south = await house.as('Tim', { groups: ['south'] });
    const before = await rowsOfNorth(here);
    for (const other of [zoe, south])
      await expect(call(other, path, input(here))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(call(house.visitor, path, input(here))).rejects.toMatchObject({ kind: 'unauthenticated' });
    await call(ana, path, input(here));
    expect(await rowsOfNorth(here)).toEqual(before);
  });

for (const [path, { about, input, ...rest }] of Object.entries(writes).filter(
  ([, it]) => it.about === 'something else',
))
  test(`${path} is about ${about}: a steward who uses it leaves every group’s log as it was`, async () => {
    const before = await rowsOfNorth(here);
    const asked = call(here.zoe, path, input(here));
    if ('refused' in rest) await expect(asked).rejects.toMatchObject({ kind: rest.refused });
    else await asked;
    expect(await rowsOfNorth(here)).toEqual(before);
  });

for (const [path, { input }] of Object.entries(writes).filter(([, it]) => it.about === 'a visible step'))
  test(`${path} is for stewards, adds a step to the group’s own trail, and changes nothing else of it`, async () => {
    const eva = await here.house.as('Eva', { groups: ['north'] });
    await expect(call(eva, path, input(here))).rejects.toMatchObject({ kind: 'forbidden' });
    const before = await rowsOfNorth(here);
    await call(here.zoe, path, input(here));
    const after = await rowsOfNorth(here);
    expect(after.slice(0, -2)).toEqual(before.slice(0, -2));
    const [old, steps] = [before.at(-1), after.at(-1)] as [unknown[], { event: string }[]];
    expect(steps.slice(0, -1)).toEqual(old);
    expect(steps.at(-1)?.event).toMatch(/^intervention\./);
    const { logs } = await here.zoe.trail.verify({});
    expect(logs.filter(({ problem }) => problem !== null)).toEqual([]);
  });

test('a steward sees no draft of a group that they do not belong to', async () => {
  const { house, ana, zoe, draft } = await scene();
  for (const stranger of [zoe, await house.as('Tim', { groups: ['south'] })]) {
    await expect(stranger.drafts.show({ id: draft })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await stranger.drafts.list({})).toEqual({ drafts: [] });
    expect((await stranger.home.show({})).drafts).toEqual([]);
  }
  await expect(house.visitor.drafts.show({ id: draft })).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(house.visitor.drafts.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect((await ana.drafts.show({ id: draft })).content).toEqual({ title: 'Secret plan' });
  expect(JSON.stringify(await zoe.decisions.list({ q: 'secret' }))).not.toContain('Secret plan');
});

test('nobody moves a draft of another group into their own', async () => {
  const { house, zoe, draft } = await scene();
  const taken = zoe.drafts.save({ id: draft, group: 'south', content: { title: 'Mine now' } });
  await expect(taken).rejects.toMatchObject({ kind: 'forbidden' });
  const { rows } = await sql`select group_id from drafts where id = ${draft}`.execute(house.ground.database.db);
  expect(rows).toEqual([{ group_id: house.group('north') }]);
});

test('a steward can neither make themselves a member of a group nor make a link into it', async () => {
  const { house, zoe } = await scene();
  const join = zoe.groups.addMember({ group: 'north', person: zoe.id });
  await expect(join).rejects.toMatchObject({ kind: 'forbidden' });
  for (const role of ['member', 'facilitator'] as const)
    await expect(zoe.invitations.create({ group: 'north', role })).rejects.toMatchObject({ kind: 'forbidden' });
  const { secret } = await zoe.invitations.create({});
  await zoe.invitations.accept({ secret });
  const { group } = await zoe.groups.show({ group: 'north' });
  expect(group.members.map((member) => member.person)).not.toContain(zoe.id);
  await zoe.people.appointSteward({ person: zoe.id, steward: true });
  await expect(zoe.decisions.log({ ...title, group: house.group('north') })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('everybody in the network sees every group’s decisions without joining, and a visitor sees none', async () => {
  const { house, zoe, decision } = await scene();
  expect(await zoe.decisions.show({ id: decision })).toMatchObject({ title: 'We use ink', mayEdit: false });
  expect((await zoe.decisions.list({ group: 'north' })).decisions.map(({ title: it }) => it)).toContain('We use ink');
  await expect(house.visitor.decisions.show({ id: decision })).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(house.visitor.decisions.list({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(house.visitor.trail.show({ subject: decision })).rejects.toMatchObject({ kind: 'unauthenticated' });
});

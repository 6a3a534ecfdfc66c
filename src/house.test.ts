import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { starterMap } from '#common-ground/zones/starter-map.ts';
import { type Calls, type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { operations } from './house.ts';

/** What every write is about: a group's own log and door, or something that no group's log hangs on. */
interface Scene {
  house: TestHouse;
  /** A member and facilitator of North. */
  ana: TestPerson;
  /** A second member of North. */
  rui: TestPerson;
  /** Steward of the network, member of South. */
  zoe: TestPerson;
  decision: string;
  other: string;
  retracted: string;
  draft: `drf_${string}`;
  spare: `drf_${string}`;
  intervention: `itv_${string}`;
  /** A decision of North cites it, and North tries it. */
  principle: `prn_${string}`;
  experiment: `exp_${string}`;
  /** Between North and West, to which Zoe does not belong; two more, whose endings West and North have proposed. */
  conflict: `cfl_${string}`;
  ended: `cfl_${string}`;
  answered: `cfl_${string}`;
  /** What West says that a decision of North costs. */
  cost: `cst_${string}`;
  /** A decision of West. */
  elsewhere: string;
  session: `ses_${string}`;
  value: `val_${string}`;
  question: `qst_${string}`;
}

type Input = (scene: Scene) => unknown;
type Class =
  | { about: 'a group' | 'a visible step' | 'what lies between groups'; input: Input }
  | { about: 'something else'; input: Input; refused?: string };

const ofTheGroup = (input: Input): Class => ({ about: 'a group', input });
const notOfTheGroup = (input: Input, refused?: string): Class => ({
  about: 'something else',
  input,
  ...(refused && { refused }),
});

/** It changes nothing of the group, and stands in its own trail for all to see. */
const visibleStep = (input: Input): Class => ({ about: 'a visible step', input });

/** One group says it for itself in the trail that all share: nobody else says it, and no group's own log is touched. */
const betweenGroups = (input: Input): Class => ({ about: 'what lies between groups', input });

const ending = { kind: 'contexts-differ', why: 'We differ.', boundary: 'Here and there.' };
const title = { title: 'We use paper', choice: 'Paper.' };
const adr = {
  path: 'adr/0001-use-slates.md',
  text: '# 1. Use slates\n\n## Status\n\nAccepted\n\n## Context\n\nPaper burns.\n\n## Decision\n\nWe use slates.\n',
};
/** An id of this kind that leads to nothing. */
const nowhere = (kind: string, last = 0) => `${kind}_01k9z3e6q8f5v9w2x7y4r1t0a${last}`;
const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const advice = { kind: 'advice', ground: 'Three groups asked', scope: 'Ink', endsOn: inAWeek } as const;
const newcomer = { name: 'New', email: 'new@example.org', password: 'correct horse' };

/** Every operation that writes stands here. A new one fails the first test until somebody says what it is about. */
const writes: Record<string, Class> = {
  'decisions.log': ofTheGroup(() => ({ ...title, group: 'north' })),
  'decisions.capture': ofTheGroup(() => ({ sentence: 'We use paper because it lasts', group: 'north' })),
  'decisions.amend': ofTheGroup(({ decision }) => ({ id: decision, set: { title: 'Changed' } })),
  'decisions.supersede': ofTheGroup(({ decision, other }) => ({ id: decision, by: other })),
  'decisions.recordResult': ofTheGroup(({ decision }) => ({ id: decision, text: 'It went well.' })),
  'decisions.retract': ofTheGroup(({ decision }) => ({ id: decision, why: 'Hidden' })),
  'decisions.restore': ofTheGroup(({ retracted }) => ({ id: retracted })),
  'drafts.save': ofTheGroup(({ draft }) => ({ id: draft, group: 'north', content: { title: 'Changed' } })),
  'drafts.log': ofTheGroup(({ draft }) => ({ id: draft, decision: title })),
  'drafts.discard': ofTheGroup(({ spare }) => ({ id: spare })),
  'groups.amend': ofTheGroup(() => ({ group: 'north', name: 'Taken over' })),
  'groups.addMember': ofTheGroup(({ rui }) => ({ group: 'north', person: rui.id, role: 'facilitator' })),
  'groups.removeMember': ofTheGroup(({ rui }) => ({ group: 'north', person: rui.id })),
  'invitations.create': ofTheGroup(() => ({ group: 'north' })),
  'imports.adrs': ofTheGroup(() => ({ group: 'north', createGroup: true, repository: 'a/b', files: [adr] })),
  'imports.csv': ofTheGroup(() => ({
    group: 'north',
    name: 'table.csv',
    text: 'title,choice\nWe use slates,Slates.\n',
  })),
  'groups.create': notOfTheGroup(() => ({ name: 'Another' })),
  'network.setUp': notOfTheGroup(() => ({ network: { name: 'Other' }, person: newcomer }), 'exists'),
  'network.amend': notOfTheGroup(() => ({ name: 'Renamed', audience: 'activist' })),
  'people.rename': notOfTheGroup(() => ({ name: 'Zoe the First' })),
  'people.appointSteward': notOfTheGroup(({ rui }) => ({ person: rui.id, steward: true })),
  'people.signInLink': notOfTheGroup(() => ({}), 'forbidden'),
  'people.setPassword': notOfTheGroup(() => ({ password: 'another-password' }), 'forbidden'),
  'people.erase': notOfTheGroup(() => ({ confirm: 'erase' }), 'invalid'),
  'tokens.create': notOfTheGroup(() => ({ name: 'script', scope: 'write' })),
  'tokens.revoke': notOfTheGroup(() => ({ id: 'tok_01k9z3e6q8f5v9w2x7y4r1t0ab' }), 'not-found'),
  'invitations.revoke': notOfTheGroup(() => ({ id: 'inv_01k9z3e6q8f5v9w2x7y4r1t0ab' }), 'not-found'),
  'invitations.accept': notOfTheGroup(() => ({ secret: 'join_nobody-knows-this' }), 'not-found'),
  'zones.amend': notOfTheGroup(() => ({ ...starterMap, why: 'A first map' })),
  'zones.disagree': notOfTheGroup(({ other }) => ({
    group: 'south',
    decision: other,
    says: 'aware',
    why: 'We feel it',
  })),
  'circle.volunteer': notOfTheGroup(() => ({ group: 'south' })),
  'circle.optOut': notOfTheGroup(() => ({})),
  'circle.shape': notOfTheGroup(() => ({ size: 7 })),
  'circle.draw': notOfTheGroup(() => ({}), 'invalid'),
  'processes.report': notOfTheGroup(() => ({ group: 'south', title: 'Ordering', text: 'It takes weeks.' })),
  'processes.join': notOfTheGroup(() => ({ id: nowhere('prc'), into: nowhere('prc', 1), why: 'Same' }), 'not-found'),
  'proposals.make': notOfTheGroup(({ elsewhere }) => ({
    title: 'A principle for North',
    why: 'North chose otherwise',
    evidence: [elsewhere],
    change: { kind: 'zones', text: 'North asks the centre' },
  })),
  'proposals.sign': notOfTheGroup(() => ({ id: nowhere('prp') }), 'not-found'),
  'proposals.refuse': notOfTheGroup(() => ({ id: nowhere('prp'), why: 'No' }), 'not-found'),
  'proposals.object': notOfTheGroup(() => ({ id: nowhere('prp'), harm: 'Harm' }), 'not-found'),
  'proposals.reply': notOfTheGroup(({ ana }) => ({ id: nowhere('prp'), to: ana.id, text: 'Well' }), 'not-found'),
  'proposals.dissent': notOfTheGroup(() => ({ id: nowhere('prp'), text: 'I differ' }), 'not-found'),
  'proposals.withdraw': notOfTheGroup(() => ({ id: nowhere('prp') }), 'not-found'),
  'meetings.open': notOfTheGroup(() => ({ title: 'Spring' })),
  'meetings.record': notOfTheGroup(() => ({ id: nowhere('mtg'), minutes: 'North agrees' }), 'not-found'),
  'meetings.close': notOfTheGroup(() => ({ id: nowhere('mtg') }), 'not-found'),
  'escalations.raise': notOfTheGroup(() => ({ group: 'north', question: 'Who?', reason: 'conflict' }), 'forbidden'),
  'escalations.take': notOfTheGroup(() => ({ id: nowhere('esc') }), 'not-found'),
  'escalations.answer': notOfTheGroup(() => ({ id: nowhere('esc'), text: 'So', why: 'Because' }), 'not-found'),
  'escalations.heard': notOfTheGroup(() => ({ id: nowhere('esc'), what: 'followed', text: 'Yes' }), 'not-found'),
  'escalations.withdraw': notOfTheGroup(() => ({ id: nowhere('esc'), why: 'Over' }), 'not-found'),
  'stalls.say': notOfTheGroup(({ decision }) => ({ decision, reason: 'no-time' }), 'forbidden'),
  'consents.ask': notOfTheGroup(({ decision }) => ({ decision, groups: ['south'], byOn: inAWeek }), 'forbidden'),
  'consents.answer': notOfTheGroup(() => ({ id: nowhere('csn'), kind: 'consent' }), 'not-found'),
  'interventions.open': visibleStep(({ decision }) => ({ ...advice, group: 'north', decision })),
  'interventions.end': visibleStep(({ intervention }) => ({ id: intervention, why: 'Enough' })),
  'interventions.respond': ofTheGroup(({ intervention }) => ({ id: intervention, what: 'kept' })),
  'crises.open': notOfTheGroup(() => ({ scope: 'The logs of North', ground: 'Fire', endsOn: inAWeek })),
  'crises.measure': notOfTheGroup(() => ({ id: nowhere('crs'), title: 'Stop', choice: 'No.', why: 'So' }), 'not-found'),
  'crises.renew': notOfTheGroup(() => ({ id: nowhere('crs'), endsOn: inAWeek, why: 'So' }), 'not-found'),
  'crises.end': notOfTheGroup(() => ({ id: nowhere('crs'), why: 'Over' }), 'not-found'),
  'backings.say': notOfTheGroup(
    ({ decision }) => ({ decision, principle: nowhere('prn'), backs: false, statement: 'No' }),
    'invalid',
  ),
  'decisions.recheck': ofTheGroup(({ decision, principle }) => ({ id: decision, principle, stance: 'breaks' })),
  'experiments.begin': ofTheGroup(({ principle }) => ({
    group: 'north',
    principle,
    title: 'A week of chalk',
    hypothesis: 'It works.',
    stopRule: 'A week.',
  })),
  'experiments.conclude': ofTheGroup(({ experiment }) => ({ id: experiment, finding: 'unclear', text: 'Dust.' })),
  'conflicts.propose': betweenGroups(({ other, elsewhere }) => ({ decision: other, other: elsewhere })),
  'conflicts.settle': betweenGroups(({ conflict }) => ({ id: conflict, ...ending })),
  'conflicts.answer': betweenGroups(({ ended }) => ({ id: ended, agree: false, objection: 'It costs us Saturdays.' })),
  'conflicts.heard': betweenGroups(({ answered }) => ({ id: answered })),
  'costs.answer': betweenGroups(({ cost }) => ({ id: cost, text: 'We put up a sign.' })),
  'costs.note': betweenGroups(({ elsewhere }) => ({ group: 'north', decision: elsewhere, hours: 2, text: 'Dust.' })),
  'conflicts.convene': notOfTheGroup(({ conflict }) => ({ id: conflict })),
  'conflicts.say': notOfTheGroup(({ conflict }) => ({ id: conflict, text: 'North should give way.' })),
  'questions.open': notOfTheGroup(() => ({ title: 'Ink or chalk?' })),
  'questions.amend': notOfTheGroup(({ question }) => ({ id: question, set: { title: 'Chalk or ink?' } })),
  'valueSessions.open': notOfTheGroup(() => ({ title: 'What do we protect?' })),
  'valueSessions.answer': notOfTheGroup(({ session }) => ({ session, protect: 'Time' })),
  'valueSessions.reveal': notOfTheGroup(({ session }) => ({ session }), 'invalid'),
  'valueSessions.group': notOfTheGroup(({ session }) => ({ session, clusters: [] }), 'invalid'),
  'valueSessions.close': notOfTheGroup(({ session }) => ({ session }), 'invalid'),
  'values.draft': notOfTheGroup(() => ({ title: 'Paper before speed' })),
  'values.amend': notOfTheGroup(({ value }) => ({ id: value, set: { title: 'Ink before speed' } })),
  'values.test': notOfTheGroup(({ value, elsewhere: decision }) => ({
    id: value,
    decision,
    text: 'It fits.',
    decisive: true,
  })),
  'values.adopt': notOfTheGroup(({ value }) => ({ id: value }), 'invalid'),
  'values.retire': notOfTheGroup(({ value }) => ({ id: value, why: 'Unused' })),
  'precedents.judge': notOfTheGroup(() => ({ title: 'Which paper?', candidates: [] })),
};

const pathsOf = (contents: object, path: string[] = []): [string, { effect: string }][] =>
  Object.entries(contents).flatMap(([name, entry]) =>
    'run' in entry ? [[[...path, name].join('.'), entry]] : pathsOf(entry, [...path, name]),
  );

const call = (calls: Calls, path: string, input: unknown): Promise<unknown> => {
  const [area = '', name = ''] = path.split('.');
  const functions = calls as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return functions[area]![name]!(input);
};

/** What hangs on a decision of North in the loop. */
async function loopOf(house: TestHouse, { ana, zoe }: Pick<Scene, 'ana' | 'zoe'>, decision: string) {
  const eva = await house.as('Eva', { groups: ['west'] });
  const log = async (person: TestPerson, name: string, group: string) =>
    (await person.decisions.log({ title: name, choice: name, group })).id;
  const elsewhere = await log(eva, 'West uses slates', 'west');
  const { id: value } = await ana.values.draft({ title: 'Paper' });
  const made = await ana.proposals.make({
    title: 'Keep it',
    why: 'We do.',
    evidence: [decision],
    change: { kind: 'new-principle', value, content: { title: 'Keep it', text: '', tradeOff: '' } },
  });
  const { outcome } = await zoe.proposals.sign({ id: made.id });
  const principle = outcome!.principle!;
  await ana.decisions.amend({ id: decision, set: { principles: [{ principle, stance: 'upholds' }] } });
  const begun = { group: 'north', principle, title: 'A week', hypothesis: 'It works.', stopRule: 'A week.' };
  const { id: experiment } = await ana.experiments.begin(begun);
  const meet = async (name: string) => {
    const ours = await log(ana, `North says ${name}`, 'north');
    const theirs = await log(eva, `West says ${name}`, 'west');
    return (await ana.conflicts.propose({ decision: ours, other: theirs })).id;
  };
  const conflict = await meet('one');
  const ended = await meet('two');
  await eva.conflicts.settle({ id: ended, ...ending } as never);
  const answered = await meet('three');
  await ana.conflicts.settle({ id: answered, kind: 'principle-incomplete', why: 'It is.', principle });
  await eva.conflicts.answer({ id: answered, agree: true });
  const revise = {
    kind: 'revise-principle',
    principle,
    content: { title: 'Keep it dry', text: '', tradeOff: '' },
  } as const;
  const again = await ana.proposals.make({ title: 'Dry', why: 'Rain.', evidence: [answered], change: revise });
  await zoe.proposals.sign({ id: again.id });
  const { id: cost } = await eva.costs.note({ group: 'west', decision, hours: 1, text: 'Stains.' });
  const { id: session } = await ana.valueSessions.open({ title: 'What do we protect?' });
  const { id: question } = await ana.questions.open({ title: 'Which pen?' });
  return { elsewhere, value, principle, experiment, conflict, ended, answered, cost, session, question };
}

async function scene(): Promise<Scene> {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const log = (name: string) => ana.decisions.log({ title: name, choice: `${name}.`, group: 'north' });
  const { id: decision } = await log('We use ink');
  const { id: other } = await log('We use pencils');
  const { id: retracted } = await log('We use chalk');
  await ana.decisions.retract({ id: retracted, why: 'By mistake' });
  const { id: draft } = await ana.drafts.save({ group: 'north', content: { title: 'Secret plan' } });
  const { id: spare } = await ana.drafts.save({ group: 'north', content: { title: 'Spare plan' } });
  const loop = await loopOf(house, { ana, zoe }, decision);
  const { id: intervention } = await zoe.interventions.open({ ...advice, group: 'north' });
  return { house, ana, rui, zoe, decision, other, retracted, draft, spare, intervention, ...loop };
}

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

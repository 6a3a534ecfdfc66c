import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

const said = (name: string) => ({ title: `We use ${name}`, choice: `${name}.` });

test('twenty decisions that are logged at once are numbered 1 to 20, each with its step', async () => {
  const { as, group } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const rui = await as('Rui', { groups: ['north'] });
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? ana : rui).decisions.log(said(`tool ${i}`))),
  );
  expect(made.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  const { ok, logs } = await ana.trail.verify({});
  expect(ok).toBe(true);
  expect(logs.find((log) => log.log === group('north'))?.steps).toBe(22);
});

test('of two who edit at the same moment the second is told, sees both, and nothing is lost', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const rui = await as('Rui', { groups: ['north'] });
  const { id, revision } = await ana.decisions.log(said('ink'));
  await rui.decisions.amend({ id, revision, set: { why: 'It lasts.' } });
  await expect(ana.decisions.amend({ id, revision, set: { why: 'It is cheap.' } })).rejects.toMatchObject({
    kind: 'stale',
    details: { theirs: { id, revision: 2, why: 'It lasts.' } },
  });
  for (const late of [
    () => ana.decisions.recordResult({ id, revision, text: 'Well' }),
    () => ana.decisions.retract({ id, revision }),
    () => ana.decisions.supersede({ id, revision, decision: said('chalk') }),
  ])
    await expect(late()).rejects.toMatchObject({ kind: 'stale' });
  expect(await ana.decisions.show({ id })).toMatchObject({ why: 'It lasts.', status: 'accepted', retracted: null });
  const both = await Promise.allSettled([
    ana.decisions.amend({ id, revision: 2, set: { context: 'A' } }),
    rui.decisions.amend({ id, revision: 2, set: { context: 'B' } }),
  ]);
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a change names only what is changed, and one that changes nothing leaves no step', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const options = [{ title: 'Ink', for: ['It lasts'] }, { title: 'Chalk' }];
  const full = { ...said('ink'), tags: ['tools'], options, decidedOn: '2026-03', checkOn: '2026-06' };
  const made = await ana.decisions.log(full);
  const { id } = made;
  expect(await ana.decisions.amend({ id, set: { options: made.options, tags: ['tools'] } })).toMatchObject({
    revision: 1,
  });
  const after = await ana.decisions.amend({ id, set: { why: 'It lasts.' }, why: 'Asked at the fair' });
  expect(after).toEqual({ ...made, why: 'It lasts.', revision: 2, changedAt: after.changedAt });
  const { steps } = await ana.trail.show({ subject: id });
  expect(steps.map(({ event, why, name }) => [event, why, name])).toEqual([
    ['decision.logged', '', 'Ana'],
    ['decision.amended', 'Asked at the fair', 'Ana'],
  ]);
  expect(steps[1]?.changes).toEqual([{ field: 'why', before: '', after: 'It lasts.' }]);
});

test('a decision shows how it stood at any instant, and not before it was written down', async () => {
  const { as, setClock } = await testHouse();
  setClock('2026-01-01T10:00:00.000Z');
  const ana = await as('Ana', { groups: ['north'] });
  const { id } = await ana.decisions.log(said('ink'));
  setClock('2026-02-01T10:00:00.000Z');
  await ana.decisions.amend({ id, set: { title: 'We use chalk' } });
  const at = (instant: string) => ana.decisions.show({ id, at: instant });
  expect((await at('2026-01-31T10:00:00.000Z')).title).toBe('We use ink');
  expect((await at('2026-02-01T10:00:00.000Z')).title).toBe('We use chalk');
  await expect(at('2025-12-31T10:00:00.000Z')).rejects.toMatchObject({ kind: 'not-found' });
});

test('superseding marks both ends, keeps the old text, and answers what was in force on each day', async () => {
  const { as, setClock } = await testHouse();
  setClock('2026-06-01T10:00:00.000Z');
  const ana = await as('Ana', { groups: ['north'] });
  const dated = (name: string, decidedOn: string) => ({ ...said(name), decidedOn });
  const first = await ana.decisions.log(dated('ink', '2025-01-10'));
  const { older, newer } = await ana.decisions.supersede({ id: first.id, decision: dated('chalk', '2025-07-01') });
  expect(older).toMatchObject({ status: 'superseded', endedOn: '2025-07-01', title: 'We use ink', choice: 'ink.' });
  expect(older.relations).toMatchObject([{ kind: 'superseded-by', id: newer.id }]);
  expect(newer.relations).toMatchObject([{ kind: 'supersedes', id: first.id }]);
  const third = await ana.decisions.log(dated('paper', '2026-02-15'));
  await ana.decisions.supersede({ id: newer.id, by: 'north-3' });
  await ana.decisions.log({ ...dated('nothing', '2025-01-01'), status: 'rejected' });
  await ana.decisions.log({ ...dated('slate', '2025-01-01'), status: 'proposed' });
  const inForceOn = async (day: string) =>
    (await ana.decisions.list({ inForceOn: day })).decisions.map(({ title }) => title);
  expect(await inForceOn('2025-01-09')).toEqual([]);
  expect(await inForceOn('2025-01-10')).toEqual(['We use ink']);
  expect(await inForceOn('2025-06-30')).toEqual(['We use ink']);
  expect(await inForceOn('2025-07-01')).toEqual(['We use chalk']);
  expect(await inForceOn('2026-02-14')).toEqual(['We use chalk']);
  expect(await inForceOn('2026-02')).toEqual(['We use paper']);
  expect(await ana.decisions.show({ id: third.id })).toMatchObject({ status: 'accepted' });
});

test('a decision of another group is never changed by what is said of it', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const tim = await as('Tim', { groups: ['south'] });
  const north = await ana.decisions.log(said('ink'));
  const before = await ana.decisions.show({ id: north.id });
  const relations = [
    { kind: 'supersedes' as const, id: north.id },
    { kind: 'amends' as const, id: north.id },
  ];
  const south = await tim.decisions.log({ ...said('chalk'), relations });
  await tim.decisions.amend({ id: south.id, set: { why: 'Unlike #north-1', relations } });
  await expect(tim.decisions.supersede({ id: south.id, by: north.id })).rejects.toMatchObject({ kind: 'invalid' });
  const { backlinks, ...after } = await ana.decisions.show({ id: north.id });
  expect({ ...after, backlinks: [] }).toEqual({ ...before, backlinks: [] });
  expect(backlinks.map(({ ref, kind }) => `${ref} ${kind}`).sort()).toEqual([
    'south-1 amends',
    'south-1 mentions',
    'south-1 supersedes',
  ]);
  expect((await ana.trail.show({ subject: north.id })).steps).toHaveLength(1);
});

test('references lead both ways, and one that leads nowhere is shown as such', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north', 'north-1'] });
  const log = (group: string, choice: string) => ana.decisions.log({ title: choice, choice, group });
  const first = await log('north', 'Ink');
  const second = await log('north-1', 'As #north-1, not #north-99 nor a#north-1 or #north-1-x; see #north-1-1');
  expect((await ana.decisions.show({ id: 'north-1-1' })).id).toBe(second.id);
  const { references } = await ana.decisions.show({ id: second.id });
  expect(references).toMatchObject({ 'north-1': { id: first.id, title: 'Ink' }, 'north-99': null });
  expect(Object.keys(references).sort()).toEqual(['north-1', 'north-1-1', 'north-99']);
  expect((await ana.decisions.show({ id: 'north-1' })).backlinks).toMatchObject([{ id: second.id, kind: 'mentions' }]);
  await ana.decisions.retract({ id: second.id });
  expect((await ana.decisions.show({ id: first.id })).backlinks).toEqual([]);
  const unknown = { kind: 'relates-to' as const, id: 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab' as const };
  await expect(ana.decisions.log({ ...said('x'), relations: [unknown] })).rejects.toMatchObject({ kind: 'invalid' });
});

test('what was taken back is left out of lists, keeps its record and its number, and can be put back', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const { id } = await ana.decisions.log(said('ink'));
  await ana.decisions.retract({ id, why: 'Twice' });
  expect((await ana.decisions.list({})).decisions).toEqual([]);
  expect((await ana.decisions.list({ retracted: true })).decisions).toMatchObject([{ id, retracted: true }]);
  expect(await ana.decisions.show({ id })).toMatchObject({ title: 'We use ink', retracted: { why: 'Twice' } });
  expect((await ana.decisions.log(said('chalk'))).number).toBe(2);
  await ana.decisions.restore({ id });
  expect((await ana.decisions.list({})).decisions).toHaveLength(2);
});

test('what a decision had replaced stands again while that is taken back, and is replaced again when it is put back', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const first = await ana.decisions.log(said('ink'));
  const { newer } = await ana.decisions.supersede({ id: first.id, decision: said('chalk') });
  await ana.decisions.retract({ id: newer.id, why: 'We never met' });
  expect(await ana.decisions.show({ id: first.id })).toMatchObject({ status: 'accepted', endedOn: null });
  const { steps } = await ana.trail.show({ subject: 'north-1' });
  expect(steps.at(-1)).toMatchObject({ event: 'decision.reopened', why: 'We never met' });
  await ana.decisions.restore({ id: newer.id });
  expect(await ana.decisions.show({ id: first.id })).toMatchObject({ status: 'superseded' });
  const other = await ana.decisions.log(said('slate'));
  await ana.decisions.supersede({ id: first.id, by: other.id });
  await ana.decisions.retract({ id: newer.id });
  expect(await ana.decisions.show({ id: first.id })).toMatchObject({ status: 'superseded' });
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('nothing takes the place of what took its own, nor of what was decided later', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  for (const name of ['ink', 'chalk', 'slate']) await ana.decisions.log(said(name));
  await ana.decisions.supersede({ id: 'north-1', by: 'north-2' });
  await ana.decisions.supersede({ id: 'north-2', by: 'north-3' });
  const supersede = (id: string, more: object) => ana.decisions.supersede({ id, ...more });
  await expect(supersede('north-3', { by: 'north-1' })).rejects.toThrow('cannot replace each other');
  await expect(supersede('north-2', { by: 'north-1' })).rejects.toThrow('cannot replace each other');
  const early = { ...said('bones'), decidedOn: '2020-05' };
  await expect(supersede('north-3', { decision: early })).rejects.toThrow('The newer decision is of 2020-05');
  await expect(supersede('north-3', { by: 'north-1', decision: said('x') })).rejects.toThrow('not both');
  expect((await ana.decisions.list({ inForceOn: '9999-01-01' })).decisions.map(({ ref }) => ref)).toEqual(['north-3']);
});

test('a proposal that is accepted is in force from that day on, and not from the day it was proposed', async () => {
  const { as, setClock } = await testHouse();
  setClock('2026-11-21T10:00:00.000Z');
  const ana = await as('Ana', { groups: ['north'] });
  const proposal = { ...said('ink'), status: 'proposed' as const, decidedOn: '2026-10-27' };
  const { id } = await ana.decisions.log(proposal);
  await ana.decisions.amend({ id, set: { status: 'accepted' } });
  const inForceOn = async (day: string) => (await ana.decisions.list({ inForceOn: day })).decisions.length;
  expect([await inForceOn('2026-11-05'), await inForceOn('2026-11-21')]).toEqual([0, 1]);
  const second = await ana.decisions.log(proposal);
  await ana.decisions.amend({ id: second.id, set: { status: 'accepted', decidedOn: '2026-11-10' } });
  expect(await inForceOn('2026-11-10')).toBe(1);
});

test('the trail of what is not there is not found, and a reference or a slug names what is', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north', 'north-9'] });
  await ana.decisions.log(said('ink'));
  const steps = async (subject: string) => (await ana.trail.show({ subject })).steps.map(({ event }) => event);
  expect(await steps('#north-1')).toEqual(['decision.logged']);
  expect(await steps('north-9')).toEqual(['group.founded']);
  for (const subject of ['north-99', 'south', 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab'])
    await expect(steps(subject)).rejects.toMatchObject({ kind: 'not-found' });
});

test('what affects a group can be listed for it, and a decision is found by its reference', async () => {
  const { as, group } = await testHouse();
  const ana = await as('Ana', { groups: ['north', 'south'] });
  await ana.decisions.log({ ...said('ink'), affects: [group('south')] });
  const chalk = await ana.decisions.log({ ...said('chalk'), why: 'Unlike #north-1', affects: [] });
  const refs = async (filters: object) => (await ana.decisions.list(filters)).decisions.map(({ ref }) => ref);
  expect(await refs({ affects: 'south' })).toEqual(['north-1']);
  expect(await refs({ affects: 'north' })).toEqual([]);
  for (const q of ['#north-1', 'North-1']) expect(await refs({ q, sort: 'relevance' })).toEqual(['north-1', 'north-2']);
  await ana.decisions.amend({ id: chalk.id, set: { affects: [group('south')] } });
  expect((await refs({ affects: group('south') })).sort()).toEqual(['north-1', 'north-2']);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('neither a decision nor its result can be of a day that is still to come', async () => {
  const { as, setClock } = await testHouse();
  setClock('2026-11-21T23:00:00.000Z');
  const ana = await as('Ana', { groups: ['north'] });
  const future = { kind: 'invalid', message: expect.stringContaining('lies in the future') };
  const { id } = await ana.decisions.log({ ...said('ink'), decidedOn: '2026-11-22' });
  await expect(ana.decisions.log({ ...said('ink'), decidedOn: '2062-11' })).rejects.toMatchObject(future);
  await expect(ana.decisions.amend({ id, set: { decidedOn: '2026-11-23' } })).rejects.toMatchObject(future);
  await expect(ana.decisions.recordResult({ id, text: 'Good', on: '2027' })).rejects.toMatchObject(future);
  await ana.decisions.recordResult({ id, text: 'Good', on: '2026' });
});

test('results are overdue from the day after the last day that their date can mean', async () => {
  const { as, setClock } = await testHouse();
  setClock('2026-03-31T10:00:00.000Z');
  const ana = await as('Ana', { groups: ['north'] });
  const { id } = await ana.decisions.log({ ...said('ink'), checkOn: '2026-03' });
  await ana.decisions.log({ ...said('chalk'), checkOn: '2026' });
  await ana.decisions.log({ ...said('paper'), checkOn: '2020-01-01', status: 'rejected' });
  const overdue = async () => (await ana.decisions.list({ overdue: true })).decisions.map(({ id }) => id);
  expect(await overdue()).toEqual([]);
  expect((await ana.home.show({})).due.map((row) => row.id)).toEqual([id]);
  setClock('2026-04-01T10:00:00.000Z');
  expect(await overdue()).toEqual([id]);
  expect((await ana.home.show({})).overdue.map((row) => row.id)).toEqual([id]);
  expect(await ana.decisions.show({ id })).toMatchObject({ overdue: true });
  await ana.decisions.recordResult({ id, text: 'It lasted.', verdict: 'better' });
  expect(await overdue()).toEqual([]);
  expect(await ana.decisions.show({ id })).toMatchObject({ overdue: false, result: { on: '2026-04-01' } });
});

test('a text that names thousands of decisions is logged, and can be shown again', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const context = Array.from({ length: 20_000 }, (_, i) => `#a-${i + 1}`).join(' ');
  const { id } = await ana.decisions.log({ ...said('references'), context });
  const shown = await ana.decisions.show({ id });
  expect(shown.context).toBe(context);
  expect(Object.keys(shown.references)).toHaveLength(500);
});

test.each([
  'a_',
  '~/',
  'w-1-',
  '<!--',
])('a text of nothing but %s keeps nobody waiting, and is searched', async (part) => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const { id } = await ana.decisions.log({ ...said('ink'), choice: `${part.repeat(20_000)} lantern`, why: '<quill>' });
  for (const q of ['lantern', 'quill']) expect((await ana.decisions.list({ q })).decisions).toMatchObject([{ id }]);
});

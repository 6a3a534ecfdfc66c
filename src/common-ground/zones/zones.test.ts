import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { beginPrinciple } from '#common-ground/principles/principles.store.ts';
import { values } from '#common-ground/values/values.store.ts';
import { records } from '#house.ts';
import type { Person } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { appendSteps } from '#kernel/trail.ts';
import { replay } from '#learning/trail/replay.ts';
import { type TestHouse, testHouse } from '#testing/house.ts';
import { starterMap } from './starter-map.ts';
import type { ZoneRule } from './zone-map.ts';
import { zoneMaps } from './zone-maps.store.ts';

const now = '2026-11-21T10:00:00.000Z';

async function scene() {
  const house = await testHouse();
  house.setClock(now);
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { groups: ['east'], steward: true });
  const draw = (...rules: ZoneRule[]) =>
    zoe.zones.amend({ ...starterMap, rules: [...starterMap.rules, ...rules], why: 'To begin with' });
  return { house, ana, tim, zoe, draw };
}

/** A principle of a value, as a signed proposal would bring it into force. */
async function principleOf({ ground, network }: TestHouse, person: Id<'person'>) {
  const renderings = { tech: null, corporate: null, government: null, activist: null };
  const status = {
    status: 'adopted' as const,
    statusWhy: '',
    tests: [],
    adoptedAt: now,
    retiredAt: null,
    origin: null,
  };
  return ground.database.transaction(async (db) => {
    const note = (...steps: Parameters<typeof appendSteps>[2][number][]) =>
      appendSteps(db, { network, actor: person, at: now }, steps);
    const context: PersonContext = { db, network, actor: { kind: 'person', id: person } as Person, now, note };
    const value = await values.add(context, 'value.adopted', {
      ...status,
      title: 'Care',
      text: '',
      example: '',
      renderings,
    });
    const content = { title: 'Repair before lending', text: '', tradeOff: '' };
    return beginPrinciple(context, value.id, content, { why: '', causes: [], proposal: null });
  });
}

const said = { title: 'We lend saws', choice: 'Saws.' };
const rule = (when: string, zone: ZoneRule['zone'], name = 'Another'): ZoneRule => ({
  name,
  zone,
  when,
  why: 'Because.',
  examples: [],
});

test('before a map is drawn nothing is advised, and a decision carries no zone', async () => {
  const { ana } = await scene();
  const shown = await ana.zones.show({});
  expect(shown).toMatchObject({ map: null, starter: starterMap, mayAmend: false });
  expect(shown.variables.map(({ name }) => name)).toContain('affectedGroups');
  expect(await ana.zones.advise(said)).toEqual({
    said: 'No zone map has been drawn yet, so nothing is advised.',
    advice: null,
  });
  expect((await ana.decisions.log(said)).zone).toBeNull();
});

test('a draft is told its zone, the rule with its reason, whom to tell and by when', async () => {
  const { house, ana, draw } = await scene();
  await draw();
  const principle = await principleOf(house, ana.id);
  expect((await ana.zones.advise({ ...said, reversibility: 'reversible' })).advice).toMatchObject({
    zone: 'local',
    rule: 'Felt here only',
    map: 1,
    tell: null,
  });
  const both = ['south', house.group('east')];
  expect((await ana.zones.advise({ ...said, affects: both, reversibility: 'irreversible' })).advice).toEqual({
    zone: 'aware',
    rule: 'Many, or for good',
    why: starterMap.rules[3]!.why,
    also: [{ name: 'Felt by others', zone: 'check', why: starterMap.rules[1]!.why }],
    failing: [],
    map: 1,
    tell: { whom: 'The stewards, and the groups that it affects', by: '2026-11-24' },
  });
  const broken = [{ principle: principle.id, stance: 'breaks' as const }];
  expect((await ana.zones.advise({ ...said, principles: broken })).advice).toMatchObject({ zone: 'intervene' });
});

test('a rule speaks of principles and values by their titles, of groups by their slugs, of topics in small letters', async () => {
  const { house, ana, draw } = await scene();
  const principle = await principleOf(house, ana.id);
  const when = `'Repair before lending' in breaks && 'Care' in breaksValue && 'south' in affects && 'tools' in topics
    && text.contains('we lend') && cost > 99.0`;
  await draw(rule(when, 'intervene', 'All at once'));
  const draft = {
    ...said,
    tags: ['Tools'],
    cost: 100,
    affects: [house.group('south')],
    principles: [{ principle: principle.id, stance: 'breaks' as const }],
  };
  const { advice } = await ana.zones.advise(draft);
  expect([advice?.rule, ...(advice?.also ?? []).map(({ name }) => name)]).toContain('All at once');
  const cheaper = (await ana.zones.advise({ ...draft, cost: 5 })).advice;
  expect([cheaper?.rule, ...(cheaper?.also ?? []).map(({ name }) => name)]).not.toContain('All at once');
});

test('a decision that is logged carries its zone for good: the map changes, and it stays', async () => {
  const { house, ana, zoe, draw } = await scene();
  await draw();
  const affects = [house.group('south')];
  const logged = await ana.decisions.log({ ...said, affects });
  expect(logged.zone).toEqual({ zone: 'check', map: 1, rule: 'Felt by others' });
  const captured = await ana.decisions.capture({ sentence: 'We use ink because it lasts' });
  expect(captured.zone).toEqual({ zone: 'local', map: 1, rule: '' });
  await zoe.zones.amend({ ...starterMap, rules: [rule('true', 'aware')], why: 'All of it' });
  await ana.decisions.amend({ id: logged.id, set: { why: 'They asked.' } });
  expect((await ana.decisions.show({ id: logged.id })).zone).toEqual(logged.zone);
  expect((await ana.decisions.log(said)).zone).toEqual({ zone: 'aware', map: 2, rule: 'Another' });
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('what is imported was decided elsewhere and before: it carries no zone', async () => {
  const { ana, draw } = await scene();
  await draw();
  const text = '# 1. Use slates\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use slates.\n';
  await ana.imports.adrs({ group: 'north', repository: 'a/b', files: [{ path: 'adr/0001.md', text }] });
  expect((await ana.decisions.show({ id: 'north-1' })).zone).toBeNull();
});

test('no zone blocks: in the zone that needs the centre a group decides alone, and everyone sees it', async () => {
  const { house, ana, tim, draw } = await scene();
  await draw();
  const principle = await principleOf(house, ana.id);
  const principles = [{ principle: principle.id, version: 1, stance: 'breaks' as const, why: 'The flood' }];
  const { id } = await ana.decisions.log({ ...said, principles });
  expect(await tim.decisions.show({ id })).toMatchObject({
    status: 'accepted',
    zone: { zone: 'intervene', map: 1, rule: 'Breaks a value' },
  });
});

test('a rule that fails, and a map that can no longer be read, keep no decision from being logged', async () => {
  const { house, ana, draw } = await scene();
  const map = await draw(rule("topics[0] == 'a'", 'intervene', 'Fails'));
  expect((await ana.decisions.log(said)).zone).toEqual({ zone: 'local', map: 1, rule: '' });
  expect((await ana.zones.advise(said)).advice).toMatchObject({
    zone: 'local',
    failing: [{ name: 'Fails', sentence: 'the list has no such element' }],
  });
  const unreadable = { ...map, version: 7, rules: [rule('nonsense >', 'intervene', 'Old')] };
  await zoneMaps.put(house.ground.database.db, house.network, unreadable);
  expect((await ana.decisions.log(said)).zone).toEqual({ zone: 'local', map: 7, rule: '' });
});

test('a rule that is not understood is refused with its place, and the last good map stays in force', async () => {
  const { ana, zoe, draw } = await scene();
  await draw();
  const rules = [rule('true', 'local', 'Fine'), rule('affectedGroups > 2 &&\n  budget > 3', 'aware', 'Dear')];
  await expect(zoe.zones.amend({ ...starterMap, rules, why: 'More' })).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringMatching(
      /^The rule “Dear” is not understood at line 2, column 3: Nothing is called “budget” here\..* The map in force stays as it is\.$/,
    ),
    details: [{ path: ['rules', '1', 'when'], line: 2, column: 3, message: expect.stringContaining('budget') }],
  });
  expect((await ana.zones.show({})).map).toMatchObject({ version: 1, rules: starterMap.rules });
});

test('only stewards redraw the map, and never without a reason', async () => {
  const { house, ana, zoe } = await scene();
  const map = { ...starterMap, why: 'To begin with' };
  await expect(ana.zones.amend(map)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(house.visitor.zones.amend(map)).rejects.toMatchObject({ kind: 'unauthenticated' });
  for (const read of [house.visitor.zones.show({}), house.visitor.zones.advise(said), house.visitor.zones.try({})])
    await expect(read).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(zoe.zones.amend({ ...map, why: ' ' })).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('Say why the map changes'),
  });
});

test('of two stewards who redraw the map at once the second is told, and versions say who changed what and why', async () => {
  const { house, ana, zoe } = await scene();
  const yan = await house.as('Yan', { steward: true });
  const first = { ...starterMap, revision: 0, why: 'To begin with' };
  const begun = await Promise.allSettled([zoe.zones.amend(first), yan.zones.amend(first)]);
  expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(begun.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { kind: 'stale' } });
  await zoe.zones.amend({ ...starterMap, rules: [], revision: 1, why: 'Fewer rules' });
  await expect(yan.zones.amend({ ...starterMap, revision: 1, why: 'Late' })).rejects.toMatchObject({
    kind: 'stale',
    details: { theirs: { version: 2, rules: [] } },
  });
  const { map, names } = await ana.zones.show({});
  expect(map?.versions.map(({ version, why, rules }) => [version, why, rules.length])).toEqual([
    [1, 'To begin with', 5],
    [2, 'Fewer rules', 0],
  ]);
  expect(names[map!.versions[1]!.by!]).toBe('Zoe');
  const { steps } = await ana.trail.show({ subject: map!.id });
  expect(steps.map(({ event, why }) => [event, why])).toEqual([
    ['zone-map.drawn', 'To begin with'],
    ['zone-map.amended', 'Fewer rules'],
  ]);
  await sql`delete from zone_maps where network_id = ${house.network}`.execute(house.ground.database.db);
  await replay(house.ground.database.db, house.network, records);
  expect((await ana.zones.show({})).map).toEqual(map);
});

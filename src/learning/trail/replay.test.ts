import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#db/open-database.ts';
import type { Db } from '#db/tables.ts';
import { records } from '#house.ts';
import type { Id } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { ownDatabase, type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { replay } from './replay.ts';
import { verifyLogs } from './verify.ts';

let empty: OpenDatabase;

beforeAll(async () => {
  empty = await ownDatabase();
});

afterAll(() => empty.close());

/** What happens in a network, as numbers that choose among what there is, and texts. */
const happening = fc.record({
  what: fc.constantFrom(
    ...(['log', 'log', 'log', 'capture', 'amend', 'amend', 'supersede', 'replace', 'result', 'retract'] as const),
    ...(['restore', 'found', 'amend group', 'join', 'add', 'remove', 'rename', 'appoint', 'network', 'erase'] as const),
  ),
  who: fc.nat(7),
  which: fc.nat(9),
  other: fc.nat(9),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  flag: fc.boolean(),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

interface Story {
  house: TestHouse;
  people: TestPerson[];
  decisions: string[];
  groups: string[];
}

const at = <T>(items: readonly T[], index: number): T => items[index % items.length]!;

const contentOf = ({ text, flag, other }: Happening, { decisions }: Story) => ({
  title: `T ${text}`,
  choice: `${text} as in #north-1`,
  status: flag ? ('accepted' as const) : ('proposed' as const),
  tags: flag ? [`t ${text}`] : [],
  checkOn: flag ? '2026-03' : null,
  relations:
    decisions.length > 0 && other % 2
      ? [
          {
            kind: other % 3 ? ('supersedes' as const) : ('amends' as const),
            id: at(decisions, other) as Id<'decision'>,
          },
        ]
      : [],
});

async function write(it: Happening, who: TestPerson, story: Story) {
  const { house, people, decisions, groups } = story;
  const id = at(decisions, it.which) ?? 'north-1';
  const group = at(groups, it.which);
  const person = at(people, it.other).id;
  const keep = (decision: { id: string }) => void decisions.push(decision.id);
  const happen: Record<Happening['what'], () => Promise<unknown>> = {
    log: () => who.decisions.log({ ...contentOf(it, story), group }).then(keep),
    capture: () => who.decisions.capture({ sentence: it.text }).then(keep),
    amend: () => who.decisions.amend({ id, why: it.text, set: it.flag ? contentOf(it, story) : { why: it.text } }),
    supersede: () => who.decisions.supersede({ id, by: at(decisions, it.other), partial: it.flag }),
    replace: () => who.decisions.supersede({ id, decision: contentOf(it, story) }).then(({ newer }) => keep(newer)),
    result: () => who.decisions.recordResult({ id, text: `R ${it.text}` }),
    retract: () => who.decisions.retract({ id, why: it.text }),
    restore: () => who.decisions.restore({ id }),
    found: () =>
      who.groups.create({ name: `G ${it.text}`, slug: `g-${groups.length}` }).then((made) => groups.push(made.slug)),
    'amend group': () => who.groups.amend({ group, about: it.text, ...(it.flag && { region: it.text }) }),
    join: () => house.as(`P ${it.text}`).then((made) => people.push(made)),
    add: () => who.groups.addMember({ group, person, role: it.flag ? 'facilitator' : 'member' }),
    remove: () => who.groups.removeMember({ group, person }),
    rename: () => who.people.rename({ name: `N ${it.text}` }),
    appoint: () => who.people.appointSteward({ person, steward: it.flag }),
    network: () => who.network.amend({ about: it.text }),
    erase: () => who.people.erase({ confirm: 'erase' }),
  };
  await happen[it.what]();
}

/** Whatever people may not do is refused with a problem; anything else that is thrown is a fault of ours. */
async function play(story: Story, happenings: readonly Happening[]): Promise<void> {
  for (const it of happenings) {
    try {
      await write(it, at(story.people, it.who), story);
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'unexpected') throw error;
    }
  }
}

async function begin(): Promise<Story> {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'], steward: true });
  const rui = await house.as('Rui', { groups: ['south', 'north'] });
  return { house, people: [ana, rui], decisions: [], groups: ['north', 'south'] };
}

/** All that the trail tells of; how people sign in is theirs alone and stands in no trail. */
async function recordsOf(db: Db, network: Id<'network'>) {
  const queries = [
    sql`select * from networks where id = ${network}`,
    sql`select id, name, steward, joined_at, erased_at from people where network_id = ${network} order by id`,
    sql`select * from groups where network_id = ${network} order by id`,
    sql`select * from memberships where network_id = ${network} order by group_id, person_id`,
    sql`select * from decisions where network_id = ${network} order by id`,
    sql`select * from decision_references where network_id = ${network} order by from_id, to_key, kind`,
  ];
  const found: unknown[] = [];
  for (const query of queries) found.push((await query.execute(db)).rows);
  return found;
}

async function copyTrail(from: Db, to: Db, network: Id<'network'>) {
  for (const table of ['logs', 'steps']) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where network_id = ${network}`.execute(from);
    for (const row of rows) {
      const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
      await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(to);
    }
  }
}

test('whatever happens, every chain is in order and the trail alone gives the same records', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 18, size: 'max' }), async (happenings) => {
      const story = await begin();
      const { house } = story;
      await play(story, happenings);
      const logs = await verifyLogs(house.ground.database.db, house.network);
      expect(logs.filter((log) => !log.ok)).toEqual([]);
      await copyTrail(house.ground.database.db, empty.db, house.network);
      await empty.transaction((db) => replay(db, house.network, records));
      expect(await recordsOf(empty.db, house.network)).toEqual(
        await recordsOf(house.ground.database.db, house.network),
      );
    }),
    { numRuns: 12 },
  );
});

test('a rebuilt log goes on counting where it was', async () => {
  const story = await begin();
  const { house, people } = story;
  for (const name of ['ink', 'chalk']) await people[0]!.decisions.capture({ sentence: `We use ${name}` });
  await copyTrail(house.ground.database.db, empty.db, house.network);
  expect(await replay(empty.db, house.network, records)).toMatchObject({
    network: 1,
    person: 2,
    group: 2,
    decision: 2,
  });
  const { rows } = await sql<{ slug: string; next_number: number }>`
    select slug, next_number from groups where network_id = ${house.network} order by slug`.execute(empty.db);
  expect(rows).toEqual([
    { slug: 'north', next_number: 3 },
    { slug: 'south', next_number: 1 },
  ]);
});

test('replaying over what is there changes nothing', async () => {
  const { house, people } = await begin();
  await people[0]!.decisions.capture({ sentence: 'We use ink because it lasts' });
  const { db } = house.ground.database;
  const before = await recordsOf(db, house.network);
  await replay(db, house.network, records);
  expect(await recordsOf(db, house.network)).toEqual(before);
});

import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { hashOf } from '#kernel/trail.ts';
import { type TestHouse, testHouse } from '#testing/house.ts';

interface Log {
  house: TestHouse;
  /** Runs SQL behind the house's back; `log` is North's. */
  tamper(...statements: RawBuilder<unknown>[]): Promise<void>;
  /** What verification says of North's log. */
  problem(): Promise<string | null>;
  north: string;
}

/** A group whose log has four steps: founded, and three decisions. */
async function fourSteps(): Promise<Log> {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  for (const name of ['ink', 'chalk', 'paper']) await ana.decisions.capture({ sentence: `We use ${name}` });
  const north = house.group('north');
  return {
    house,
    north,
    tamper: async (...statements) => {
      for (const statement of statements) await statement.execute(house.ground.database.db);
    },
    problem: async () => {
      const { ok, logs } = await ana.trail.verify({});
      expect(ok).toBe(logs.every((log) => log.ok));
      return logs.find((log) => log.log === north)?.problem ?? null;
    },
  };
}

test('an untouched trail is in order, log by log', async () => {
  const { house, problem } = await fourSteps();
  expect(await problem()).toBeNull();
  const eva = await house.as('Eva');
  const { ok, steps, logs } = await eva.trail.verify({});
  expect(ok).toBe(true);
  expect(logs.map(({ name, steps }) => [name, steps]).sort()).toEqual([
    ['North', 4],
    ['the network', 3],
  ]);
  expect(steps).toBe(7);
});

test('a step whose record was changed is named', async () => {
  const { tamper, problem, north } = await fourSteps();
  const title = JSON.stringify('We use nothing');
  await tamper(sql`update steps set payload = jsonb_set(payload, '{record,title}', ${title}::jsonb)
    where log_id = ${north} and seq = 3`);
  expect(await problem()).toMatch(
    /^Step 3 \(stp_\w{26}, decision\.logged\) was changed: its record is not the one that was written\.$/,
  );
});

test('a step whose record and its hash were both changed is named', async () => {
  const { house, tamper, problem, north } = await fourSteps();
  const { rows } = await sql<{ payload: { record: object } }>`
    select payload from steps where log_id = ${north} and seq = 2`.execute(house.ground.database.db);
  const payload = { ...rows[0]!.payload, why: 'Because I say so' };
  await tamper(sql`update steps set payload = ${JSON.stringify(payload)}::jsonb, payload_hash = ${hashOf(payload)}
    where log_id = ${north} and seq = 2`);
  expect(await problem()).toMatch(/^Step 2 \(.*\) was changed: who, when or what is not as it was written\.$/);
});

test.each([
  ['who did it', sql`actor_id = 'prs_01k9z3e6q8f5v9w2x7y4r1t0ab'`],
  ['when it was done', sql`at = at - interval '1 day'`],
  ['what was done', sql`event = 'decision.retracted'`],
  ['what it was done to', sql`subject_id = 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab'`],
])('a step is named when somebody has changed %s', async (_, change) => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(sql`update steps set ${change} where log_id = ${north} and seq = 3`);
  expect(await problem()).toMatch(/^Step 3 \(.*\) was changed: who, when or what is not as it was written\.$/);
});

test('a step that was taken out is missed', async () => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(sql`delete from steps where log_id = ${north} and seq = 2`);
  expect(await problem()).toBe('Step 2 is missing: after step 1 comes step 3.');
});

test('a step that was taken out is missed even where the others were counted anew', async () => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(
    sql`delete from steps where log_id = ${north} and seq = 2`,
    sql`update steps set seq = 2 where log_id = ${north} and seq = 3`,
    sql`update steps set seq = 3 where log_id = ${north} and seq = 4`,
    sql`update logs set seq = 3 where id = ${north}`,
  );
  expect(await problem()).toMatch(
    /^Step 2 \(.*\) does not follow the step before it: one of them was replaced or moved/,
  );
});

test('steps that were swapped are found at the first of them', async () => {
  const { tamper, problem, north } = await fourSteps();
  const move = (from: number, to: number) =>
    sql`update steps set seq = ${to} where log_id = ${north} and seq = ${from}`;
  await tamper(move(2, 99), move(3, 2), move(99, 3));
  expect(await problem()).toMatch(
    /^Step 2 \(.*\) does not follow the step before it: one of them was replaced or moved/,
  );
});

test('an end that was cut off is missed', async () => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(sql`delete from steps where log_id = ${north} and seq > 2`);
  expect(await problem()).toBe('The last steps are missing: the log says 4, and 2 are there.');
});

test('a whole trail that was taken away is missed', async () => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(sql`delete from steps where log_id = ${north}`, sql`delete from logs where id = ${north}`);
  expect(await problem()).toBe('Its trail is missing: the log has no beginning and no end.');
});

test('a step that somebody has put behind the end is named', async () => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(
    sql`insert into steps select network_id, log_id, 5, 'stp_x', at, actor_id, event, subject_id, payload, payload_hash,
      hash, hash from steps where log_id = ${north} and seq = 4`,
  );
  expect(await problem()).toBe(
    'Step 5 (stp_x, decision.logged) stands past the end of the log: somebody has added it.',
  );
});

test('what is written while the trail is verified is no fault', async () => {
  const { house, problem } = await fourSteps();
  const rui = await house.as('Rui', { groups: ['north'] });
  const writes = Promise.all(
    Array.from({ length: 10 }, (_, i) => rui.decisions.capture({ sentence: `We write ${i}` })),
  );
  for (let i = 0; i < 5; i++) expect(await problem()).toBeNull();
  await writes;
  expect(await problem()).toBeNull();
});

test('the text of a person who was erased leaves its chain in order, and is counted', async () => {
  const { house, problem } = await fourSteps();
  const eva = await house.as('Eva');
  await eva.people.erase({ confirm: 'erase' });
  expect(await problem()).toBeNull();
  const { ok, logs } = await (await house.as('Ana')).trail.verify({});
  expect(ok).toBe(true);
  expect(logs.find((log) => log.name === 'the network')).toMatchObject({ erased: 1, ok: true });
});

test('a record that was emptied is named: nobody was erased whom it told of', async () => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(
    sql`update steps set payload = null where log_id = ${north} and seq = 2`,
    sql`update decisions set record = jsonb_set(record, '{choice}', '"Nothing"') where group_id = ${north} and number = 1`,
  );
  expect(await problem()).toMatch(/^Step 2 \(.*\) has lost its record: only what was told of a person who was erased/);
});

test.each([
  ['the name of a group', sql`update groups set name = 'South' where network_id =`, 'The group is not as'],
  ['what a person may', sql`update people set steward = not steward where network_id =`, 'The person prs_'],
  ['the name of a person', sql`update people set name = 'Bea' where network_id =`, 'The person prs_'],
  ['the name of the network', sql`update networks set name = 'Another' where id =`, 'The network is not as'],
])('%s that was changed past the trail is found', async (_, change, sentence) => {
  const { house, tamper } = await fourSteps();
  const eva = await house.as('Eva');
  await tamper(sql`${change} ${house.network}`);
  const { ok, logs } = await eva.trail.verify({});
  expect(ok).toBe(false);
  expect(logs.flatMap((log) => log.problem ?? []).join()).toContain(sentence);
});

test.each([
  ['edited', sql`update decisions set record = jsonb_set(record, '{choice}', '"Nothing"')`, 'is not as its last step'],
  ['hidden from lists', sql`update decisions set retracted = true`, 'is not as its last step says'],
  ['given another title in lists', sql`update decisions set title = 'Nothing'`, 'is not as its last step says'],
  ['taken away', sql`delete from decisions`, 'is no longer here: somebody has taken it away.'],
  ['ended before its time', sql`update decisions set in_force_until = '2020-01-01'`, 'is not as its last step says'],
  ['moved to another group', sql`update decisions set group_id = 'grp_other'`, 'is no longer here'],
])('a decision that was %s without a step is named', async (_, change, sentence) => {
  const { tamper, problem, north } = await fourSteps();
  await tamper(sql`${change} where group_id = ${north} and number = 2`);
  expect(await problem()).toMatch(new RegExp(`^The decision dec_\\w{26} .*${sentence}`));
});

test('a decision that no step tells of, and a member whom nobody let in, are named', async () => {
  const { tamper, problem, north } = await fourSteps();
  const columns = sql`network_id, group_id, revision, title, status, summary, decided_on, sorted_on, recorded_at,
    recorded_by, changed_at, has_result, retracted, tags, people, search, record`;
  const row = sql`from decisions where group_id = ${north} and number = 1`;
  await tamper(sql`insert into decisions (id, number, ${columns}) select 'dec_made_up', 99, ${columns} ${row}`);
  expect(await problem()).toBe('The decision dec_made_up is here, and no step tells of it: somebody has put it there.');
  await tamper(
    sql`delete from decisions where id = 'dec_made_up'`,
    sql`update memberships set role = 'member' where group_id = ${north}`,
  );
  expect(await problem()).toBe(
    'The members are not those that the last step says: somebody has changed them past the trail.',
  );
});

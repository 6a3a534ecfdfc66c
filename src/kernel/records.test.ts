import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { values } from '#common-ground/values/values.store.ts';
import { records } from '#house.ts';
import type { Person } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { appendSteps } from '#kernel/trail.ts';
import { replay } from '#learning/trail/replay.ts';
import { type TestHouse, testHouse } from '#testing/house.ts';

const content = {
  title: 'Repair before lending',
  text: '',
  example: '',
  renderings: { tech: null, corporate: null, government: null, activist: null },
  status: 'draft' as const,
  statusWhy: '',
  tests: [],
  adoptedAt: null,
  retiredAt: null,
  origin: null,
};

/** Acts on the shelf as an operation would. */
async function acting(house: TestHouse) {
  const ana = await house.as('Ana', { groups: ['north'] });
  const now = '2026-11-21T10:00:00.000Z';
  const within = <T>(work: (context: PersonContext) => Promise<T>) =>
    house.ground.database.transaction((db) => {
      const { network } = house;
      const actor = { kind: 'person', id: ana.id } as Person;
      const note = (...steps: Parameters<typeof appendSteps>[2][number][]) =>
        appendSteps(db, { network, actor: ana.id, at: now }, steps);
      return work({ db, network, actor, now, note });
    });
  return { ana, within };
}

test('a change of a kept record is written on the revision that its author saw, and the second is told', async () => {
  const house = await testHouse();
  const { ana, within } = await acting(house);
  const value = await within((context) => values.add(context, 'value.drafted', content));
  const rename = (title: string) =>
    within((context) => values.change(context, 'value.amended', { id: value.id, revision: 1 }, () => ({ title })));
  expect(await rename('Mend before lending')).toMatchObject({ revision: 2, title: 'Mend before lending' });
  await expect(rename('Lend before mending')).rejects.toMatchObject({
    kind: 'stale',
    details: { theirs: { title: 'Mend before lending' } },
  });
  const { steps } = await ana.trail.show({ subject: value.id });
  expect(steps.map((step) => step.event)).toEqual(['value.drafted', 'value.amended']);
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('a kept record that was changed past its trail is named, and the trail alone brings it back', async () => {
  const house = await testHouse();
  const { ana, within } = await acting(house);
  const { db } = house.ground.database;
  const value = await within((context) => values.add(context, 'value.drafted', content));
  const problem = async () => (await ana.trail.verify({})).logs.find((log) => log.log === house.network)?.problem;
  await sql`update shared_values set status = 'adopted' where id = ${value.id}`.execute(db);
  expect(await problem()).toBe(
    `The value ${value.id} is not as its last step says: somebody has changed it past the trail.`,
  );
  await sql`delete from shared_values where id = ${value.id}`.execute(db);
  expect(await problem()).toContain('somebody has taken it away');
  await replay(db, house.network, records);
  expect(await problem()).toBeNull();
  expect(await values.find(db, house.network, value.id)).toEqual(value);
});

test('what a list asks for never reaches into another network, however it is put', async () => {
  const house = await testHouse();
  const { within } = await acting(house);
  await within((context) => values.add(context, 'value.drafted', content));
  const elsewhere = newId('network');
  const { db } = house.ground.database;
  const where = sql<boolean>`status = 'adopted' or status = 'draft'`;
  expect(await values.list(db, house.network, { where })).toHaveLength(1);
  expect(await values.list(db, elsewhere, { where })).toEqual([]);
  expect(await values.count(db, elsewhere, where)).toBe(0);
});

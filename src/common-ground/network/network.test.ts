import { afterEach, beforeEach, expect, test } from 'vitest';
import { theNetwork } from '#common-ground/network/networks.store.ts';
import type { OpenDatabase } from '#db/open-database.ts';
import { visitor } from '#kernel/actor.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { ownDatabase, testHouse } from '#testing/house.ts';
import { setUpNetwork } from './set-up-network.ts';
import { showNetwork } from './show-network.ts';

let database: OpenDatabase;
let ground: Ground;

beforeEach(async () => {
  database = await ownDatabase();
  ground = { database, network: async () => (await theNetwork(database.db))?.id ?? null };
});

afterEach(() => database.close());

const setUp = (name = 'Many Hands') =>
  perform(
    ground,
    setUpNetwork as Operation,
    visitor,
    setUpNetwork.input.parse({
      network: { name },
      person: { name: 'Ana', email: `${name.replace(/\W/g, '')}@Example.org`, password: 'correct horse' },
    }),
  );

test('before anybody has set it up a house says that there is no network, and only setting up works', async () => {
  expect(await perform(ground, showNetwork as Operation, visitor, {})).toEqual({ network: null, you: null });
  const made = await setUp();
  expect(made).toMatchObject({
    network: { name: 'Many Hands', audience: 'tech' },
    person: { name: 'Ana', steward: true },
    group: { slug: 'first-group', members: [{ role: 'facilitator' }] },
  });
  expect(setUpNetwork.output.parse(made)).toEqual(made);
});

test('a house is set up once, also when several try at the same moment', async () => {
  const tries = await Promise.allSettled(['One', 'Two', 'Three'].map(setUp));
  expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(1);
  const refused = tries.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
  expect(refused).toMatchObject([{ kind: 'exists' }, { kind: 'exists' }]);
  const networks = await database.db.selectFrom('networks').select('name').execute();
  expect(networks).toHaveLength(1);
});

test('changing one thing of a network leaves the others as they were', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { steward: true });
  await ana.network.amend({ about: 'Tools for all', audience: 'activist' });
  expect(await ana.network.amend({ name: 'Many More Hands' })).toMatchObject({
    name: 'Many More Hands',
    about: 'Tools for all',
    audience: 'activist',
  });
  await expect((await as('Rui')).network.amend({ name: 'Mine' })).rejects.toMatchObject({
    kind: 'forbidden',
    message: 'Only a steward of the network can do this.',
  });
});

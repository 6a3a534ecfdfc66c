import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '#db/backup.ts';
import type { OpenDatabase } from '#db/open-database.ts';
import { ownDatabase, testHouse } from '#testing/house.ts';
import { createSignInLink } from './accounts.store.ts';
import { createToken } from './tokens.store.ts';

let own: OpenDatabase;

beforeAll(async () => {
  own = await ownDatabase();
});

afterAll(() => own.close());

async function wholeDump(): Promise<string> {
  let dump = '';
  for await (const line of writeBackup(own)) dump += line;
  return dump;
}

const name = 'Wilhelmina Featherstonehaugh';
const email = 'wilhelmina@featherstonehaugh.example';

test('whoever is erased is gone from every table and every answer, and every chain is still in order', async () => {
  const { as, visitor, withToken, ground, network } = await testHouse(own);
  const ana = await as('Ana', { groups: ['north'], steward: true });
  const { secret } = await ana.invitations.create({ group: 'north' });
  const newcomer = { name, email, password: 'correct horse' };
  const { id } = await visitor.invitations.accept({ secret, newcomer });
  const token = { person: id, name: `Script of ${name}`, scope: 'write' as const, expiresAt: null };
  const she = withToken((await createToken(ground.database.db, network, ground.clock!(), token)).secret);
  const decision = await she.decisions.log({ title: 'We use ink', choice: 'Ink.', decidedBy: [id] });
  await she.people.rename({ name: `${name} the Second` });
  await createSignInLink(ground.database.db, ground.clock!(), email, 15);
  await she.invitations.create({});
  expect(await wholeDump()).toContain('Featherstonehaugh');

  await expect(she.people.erase({ confirm: 'erase' })).rejects.toMatchObject({ kind: 'invalid' });
  await she.groups.removeMember({ group: 'north', person: id });
  await she.people.erase({ confirm: 'erase' });

  expect((await wholeDump()).toLowerCase()).not.toContain('featherstonehaugh');
  await expect(she.network.show({})).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect(await ana.trail.verify({})).toMatchObject({ ok: true });
  expect(await ana.decisions.show({ id: decision.id })).toMatchObject({ names: { [id]: 'Somebody who has left' } });
  const { steps } = await ana.trail.show({ subject: id });
  expect(steps.map(({ event, erased }) => [event, erased])).toEqual([
    ['person.joined', true],
    ['person.renamed', true],
    ['person.erased', false],
  ]);
  expect((await ana.people.list({})).people.map((person) => person.id)).toEqual([ana.id]);
  await expect(ana.groups.addMember({ group: 'north', person: id })).rejects.toMatchObject({ kind: 'invalid' });
});

test('the last steward neither steps down nor leaves without naming another', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { steward: true });
  const rui = await as('Rui');
  const last = { kind: 'invalid', message: expect.stringContaining('last steward') };
  await expect(ana.people.appointSteward({ person: ana.id, steward: false })).rejects.toMatchObject(last);
  await expect(ana.people.erase({ confirm: 'erase' })).rejects.toMatchObject(last);
  await expect(rui.people.appointSteward({ person: rui.id })).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.people.appointSteward({ person: rui.id });
  await ana.people.erase({ confirm: 'erase' });
  await rui.network.amend({ about: 'Still here' });
});

test('two stewards who step down at the same moment leave one', async () => {
  const { as, ground, network } = await testHouse();
  const ana = await as('Ana', { steward: true });
  const rui = await as('Rui', { steward: true });
  const down = (person: typeof ana) => person.people.appointSteward({ person: person.id, steward: false });
  const done = await Promise.allSettled([down(ana), down(rui)]);
  expect(done.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected']);
  const { rows } = await sql`select 1 from people where network_id = ${network} and steward`.execute(
    ground.database.db,
  );
  expect(rows).toHaveLength(1);
});

test('a token acts for its maker until it is revoked or its days are over, and is told apart by what it may', async () => {
  const { as, withToken, setClock, ground } = await testHouse();
  setClock('2026-11-01T10:00:00.000Z');
  const ana = await as('Ana', { groups: ['north'] });
  const made = await ana.tokens.create({ name: 'script', scope: 'write', days: 1 });
  const reads = await ana.tokens.create({ name: 'look' });
  expect(made.token).toMatch(/^thr_[\w-]{43}$/);
  await withToken(made.token).decisions.capture({ sentence: 'We use scripts' });
  const readOnly = withToken(reads.token);
  expect((await readOnly.decisions.list({})).decisions).toHaveLength(1);
  const may = { kind: 'forbidden', message: 'This token may only read. Make one that may write.' };
  await expect(readOnly.decisions.capture({ sentence: 'We use ink' })).rejects.toMatchObject(may);
  await expect(readOnly.tokens.create({ name: 'more', scope: 'write' })).rejects.toMatchObject(may);
  expect((await ana.tokens.list({})).tokens.find(({ id }) => id === reads.id)).toMatchObject({
    scope: 'read',
    lastUsedAt: '2026-11-01T10:00:00.000Z',
    revokedAt: null,
  });
  setClock('2026-11-02T10:00:00.000Z');
  const kind = 'unauthenticated';
  await expect(withToken(made.token).network.show({})).rejects.toMatchObject({
    kind,
    message: expect.stringContaining('expired'),
  });
  const rui = await as('Rui');
  await expect(rui.tokens.revoke({ id: reads.id })).rejects.toMatchObject({ kind: 'not-found' });
  await ana.tokens.revoke({ id: reads.id });
  await expect(readOnly.network.show({})).rejects.toMatchObject({ kind, message: expect.stringContaining('revoked') });
  await expect(withToken('thr_made-up').network.show({})).rejects.toMatchObject({ kind });
  const { rows } = await sql`select * from tokens where secret_hash like 'thr_%' or name = ${made.token}`.execute(
    ground.database.db,
  );
  expect(rows).toEqual([]);
});

test('what a token makes lasts no longer than the token, and goes with it', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana');
  const unauthenticated = { kind: 'unauthenticated' };
  const first = await ana.tokens.create({ name: 'first', scope: 'write', days: 2 });
  const second = await house.withToken(first.token).tokens.create({ name: 'second', scope: 'write' });
  const third = await house.withToken(second.token).tokens.create({ name: 'third', days: 1 });
  const { tokens } = await ana.tokens.list({});
  const expiry = (name: string) => tokens.find((token) => token.name === name)?.expiresAt ?? 'never';
  expect(expiry('second')).toBe(expiry('first'));
  expect(expiry('third') < expiry('first')).toBe(true);

  await ana.tokens.revoke({ id: first.id });
  for (const { token } of [first, second, third])
    await expect(house.withToken(token).tokens.list({})).rejects.toMatchObject(unauthenticated);
  await ana.tokens.list({});
});

test('a token cannot sign anybody in, so that whoever finds it does not get the account', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana');
  await expect(ana.people.signInLink({})).rejects.toMatchObject({ kind: 'forbidden' });
});

import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

const newcomer = (name: string) => ({
  name,
  email: `${name.toLowerCase()}-${Math.random().toString(36).slice(2)}@example.org`,
  password: 'correct horse',
});

const gone = { kind: 'not-found', message: 'This invitation is no longer valid. Ask for a new link.' };

test('somebody new joins with a link and belongs to the group that it is for', async () => {
  const { as, visitor } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const { secret } = await ana.invitations.create({ group: 'north' });
  expect(await visitor.invitations.show({ secret })).toMatchObject({ group: { slug: 'north' }, invitedBy: 'Ana' });
  const person = await visitor.invitations.accept({ secret, newcomer: newcomer('Rui') });
  expect(person).toMatchObject({ name: 'Rui', steward: false });
  const { group } = await ana.groups.show({ group: 'north' });
  expect(group.members).toContainEqual(expect.objectContaining({ person: person.id, role: 'member' }));
});

test('people who use one link at the same moment all get in', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const { secret } = await ana.invitations.create({ group: 'north' });
  const others = await Promise.all(['Bo', 'Cy', 'Di', 'Ed'].map((name) => as(name)));
  await Promise.all(others.map((it) => it.invitations.accept({ secret })));
  expect((await ana.groups.show({ group: 'north' })).group.members).toHaveLength(5);
});

test('a link of somebody who has left the group lets nobody into it any more', async () => {
  const { as, visitor, setClock } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const rui = await as('Rui', { groups: ['north'] });
  const { secret } = await rui.invitations.create({ group: 'north' });
  await rui.groups.removeMember({ group: 'north', person: rui.id });
  await expect(visitor.invitations.accept({ secret, newcomer: newcomer('Eva') })).rejects.toMatchObject(gone);
  await expect((await as('Tim')).invitations.accept({ secret })).rejects.toMatchObject(gone);
  await expect(visitor.invitations.show({ secret })).rejects.toMatchObject(gone);
  expect((await ana.groups.show({ group: 'north' })).group.members).toHaveLength(1);
  expect((await ana.people.list({})).people.map((person) => person.name)).not.toContain('Eva');
  setClock(undefined);
});

test('a link that makes facilitators works only while its maker is one', async () => {
  const { as } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const rui = await as('Rui', { groups: ['north'], role: 'facilitator' });
  const { secret } = await rui.invitations.create({ group: 'north', role: 'facilitator' });
  const plain = await rui.invitations.create({ group: 'north' });
  await ana.groups.addMember({ group: 'north', person: rui.id, role: 'member' });
  const [eva, tim] = [await as('Eva'), await as('Tim')];
  await expect(eva.invitations.accept({ secret })).rejects.toMatchObject(gone);
  await tim.invitations.accept({ secret: plain.secret });
  const { group } = await ana.groups.show({ group: 'north' });
  expect(group.members.find((member) => member.person === tim.id)?.role).toBe('member');
});

test('a link of somebody who has left the network lets nobody in', async () => {
  const { as, visitor } = await testHouse();
  const rui = await as('Rui');
  const { secret } = await rui.invitations.create({});
  await rui.people.erase({ confirm: 'erase' });
  await expect(visitor.invitations.accept({ secret, newcomer: newcomer('Eva') })).rejects.toMatchObject(gone);
});

test('a link ends on its day, when it is revoked, and only its maker may revoke it', async () => {
  const { as, visitor, setClock } = await testHouse();
  const [ana, rui] = [await as('Ana', { groups: ['north'] }), await as('Rui')];
  setClock('2026-11-01T10:00:00.000Z');
  const dated = await ana.invitations.create({ group: 'north', days: 1 });
  const revoked = await ana.invitations.create({ group: 'north' });
  expect((await ana.invitations.list({})).invitations).toHaveLength(2);
  expect((await rui.invitations.list({})).invitations).toEqual([]);
  await expect(rui.invitations.revoke({ id: revoked.id })).rejects.toMatchObject({ kind: 'not-found' });
  await ana.invitations.revoke({ id: revoked.id });
  await expect(visitor.invitations.show(revoked)).rejects.toMatchObject(gone);
  setClock('2026-11-02T09:59:59.999Z');
  await visitor.invitations.show(dated);
  setClock('2026-11-02T10:00:00.000Z');
  await expect(visitor.invitations.show(dated)).rejects.toMatchObject(gone);
});

test('a visitor who gives no name is told what to do, and an address that is taken joins no second time', async () => {
  const { as, visitor } = await testHouse();
  const ana = await as('Ana', { groups: ['north'] });
  const { secret } = await ana.invitations.create({ group: 'north' });
  await expect(visitor.invitations.accept({ secret })).rejects.toMatchObject({ kind: 'invalid' });
  const rui = newcomer('Rui');
  const twice = await Promise.allSettled([1, 2].map(() => visitor.invitations.accept({ secret, newcomer: rui })));
  const refused = twice.filter((it) => it.status === 'rejected').map((it) => it.reason);
  expect(refused).toMatchObject([{ kind: 'exists', message: expect.stringContaining('Sign in instead') }]);
  expect((await ana.groups.show({ group: 'north' })).group.members).toHaveLength(2);
});

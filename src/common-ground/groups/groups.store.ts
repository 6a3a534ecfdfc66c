import type { Selectable } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Role } from '#kernel/actor.ts';
import { type Id, isId } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import type { GroupRecord } from './group.ts';
import type { GroupsTable } from './groups.table.ts';

type Network = Id<'network'>;

export interface GroupName {
  id: Id<'group'>;
  slug: string;
  name: string;
  kind: GroupRecord['kind'];
}

const recordOf = (row: Selectable<GroupsTable>, members: GroupRecord['members']): GroupRecord => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  region: row.region,
  timeZone: row.time_zone,
  about: row.about,
  createdAt: row.created_at,
  members,
});

const columnsOf = (group: GroupRecord) => ({
  slug: group.slug,
  name: group.name,
  kind: group.kind,
  region: group.region,
  time_zone: group.timeZone,
  about: group.about,
  created_at: group.createdAt,
});

/** Writes a group and its members as the record says; used by operations and by replay alike. */
export async function putGroup(db: Db, network: Network, group: GroupRecord): Promise<void> {
  await db
    .insertInto('groups')
    .values({ network_id: network, id: group.id, next_number: 1, ...columnsOf(group) })
    .onConflict((conflict) => conflict.columns(['network_id', 'id']).doUpdateSet(columnsOf(group)))
    .execute();
  await db.deleteFrom('memberships').where('network_id', '=', network).where('group_id', '=', group.id).execute();
  if (group.members.length === 0) return;
  await db
    .insertInto('memberships')
    .values(
      group.members.map((member) => ({
        network_id: network,
        group_id: group.id,
        person_id: member.person,
        role: member.role,
        since: member.since,
      })),
    )
    .execute();
}

/** The next free numbers of a group's log; holds the group's row until the transaction ends. */
export async function takeNumbers(db: Db, network: Network, group: Id<'group'>, count: number) {
  const { next_number, slug } = await db
    .updateTable('groups')
    .set((eb) => ({ next_number: eb('next_number', '+', count) }))
    .where('network_id', '=', network)
    .where('id', '=', group)
    .returning(['next_number', 'slug'])
    .executeTakeFirstOrThrow();
  return { first: next_number - count, slug };
}

/** Numbers up to this one are taken: for a log that is rebuilt. */
export const reachNumber = (db: Db, network: Network, group: Id<'group'>, number: number) =>
  db
    .updateTable('groups')
    .set((eb) => ({ next_number: eb.fn<number>('greatest', ['next_number', eb.lit(number + 1)]) }))
    .where('network_id', '=', network)
    .where('id', '=', group)
    .execute();

export async function findGroupName(db: Db, network: Network, reference: string): Promise<GroupName> {
  const row = await db
    .selectFrom('groups')
    .select(['id', 'slug', 'name', 'kind'])
    .where('network_id', '=', network)
    .where(isId('group', reference) ? 'id' : 'slug', '=', reference)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found', `There is no group “${reference}” in this network.`);
  return row;
}

/** Finds a group with its members. `lock` holds it until the transaction ends, so that no change of it is lost. */
export async function findGroup(db: Db, network: Network, reference: string, lock = false): Promise<GroupRecord> {
  const { id } = await findGroupName(db, network, reference);
  const query = db.selectFrom('groups').selectAll().where('network_id', '=', network).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow();
  const members = await db
    .selectFrom('memberships')
    .select(['person_id as person', 'role', 'since'])
    .where('network_id', '=', network)
    .where('group_id', '=', id)
    .orderBy('since')
    .orderBy('person_id')
    .execute();
  return recordOf(row, members);
}

export async function slugIsTaken(db: Db, network: Network, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('groups')
    .select('id')
    .where('network_id', '=', network)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return Boolean(row);
}

export const allGroupNames = (db: Db, network: Network): Promise<GroupName[]> =>
  db
    .selectFrom('groups')
    .select(['id', 'slug', 'name', 'kind'])
    .where('network_id', '=', network)
    .orderBy('name')
    .execute();

export const allGroups = (db: Db, network: Network) =>
  db
    .selectFrom('groups')
    .select((eb) => [
      'id',
      'slug',
      'name',
      'kind',
      'region',
      'time_zone as timeZone',
      'about',
      eb
        .selectFrom('memberships')
        .select((sub) => sub.fn.countAll<number>().as('count'))
        .whereRef('memberships.network_id', '=', 'groups.network_id')
        .whereRef('memberships.group_id', '=', 'groups.id')
        .as('members'),
    ])
    .where('network_id', '=', network)
    .orderBy('name')
    .execute();

export const membershipsOf = (db: Db, network: Network, person: Id<'person'>) =>
  db
    .selectFrom('memberships')
    .innerJoin('groups', (join) =>
      join.onRef('groups.network_id', '=', 'memberships.network_id').onRef('groups.id', '=', 'memberships.group_id'),
    )
    .select(['groups.id as group', 'slug', 'name', 'kind', 'role', 'since'])
    .where('memberships.network_id', '=', network)
    .where('person_id', '=', person)
    .orderBy('since')
    .orderBy('groups.id')
    .execute();

export const withMember = (group: GroupRecord, person: Id<'person'>, role: Role, since: string): GroupRecord => ({
  ...group,
  members: [
    ...group.members.filter((member) => member.person !== person),
    { person, role, since: group.members.find((member) => member.person === person)?.since ?? since },
  ],
});

export const withoutMember = (group: GroupRecord, person: Id<'person'>): GroupRecord => ({
  ...group,
  members: group.members.filter((member) => member.person !== person),
});

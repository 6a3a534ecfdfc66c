import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Retrospective } from './retrospective.ts';

/** A retrospective is its group's own, and stands in that group's trail. */
export const retrospectives = shelf<'retrospective', Retrospective>({
  kind: 'retrospective',
  table: 'retrospectives',
  noun: 'retrospective',
  groups: ({ group }) => [group],
  columns: ({ group, status, heldOn }) => ({ group_id: group, open: status !== 'closed', held_on: heldOn }),
});

export const ofGroup = (group: Id<'group'>) => sql<SqlBool>`group_id = ${group}`;
export const ofGroups = (groups: readonly Id<'group'>[]) =>
  sql<SqlBool>`group_id = any(${sql.val([...groups])}::text[])`;
export const newestFirst = sql`held_on desc, id desc`;

/** All of a group, the newest first. */
export const retrospectivesOf = (db: Db, network: Id<'network'>, group: Id<'group'>): Promise<Retrospective[]> =>
  retrospectives.list(db, network, { where: ofGroup(group), order: newestFirst });

export const groupOf = async ({ db, network }: { db: Db; network: Id<'network'> }, { id }: { id: string }) =>
  (await retrospectives.find(db, network, id)).group;

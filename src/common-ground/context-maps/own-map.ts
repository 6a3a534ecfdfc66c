/** What holds of every change of a group's own map: its members make it, no sixteenth item slips in, nobody looks ahead. */
import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { type CalendarDate, dateOf, daysAfter, daysBetween } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Context, PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { groupReference } from '../groups/group.ts';
import { findGroupName } from '../groups/groups.store.ts';
import { assumptions, ofGroup, onMap } from './assumptions.store.ts';
import { mostItems } from './kinds.ts';
import { mapItems } from './map-items.store.ts';

export const ownGroup = groupReference.describe('Your group: its slug, such as north-harbour, or its id');

export const groupOf = async ({ db, network }: Context, { group }: { group: string }) =>
  (await findGroupName(db, network, group)).id;

export const itsMembers = membersOf(groupOf);

/** Members of the group whose assumption it is: nobody else, not even a steward. */
export const holders = membersOf(async ({ db, network }, { id }: { id: string }) => {
  return (await assumptions.find(db, network, id)).group;
});

/** Members of the group on whose map the item stands. */
export const keepers = membersOf(async ({ db, network }, { id }: { id: string }) => {
  return (await mapItems.find(db, network, id)).group;
});

export const liveItems = sql<SqlBool>`not retired`;

async function itemsOnMap(db: Db, network: Id<'network'>, group: Id<'group'>): Promise<number> {
  const held = await assumptions.count(db, network, sql<SqlBool>`${ofGroup(group)} and ${onMap}`);
  return held + (await mapItems.count(db, network, sql<SqlBool>`${ofGroup(group)} and ${liveItems}`));
}

/** Two who add at once take turns, and each sees what the other has added. */
export async function requireRoom({ db, network }: Context, group: Id<'group'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`map of ${group}`}))`.execute(db);
  if ((await itemsOnMap(db, network, group)) >= mostItems)
    throw new Problem(
      'invalid',
      `Your map is full: it holds ${mostItems} items, as many as one screen and one head can. Which one can go? Take it off the map first.`,
    );
}

/** Whoever looks after something of a group belongs to it. */
export async function requireOwner(context: PersonContext, group: Id<'group'>, owner: Id<'person'> | null | undefined) {
  if (!owner) return;
  const { db, network } = context;
  const found = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('network_id', '=', network)
    .where('group_id', '=', group)
    .where('person_id', '=', owner)
    .executeTakeFirst();
  if (!found) throw new Problem('invalid', 'Whoever looks after it must be a member of the group.');
}

/** The day of a check: today, or the day that is sent; somewhere on earth it may be tomorrow already. */
export function checkDay({ now }: Context, day: CalendarDate | undefined): CalendarDate {
  if (day && day > daysAfter(now, 1))
    throw new Problem('invalid', `The day of the check lies in the future: ${day}. Look at the year again.`);
  return day ?? dateOf(now);
}

const leastDays = 30;

/** What is checked after its day has passed is taken for true as long again, unless its group says until when. */
export function expiryAfterCheck(
  before: { checkedOn: CalendarDate; expiresOn: CalendarDate | null },
  checkedOn: CalendarDate,
  sent: CalendarDate | null | undefined,
): CalendarDate | null {
  if (sent !== undefined) return sent;
  if (before.expiresOn === null || before.expiresOn >= checkedOn) return before.expiresOn;
  return daysAfter(checkedOn, Math.max(leastDays, daysBetween(before.checkedOn, before.expiresOn)));
}

export const alreadyOff = 'This has been taken off the map. Put it back first.';

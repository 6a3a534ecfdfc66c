import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { shelf } from '#kernel/records.ts';
import { startOfChain } from '#kernel/trail.ts';
import { type Circle, usualShape } from './circle.ts';

type Network = Id<'network'>;

export const circles = shelf<'circle', Circle>({
  kind: 'circle',
  table: 'circles',
  noun: 'circle',
  columns: () => ({}),
});

/** The network's circle; null before anybody has volunteered. */
export const findCircle = async (db: Db, network: Network): Promise<Circle | null> =>
  (await circles.list(db, network, { limit: 1 }))[0] ?? null;

/** The head of the network's trail; holds it until the transaction ends, so that nothing is written before the draw is. */
export async function headOfTrail(db: Db, network: Network): Promise<string> {
  const row = await db
    .selectFrom('logs')
    .select('head')
    .where('network_id', '=', network)
    .where('id', '=', network)
    .forUpdate()
    .executeTakeFirst();
  return row?.head ?? startOfChain;
}

/** There is one circle: two who begin it at once wait for each other here. */
async function beginCircle(context: PersonContext): Promise<Circle> {
  await headOfTrail(context.db, context.network);
  const found = await findCircle(context.db, context.network);
  return found ?? circles.add(context, 'circle.begun', { ...usualShape, volunteers: [], terms: [], draws: [] });
}

/** Changes the network's circle, which begins with its first change. */
export async function changeCircle(
  context: PersonContext,
  event: `circle.${string}`,
  make: (before: Circle) => Partial<Circle> | Promise<Partial<Circle>>,
  why?: string,
): Promise<Circle> {
  const { id } = (await findCircle(context.db, context.network)) ?? (await beginCircle(context));
  return circles.change(context, event, { id, why }, make);
}

/** Which of these people are members of which groups today: whoever left a group no longer comes out of its practice. */
export async function membershipPairs(db: Db, network: Network, people: readonly Id<'person'>[]) {
  if (people.length === 0) return new Set<string>();
  const rows = await db
    .selectFrom('memberships')
    .select(['person_id', 'group_id'])
    .where('network_id', '=', network)
    .where('person_id', 'in', people)
    .execute();
  return new Set(rows.map((row) => `${row.person_id} ${row.group_id}`));
}

/** Those of these people who are still in the network. */
export async function stillHere(db: Db, network: Network, people: readonly Id<'person'>[]) {
  if (people.length === 0) return new Set<string>();
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('network_id', '=', network)
    .where('id', 'in', people)
    .where('erased_at', 'is', null)
    .execute();
  return new Set<string>(rows.map((row) => row.id));
}

export const stewardsOf = async (db: Db, network: Network): Promise<Id<'person'>[]> => {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('network_id', '=', network)
    .where('steward', '=', sql<boolean>`true`)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
};

/**
 * Who tends the shared texts today: those who hold a seat in the circle; while nobody does, the stewards stand in.
 * They sign changes of principles and values. They have no say in any group's log.
 */
import type { Db } from '#db/tables.ts';
import type { Person } from '#kernel/actor.ts';
import { type CalendarDate, dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { type Permission, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { findCircle, stewardsOf, stillHere } from './circle.store.ts';
import { seatsHeld, type Term } from './circle.ts';

type Network = Id<'network'>;

export interface Tenders {
  readonly people: readonly Id<'person'>[];
  /** True while the stewards stand in for the circle. */
  readonly standIn: boolean;
}

/** The seats that are held today; whoever has left the network holds none. */
export async function seatsToday(db: Db, network: Network, today: CalendarDate): Promise<Term[]> {
  const seats = seatsHeld(await findCircle(db, network), today);
  const here = await stillHere(
    db,
    network,
    seats.map(({ person }) => person),
  );
  return seats.filter(({ person }) => here.has(person));
}

export async function tendersOf(db: Db, network: Network, today: CalendarDate): Promise<Tenders> {
  const seats = await seatsToday(db, network, today);
  if (seats.length > 0) return { people: seats.map(({ person }) => person), standIn: false };
  return { people: await stewardsOf(db, network), standIn: true };
}

export const isTender = async (db: Db, network: Network, actor: Person, today: CalendarDate): Promise<boolean> =>
  (await tendersOf(db, network, today)).people.includes(actor.id);

export const tenders: Permission<PersonContext, unknown> = {
  who: 'the circle, for which the stewards stand in while nobody holds a seat',
  async check({ db, network, actor, now }) {
    requirePerson(actor);
    const { people, standIn } = await tendersOf(db, network, dateOf(now));
    if (people.includes(actor.id)) return;
    const sentence = standIn
      ? 'Only the circle can do this, and the stewards while no circle has been drawn.'
      : 'Only those who hold a seat in the circle can do this.';
    throw new Problem('forbidden', sentence);
  },
};

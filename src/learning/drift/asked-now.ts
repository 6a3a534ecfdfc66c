/** While a round asks a fact, nobody is told which answer is right: whoever looked it up would not tell what they know. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { rounds } from './drift.store.ts';
import type { Probe } from './probe.ts';

/** The probes of all rounds that are open, those of single groups included. */
export async function askedNow(db: Db, network: Id<'network'>, today: CalendarDate): Promise<ReadonlySet<string>> {
  const open = await rounds.list(db, network, { where: sql<boolean>`closes_on >= ${today}::date` });
  return new Set(open.flatMap((round) => round.probes));
}

export const withoutRight = (probe: Probe, asked: ReadonlySet<string>): Probe =>
  asked.has(probe.id) ? { ...probe, right: null } : probe;

import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import { type Crisis, runs } from './crisis.ts';

export const crises = shelf<'crisis', Crisis>({
  kind: 'crisis',
  table: 'crises',
  noun: 'crisis',
  columns: ({ openedOn, endsOn, ended }) => ({ opened_on: openedOn, ends_on: ended?.on ?? endsOn }),
});

export const runningCrises = async (db: Db, network: Id<'network'>, today: CalendarDate): Promise<Crisis[]> =>
  (await crises.list(db, network, { where: sql`ends_on >= ${today}` })).filter((crisis) => runs(crisis, today));

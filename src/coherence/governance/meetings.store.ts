import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Meeting } from './meeting.ts';

export const meetings = shelf<'meeting', Meeting>({
  kind: 'meeting',
  table: 'meetings',
  noun: 'meeting',
  columns: ({ heldOn }) => ({ held_on: heldOn }),
});

/** The newest first. */
export const allMeetings = (db: Db, network: Id<'network'>): Promise<Meeting[]> =>
  meetings.list(db, network, { order: sql`held_on desc, id desc` });

export const lastClosed = async (db: Db, network: Id<'network'>): Promise<Meeting | undefined> => {
  const where = sql<boolean>`record->>'closedAt' is not null`;
  return (await meetings.list(db, network, { where, order: sql`record->>'closedAt' desc`, limit: 1 }))[0];
};

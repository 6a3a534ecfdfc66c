import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Proposal } from './proposal.ts';

export const proposals = shelf<'proposal', Proposal>({
  kind: 'proposal',
  table: 'proposals',
  noun: 'proposal',
  columns: ({ status, closesOn }) => ({ status, closes_on: closesOn }),
});

/** The proposals that came out of these meetings. */
export const proposalsOfMeetings = (
  db: Db,
  network: Id<'network'>,
  meetings: readonly string[],
): Promise<Proposal[]> =>
  meetings.length === 0
    ? Promise.resolve([])
    : proposals.list(db, network, { where: sql`record->>'meeting' in (${sql.join([...meetings])})` });

/** When the centre last did something that everybody can see. It is about the centre as a whole, and about nobody in it. */
import type { Db } from '#db/tables.ts';
import type { Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import '#kernel/steps.table.ts';

/** What only stewards and the circle do. */
const acts = [
  'intervention.opened',
  'intervention.ended',
  'escalation.taken',
  'escalation.answered',
  'backing.said',
  'crisis.opened',
  'crisis.measured',
  'crisis.renewed',
  'crisis.ended',
  'zone-map.drawn',
  'zone-map.amended',
  'circle.drawn',
  'proposal.signed',
  'proposal.refused',
  'meeting.opened',
  'meeting.recorded',
  'meeting.closed',
];

export async function lastActOfTheCentre(db: Db, network: Id<'network'>): Promise<Instant | null> {
  const row = await db
    .selectFrom('steps')
    .select('at')
    .where('network_id', '=', network)
    .where('log_id', '=', network)
    .where('event', 'in', acts)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? row.at : null;
}

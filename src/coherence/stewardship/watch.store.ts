/** Reads which decisions were taken out of their groups' hands: what the groups say, and what their own trails show. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import type { Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { interventions } from './interventions.store.ts';
import { type ChangedStep, type Touched, touchedBy } from './watch.ts';
import '#deciding/decisions/decisions.table.ts';
import '#kernel/steps.table.ts';

type Network = Id<'network'>;

/** The decisions that were logged here until then, in the order in which they were; imports were made elsewhere. */
export async function decisionsInOrder(db: Db, network: Network, until: Instant): Promise<Id<'decision'>[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where('network_id', '=', network)
    .where('source_path', 'is', null)
    .where('recorded_at', '<=', until)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Those of them that somebody at the centre had a hand in, as far as it was to be seen by then. */
export async function touchedDecisions(db: Db, network: Network, until: Instant): Promise<Touched[]> {
  const about = await interventions.list(db, network, { where: sql`decision_id is not null` });
  const ids = [...new Set(about.map((it) => it.decision as string))].sort().reverse();
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('steps')
    .select(['subject_id', 'at', 'payload'])
    .where('network_id', '=', network)
    .where('subject_id', 'in', ids)
    .where('at', '<=', until)
    .orderBy('seq')
    .execute();
  const stepsOf = (id: string): ChangedStep[] =>
    rows
      .filter((row) => row.subject_id === id && row.payload !== null)
      .map(({ at, payload }) => ({ at, record: (payload as { record: Decision }).record }));
  return ids.flatMap((id) => {
    const own = about.filter((it) => it.decision === id && it.createdAt <= until);
    const how = touchedBy(own, stepsOf(id), until);
    return how ? [{ decision: id as Id<'decision'>, group: own[0]!.group, how }] : [];
  });
}

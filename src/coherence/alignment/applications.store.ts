import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { latestPointingAt, rowOf, selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { plainText } from '#text/plain-text.ts';
import type { Application } from './application.ts';

const shownLength = 300;

/** The decisions that cite a principle, in whichever group, the newest first. */
export async function applicationsOf(
  db: Db,
  network: Id<'network'>,
  principle: Id<'principle'>,
  today: CalendarDate,
  limit: number,
): Promise<Application[]> {
  const rows = await selectRows(db, network)
    .where(latestPointingAt(network, principle, limit))
    .orderBy('decisions.sorted_on', 'desc')
    .orderBy('decisions.id', 'desc')
    .execute();
  const records = await findDecisions(
    db,
    network,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const record = records.find(({ id }) => id === row.id);
    const citation = record?.principles.find((it) => it.principle === principle);
    if (!record || !citation) return [];
    const { stance, version, why, decisive } = citation;
    const { result: known } = record;
    const result = known && { text: plainText(known.text, shownLength), verdict: known.verdict };
    const context = plainText(record.context, shownLength);
    return [{ decision: rowOf(row, today), stance, version, why, decisive, context, result }];
  });
}

/** How often each principle is cited, by stance; retracted decisions do not count. */
export async function countCitations(db: Db, network: Id<'network'>) {
  const { rows } = await sql<{
    principle: Id<'principle'>;
    stance: string;
    count: number;
    groups: Id<'group'>[];
    last: string;
  }>`
    select r.to_key as principle, r.kind as stance, count(*)::int as count,
      array_agg(distinct d.group_id) as groups, max(d.sorted_on) as last
    from decision_references r join decisions d on d.network_id = r.network_id and d.id = r.from_id
    where r.network_id = ${network} and r.kind in ('upholds', 'stretches', 'breaks') and not d.retracted
    group by 1, 2`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';

interface Counts {
  adopted: number;
  drafts: number;
  inForce: number;
  unused: number;
  lately: number;
  citing: number;
  raised: number;
  proposals: number;
  revised: number;
  caused: number;
}

/** All counts of the loop's picture in one statement; `since` is the beginning of the quarter, `unused` of two. */
export async function countLoop(
  db: Db,
  network: Id<'network'>,
  { today, since, unused }: { today: CalendarDate; since: CalendarDate; unused: CalendarDate },
): Promise<Counts> {
  const citing = sql`exists (select 1 from decision_references r where r.network_id = d.network_id
    and r.from_id = d.id and r.kind in ('upholds', 'stretches', 'breaks'))`;
  const { rows } = await sql<Counts>`
    with lately as (
      select ${citing} as cites from decisions d
      where d.network_id = ${network} and d.sorted_on >= ${since}::date and d.sorted_on <= ${today}::date and not d.retracted
    ), versions as (
      select v from principles p cross join jsonb_array_elements(p.record->'versions') v
      where p.network_id = ${network} and v->>'at' >= ${since}
    )
    select
      (select count(*)::int from shared_values where network_id = ${network} and status = 'adopted') as adopted,
      (select count(*)::int from shared_values where network_id = ${network} and status in ('draft', 'rewriting')) as drafts,
      (select count(*)::int from principles where network_id = ${network} and status = 'in-force') as "inForce",
      (select count(*)::int from principles p where p.network_id = ${network} and p.status = 'in-force'
        and p.record->>'createdAt' < ${unused} and not exists (
          select 1 from decision_references r join decisions d on d.network_id = r.network_id and d.id = r.from_id
          where r.network_id = ${network} and r.to_key = p.id and d.sorted_on >= ${unused}::date and not d.retracted)) as unused,
      (select count(*)::int from lately) as lately,
      (select count(*)::int from lately where cites) as citing,
      (select count(*)::int from processes where network_id = ${network} and raised_on is not null
        and record->>'joinedInto' is null) as raised,
      (select count(*)::int from proposals where network_id = ${network} and status = 'open'
        and closes_on >= ${today}::date) as proposals,
      (select count(*)::int from versions) as revised,
      (select count(*)::int from versions where exists (
        select 1 from jsonb_array_elements_text(v->'causes') c where starts_with(c, 'cfl_'))) as caused`.execute(db);
  return rows[0]!;
}

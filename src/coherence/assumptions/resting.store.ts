/** What rests on what, from assumptions up to decisions: assumption on assumption, decision on assumption, decision on decision. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';

/** `above` rests on `below`; both on `root`, at the end of some chain. The rest is known of decisions alone. */
export interface Resting {
  root: Id<'assumption'>;
  above: string;
  below: string;
  group: Id<'group'> | null;
  slug: string | null;
  number: number | null;
  title: string | null;
  status: string | null;
  /** It is a decision that has not been taken back, or an assumption. */
  counts: boolean;
  inForce: boolean;
}

/**
 * Every step of every chain from these assumptions, once: a circle ends where it began, because `union` keeps no row twice.
 * A decision rests on another that it requires, whichever of the two says so.
 */
export async function restingOn(
  db: Db,
  network: Id<'network'>,
  roots: readonly string[],
  today: CalendarDate,
): Promise<Resting[]> {
  if (roots.length === 0) return [];
  const { rows } = await sql<Resting>`
    with recursive
    grounds(root, above, below) as (
      select id, id, null::text from unnest(${sql.val([...roots])}::text[]) as roots(id)
      union
      select g.root, a.id, g.above from grounds g
      join assumptions a on a.network_id = ${network} and a.rests_on @> array[g.above] and a.state <> 'retired'
    ),
    resting(root, above, below) as (
      select g.root, r.from_id, g.above from (select distinct root, above from grounds) g
      join decision_references r on r.network_id = ${network} and r.to_key = g.above and r.kind = 'rests-on'
      union
      select b.root, e.above, b.above from resting b
      cross join lateral (
        select r.from_id as above from decision_references r
        where r.network_id = ${network} and r.to_key = b.above and r.kind = 'requires'
        union all
        select r.to_key from decision_references r
        where r.network_id = ${network} and r.from_id = b.above and r.kind = 'required-by'
      ) e
    )
    select root, above, below, null as "group", null as slug, null as number, null as title, null as status,
      true as counts, false as "inForce"
    from grounds where below is not null
    union all
    select x.root, x.above, x.below, d.group_id, g.slug, d.number, d.title, d.status, not d.retracted,
      not d.retracted and coalesce(d.in_force_from <= ${today} and (d.in_force_until is null or d.in_force_until > ${today}), false)
    from resting x
    join decisions d on d.network_id = ${network} and d.id = x.above
    join groups g on g.network_id = ${network} and g.id = d.group_id`.execute(db);
  return rows;
}

/** What lies between groups: dependencies, assumptions on which others build, and those that contradict one another. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { LineKind } from './kinds.ts';

export interface Between {
  kind: LineKind;
  /** The group that depends on the other, builds on what it takes for true, or contradicts it. */
  from: Id<'group'>;
  to: Id<'group'>;
  id: string;
  title: string;
  /** Of a dependency: whether the other group has said that it knows. */
  known: boolean | null;
}

/** One row for each thing that lies between two groups; both have to be there, and they are two. */
export async function whatLiesBetween(db: Db, network: Id<'network'>): Promise<Between[]> {
  const { rows } = await sql<Between>`
    select 'dependency' as kind, i.group_id as "from", i.other_group as "to", i.id, i.record->>'title' as title,
      exists (select from acknowledgements k where k.network_id = i.network_id and k.item_id = i.id
        and k.group_id = i.other_group) as known
    from map_items i
    where i.network_id = ${network} and not i.retired and i.other_group is not null and i.other_group <> i.group_id
    union all
    select 'shared', a.group_id, ground.group_id, ground.id, ground.record->>'title', null
    from assumptions a cross join lateral unnest(a.rests_on) as below(id)
    join assumptions ground on ground.network_id = a.network_id and ground.id = below.id
    where a.network_id = ${network} and a.state <> 'retired' and ground.state <> 'retired'
      and ground.group_id <> a.group_id
    union
    select 'shared', d.group_id, a.group_id, a.id, a.record->>'title', null
    from decision_references r
    join assumptions a on a.network_id = r.network_id and a.id = r.to_key and a.state <> 'retired'
    join decisions d on d.network_id = r.network_id and d.id = r.from_id and not d.retracted
      and d.in_force_from is not null and d.in_force_until is null
    where r.network_id = ${network} and r.kind = 'rests-on' and d.group_id <> a.group_id
    union all
    select 'clash', a.group_id, other.group_id, a.id, a.record->>'title', null
    from assumptions a cross join lateral jsonb_array_elements(a.record->'clashes') as clash
    join assumptions other on other.network_id = a.network_id and other.id = clash->>'with'
    where a.network_id = ${network} and a.state <> 'retired' and other.state <> 'retired'
      and other.group_id <> a.group_id`.execute(db);
  return rows;
}

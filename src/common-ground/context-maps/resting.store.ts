/** Which decisions rest on an assumption. This room stands below the one that keeps decisions, and reads of them no more than lists show. */
import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';

type Network = Id<'network'>;

/** What has been replaced or was never chosen rests on nothing any more. */
const stands = sql<SqlBool>`not d.retracted and d.status not in ('superseded', 'deprecated', 'rejected')`;

const chain = (network: Network, ids: readonly string[]) => sql`
  recursive chain as (
    select id as root, id from unnest(${sql.val([...ids])}::text[]) as start(id)
    union
    select chain.root, a.id from chain join assumptions a
      on a.network_id = ${network} and a.rests_on @> array[chain.id]
  )`;

/** How many decisions that stand rest on each, through any chain of assumptions. */
export async function countResting(db: Db, network: Network, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ root: string; count: number }>`
    with ${chain(network, ids)}
    select chain.root, count(distinct d.id)::int as count from chain
    join decision_references r on r.network_id = ${network} and r.to_key = chain.id and r.kind = 'rests-on'
    join decisions d on d.network_id = r.network_id and d.id = r.from_id
    where ${stands} group by chain.root`.execute(db);
  return new Map(rows.map(({ root, count }) => [root, count]));
}

export interface Resting {
  id: Id<'decision'>;
  slug: string;
  number: number;
  title: string;
  status: string;
  group: Id<'group'>;
  /** The assumption that it names: the one asked about, or one that rests on it. */
  via: Id<'assumption'>;
  why: string | null;
  stands: boolean;
}

/** The decisions that rest on an assumption through any chain, those that stand first, then the newest. */
export async function decisionsResting(db: Db, network: Network, id: string, limit: number): Promise<Resting[]> {
  const { rows } = await sql<Resting>`
    with ${chain(network, [id])}
    select d.id, g.slug, d.number, d.title, d.status, d.group_id as "group", chain.id as via, ${stands} as stands,
      (select f->>'why' from jsonb_array_elements(d.record->'assumptions') f
        where f->>'assumption' = chain.id limit 1) as why
    from chain
    join decision_references r on r.network_id = ${network} and r.to_key = chain.id and r.kind = 'rests-on'
    join decisions d on d.network_id = r.network_id and d.id = r.from_id
    join groups g on g.network_id = d.network_id and g.id = d.group_id
    where not d.retracted
    order by ${stands} desc, d.sorted_on desc, d.id, chain.id limit ${limit}`.execute(db);
  return rows;
}

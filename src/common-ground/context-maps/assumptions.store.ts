import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { Assumption } from './assumption.ts';

const storedState = ({ fall, retiredAt }: Assumption) => {
  if (retiredAt !== null) return 'retired';
  return fall ? 'fallen' : 'standing';
};

/** An assumption is its group's own, and stands in that group's trail. */
export const assumptions = shelf<'assumption', Assumption>({
  kind: 'assumption',
  table: 'assumptions',
  noun: 'assumption',
  groups: ({ group }) => [group],
  columns: (assumption) => ({
    group_id: assumption.group,
    state: storedState(assumption),
    expires_on: assumption.expiresOn,
    rests_on: assumption.restsOn,
  }),
});

export const onMap = sql<SqlBool>`state <> 'retired'`;
export const ofGroup = (group: Id<'group'>) => sql<SqlBool>`group_id = ${group}`;

interface Chained {
  id: Id<'assumption'>;
  /** How many assumptions lie between, plus one. */
  steps: number;
}

/** The assumptions that rest on these through any chain, each with the length of the shortest one. */
export async function restingOn(db: Db, network: Id<'network'>, ids: readonly string[]): Promise<Chained[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Chained>`
    with recursive chain as (
      select unnest(${sql.val([...ids])}::text[]) as id, 0 as steps
      union
      select a.id, chain.steps + 1 from chain join assumptions a
        on a.network_id = ${network} and a.rests_on @> array[chain.id] and chain.steps < 200
    )
    select id, min(steps)::int as steps from chain where steps > 0 group by id order by steps, id`.execute(db);
  return rows;
}

/** The assumptions on which these rest through any chain, each with the length of the shortest one. */
export async function groundsOf(db: Db, network: Id<'network'>, ids: readonly string[]): Promise<Chained[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Chained>`
    with recursive chain as (
      select unnest(${sql.val([...ids])}::text[]) as id, 0 as steps
      union
      select unnest(a.rests_on), chain.steps + 1 from chain join assumptions a
        on a.network_id = ${network} and a.id = chain.id and chain.steps < 200
    )
    select id, min(steps)::int as steps from chain where steps > 0 group by id order by steps, id`.execute(db);
  return rows;
}

/** The same for each of these on its own: what lies below it, however far. */
export async function groundsBelow(db: Db, network: Id<'network'>, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ root: Id<'assumption'>; id: Id<'assumption'> }>`
    with recursive chain as (
      select id as root, id from unnest(${sql.val([...ids])}::text[]) as start(id)
      union
      select chain.root, unnest(a.rests_on) from chain join assumptions a
        on a.network_id = ${network} and a.id = chain.id
    )
    select root, id from chain where root <> id order by root, id`.execute(db);
  return rows;
}

/** Whoever changes what rests on what waits here for whoever else does: so no two of them close a circle together. */
export const holdChains = (db: Db, network: Id<'network'>) =>
  sql`select pg_advisory_xact_lock(hashtext(${`assumption chains ${network}`}))`.execute(db);

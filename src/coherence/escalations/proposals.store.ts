/** Reads from the trail when a proposal was opened and when it was decided; what is still open counts, too. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import '#deciding/decisions/decisions.table.ts';
import '#kernel/steps.table.ts';

export interface Proposal {
  decision: Id<'decision'>;
  group: Id<'group'>;
  zone: string | null;
  opened: Instant;
  /** Null while it waits. */
  decided: Instant | null;
}

const instantOf = (column: string) =>
  sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Every decision that was logged here as a proposal since that instant. One that was logged as decided has taken no time
 * that anybody saw, and one that was imported was decided elsewhere: neither is among them.
 */
export async function proposalsSince(db: Db, network: Id<'network'>, since: Instant): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    with opened as (
      select s.subject_id as id, min(s.at) as at from steps s
      where s.network_id = ${network} and starts_with(s.subject_id, 'dec_') and s.at >= ${since}
        and s.payload->'record'->>'status' = 'proposed'
      group by s.subject_id
    )
    select d.id as decision, d.group_id as group, d.record->'zone'->>'zone' as zone, ${instantOf('o.at')} as opened,
      ${instantOf(`(select min(s.at) from steps s where s.network_id = d.network_id and s.subject_id = o.id
        and s.at >= o.at and s.payload->'record'->>'status' <> 'proposed')`)} as decided
    from opened o join decisions d on d.network_id = ${network} and d.id = o.id
    where not d.retracted and d.source_path is null
    order by o.at, d.id`.execute(db);
  return rows;
}

/** Conflicts that nobody has settled yet: in all, and by the zone of a decision that they are about. */
export async function openConflictsByZone(db: Db, network: Id<'network'>) {
  const open = sql`select id, decisions from conflicts where network_id = ${network} and settled_on is null`;
  const all = await sql<{ count: number }>`select count(*)::int as count from (${open}) c`.execute(db);
  const { rows } = await sql<{ zone: string | null; count: number }>`
    select d.record->'zone'->>'zone' as zone, count(distinct c.id)::int as count
    from (${open}) c join decisions d on d.network_id = ${network} and d.id = any(c.decisions)
    group by 1`.execute(db);
  return { all: all.rows[0]?.count ?? 0, zones: new Map(rows.map(({ zone, count }) => [zone, count])) };
}

/** When decisions were logged here since that instant, those that were imported left out. */
export async function loggedSince(db: Db, network: Id<'network'>, since: Instant): Promise<Instant[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('recorded_at')
    .where('network_id', '=', network)
    .where('recorded_at', '>=', since)
    .where('source_path', 'is', null)
    .where('retracted', '=', false)
    .execute();
  return rows.map((row) => row.recorded_at);
}

interface Advised {
  decision: Id<'decision'>;
  /** It was made without what the zone map had advised: no principle and nobody asked, or the centre not asked. */
  bypass: boolean;
}

/** The decisions that the zone map gave advice on since that instant, once they were made. */
export async function advisedSince(db: Db, network: Id<'network'>, since: Instant): Promise<Advised[]> {
  const { rows } = await sql<Advised>`
    select d.id as decision, case d.record->'zone'->>'zone'
      when 'check' then jsonb_array_length(coalesce(d.record->'principles', '[]')) = 0
        and jsonb_array_length(coalesce(d.record->'consulted', '[]')) = 0
      when 'intervene' then not exists
        (select 1 from escalations e where e.network_id = d.network_id and e.decision_id = d.id)
      else false end as bypass
    from decisions d
    where d.network_id = ${network} and d.recorded_at >= ${since} and not d.retracted
      and d.status <> 'proposed' and d.record->'zone'->>'zone' is not null
    order by d.recorded_at desc, d.id`.execute(db);
  return rows;
}

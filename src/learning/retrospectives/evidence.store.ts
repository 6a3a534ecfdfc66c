/** What evidence is read from: a group's decisions in a time, by statements that give counts and a few rows. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { referenceOf } from '#deciding/decisions/references.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Traces } from '#measures/loop/traceability.ts';
import type { Duration } from '#measures/statistics/kaplan-meier.ts';

type Network = Id<'network'>;

export interface Span {
  group: Id<'group'>;
  since: CalendarDate;
  until: CalendarDate;
}

const few = 5;

interface Pointed {
  slug: string;
  number: number;
  title: string;
}

export const pointerOf = ({ slug, number, title }: Pointed) => ({ ref: referenceOf(slug, number), title });

/** The group's own decisions that stand and were sorted into this time. */
const within = (network: Network, { group, since, until }: Span) =>
  sql`d.network_id = ${network} and d.group_id = ${group} and not d.retracted
    and d.sorted_on >= ${since}::date and d.sorted_on <= ${until}::date`;

const named = (network: Network) => sql`join groups g on g.network_id = ${network} and g.id = d.group_id`;

export async function countsByOptions(db: Db, network: Network, span: Span) {
  const { rows } = await sql<{ options: number; count: number }>`
    select least(jsonb_array_length(d.record->'options'), 4) as options, count(*)::int as count
    from decisions d where ${within(network, span)} group by 1`.execute(db);
  return rows;
}

export async function withoutAlternative(db: Db, network: Network, span: Span) {
  const { rows } = await sql<Pointed>`
    select g.slug, d.number, d.title from decisions d ${named(network)}
    where ${within(network, span)} and jsonb_array_length(d.record->'options') < 2
    order by d.sorted_on desc, d.number desc limit ${few}`.execute(db);
  return rows.map(pointerOf);
}

/** Days from the day of the decision to its recording, by part; days that are known to the month only count as unknown. */
export async function recordingLags(db: Db, network: Network, span: Span) {
  const { rows } = await sql<{ part: string; count: number }>`
    select case when length(d.decided_on) < 10 or d.decided_on is null then 'unknown'
      when d.recorded_at::date - d.decided_on::date <= 0 then 'same-day'
      when d.recorded_at::date - d.decided_on::date <= 7 then 'week'
      when d.recorded_at::date - d.decided_on::date <= 30 then 'month'
      else 'later' end as part, count(*)::int as count
    from decisions d where ${within(network, span)} and d.status <> 'proposed' group by 1`.execute(db);
  return rows;
}

/** Proposals of a group, each from its first step to the step that ended it; those that are open at their age. */
export async function openTimes(db: Db, network: Network, group: Id<'group'>, now: string): Promise<Duration[]> {
  const { rows } = await sql<{ days: number; closed: boolean }>`
    with marks as (
      select subject_id, min(at) filter (where payload->'record'->>'status' = 'proposed') as opened,
        min(at) filter (where payload->'record'->>'status' <> 'proposed') as ended
      from steps where network_id = ${network} and log_id = ${group} and event like 'decision.%' and payload is not null
      group by subject_id
    )
    select extract(epoch from coalesce(ended, ${now}::timestamptz) - opened)::float8 / 86400 as days,
      ended is not null as closed
    from marks where opened is not null and (ended is null or ended >= opened)`.execute(db);
  return rows.map(({ days, closed }) => ({ time: Math.max(0, Number(days)), closed }));
}

/** Decisions whose day to look came in this time, and those of them of which nobody has said what came of them. */
export async function missingResults(db: Db, network: Network, { group, since, until }: Span) {
  const { rows } = await sql<Pointed & { missing: boolean; count: number }>`
    select g.slug, d.number, d.title, not d.has_result as missing
    from decisions d ${named(network)}
    where d.network_id = ${network} and d.group_id = ${group} and not d.retracted
      and d.record->>'checkOn' >= ${since} and d.record->>'checkOn' <= ${until}
    order by d.sorted_on desc, d.number desc`.execute(db);
  const missing = rows.filter((row) => row.missing);
  return { due: rows.length, missing: missing.length, some: missing.slice(0, few).map(pointerOf) };
}

/** Decisions of before a day that nothing refers to: neither by id nor by reference. */
export async function unusedBefore(db: Db, network: Network, group: Id<'group'>, day: CalendarDate) {
  const { rows } = await sql<Pointed & { used: boolean }>`
    select g.slug, d.number, d.title, exists (
      select 1 from decision_references r where r.network_id = ${network} and r.from_id <> d.id
        and r.to_key in (d.id, g.slug || '-' || d.number)) as used
    from decisions d ${named(network)}
    where d.network_id = ${network} and d.group_id = ${group} and not d.retracted
      and d.sorted_on <= ${day}::date and d.sorted_on > ${day}::date - 365
    order by d.sorted_on desc, d.number desc`.execute(db);
  const unused = rows.filter(({ used }) => !used);
  return { of: rows.length, unused: unused.length, some: unused.slice(0, few).map(pointerOf) };
}

export async function fallenAssumptions(db: Db, network: Network, { group, since, until }: Span) {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, record->>'title' as title from assumptions
    where network_id = ${network} and group_id = ${group}
      and left(record->'fall'->>'at', 10) between ${since} and ${until} order by id desc limit 20`.execute(db);
  return rows;
}

export async function countDivergences(db: Db, network: Network, { group, since, until }: Span): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from divergences where network_id = ${network} and group_id = ${group}
      and left(record->>'createdAt', 10) between ${since} and ${until}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Questions that this group and another have answered otherwise, come to light in this time. */
export async function countConflicts(db: Db, network: Network, { group, since, until }: Span): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from conflicts where network_id = ${network} and groups @> array[${group}]::text[]
      and found_on between ${since}::date and ${until}::date`.execute(db);
  return rows[0]?.count ?? 0;
}

export type TracesOf = Omit<Traces, 'why'> & { id: Id<'decision'> };

/** What of each decision of the last year leads somewhere; whether its reason is more than filled in is known elsewhere. */
export async function tracesOf(db: Db, network: Network, group: Id<'group'>, since: CalendarDate): Promise<TracesOf[]> {
  const { rows } = await sql<TracesOf>`
    select d.id,
      jsonb_array_length(d.record->'decidedBy') > 0 or d.record->>'authority' <> '' as who,
      jsonb_array_length(coalesce(d.record->'principles', '[]')) > 0 as principle,
      jsonb_array_length(d.record->'options') >= 2 as alternatives,
      exists (select 1 from decision_references r
        left join decisions t on t.network_id = ${network} and t.id = r.to_key and not t.retracted
        left join principles p on p.network_id = ${network} and p.id = r.to_key
        left join assumptions a on a.network_id = ${network} and a.id = r.to_key
        where r.network_id = ${network} and r.from_id = d.id
          and (t.id is not null or p.id is not null or a.id is not null or (r.kind = 'mentions' and exists (
            select 1 from groups g join decisions m on m.network_id = ${network} and m.group_id = g.id and not m.retracted
            where g.network_id = ${network} and g.slug = regexp_replace(r.to_key, '-[0-9]+$', '')
              and m.number = substring(r.to_key from '[0-9]+$')::int and m.id <> d.id)))) as "livingLink"
    from decisions d
    where d.network_id = ${network} and d.group_id = ${group} and not d.retracted and d.status <> 'proposed'
      and d.sorted_on >= ${since}::date`.execute(db);
  return rows;
}

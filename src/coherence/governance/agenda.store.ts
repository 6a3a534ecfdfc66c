/** What the groups have written down since the last meeting, or what still waits, as the lines of an agenda. */
import { type RawBuilder, sql } from 'kysely';
import { principlesInForce } from '#common-ground/principles/principles.store.ts';
import type { Db } from '#db/tables.ts';
import { stances } from '#deciding/decisions/decision.ts';
import { type CalendarDate, dateOf, daysAfter, type Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { type Conflict, stateOf, waitsForPrinciple } from '../conflicts/conflict.ts';
import { conflicts } from '../conflicts/conflicts.store.ts';

import { type AgendaKind, citationsToJudge, quietDays } from './meeting.ts';
import { processes } from './processes.store.ts';
import { proposals } from './proposals.store.ts';
import { conflictTitles } from './titles.store.ts';

/** An agenda line before its links are given their titles. */
export interface Line {
  kind: AgendaKind;
  id: string;
  title: string;
  on: CalendarDate | null;
  links: string[];
}

export interface Ground {
  db: Db;
  network: Id<'network'>;
  today: CalendarDate;
  /** When the last meeting was closed; the beginning of time where none was. */
  since: Instant;
}

type Row = Omit<Line, 'kind'>;

const linesFrom = async ({ db }: Ground, kind: AgendaKind, query: RawBuilder<Row>): Promise<Line[]> => {
  const { rows } = await query.execute(db);
  return rows.map(({ id, title, on, links }) => ({ kind, id, title, on, links: links.filter(Boolean) }));
};

const dayOf = (instant: RawBuilder<unknown>) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD')`;

export async function conflictLines({ db, network, today }: Ground): Promise<Line[]> {
  const unsettled = sql<boolean>`jsonb_typeof(record->'ending') = 'object'`;
  const ended = await conflicts.list(db, network, { where: unsettled });
  const unanswered = ended.filter((it) => waitsForPrinciple(it, today));
  const due = ended.filter(({ ending }) => ending?.kind === 'held' && stateOf({ ending }, today) === 'open');
  const titles = await conflictTitles(db, network, [...unanswered, ...due]);
  const line = (kind: AgendaKind, conflict: Conflict, on: CalendarDate | null): Line => {
    const { id, sides, ending } = conflict;
    const decisions = sides.map(({ decision }) => decision);
    return {
      kind,
      id,
      title: titles.get(id) ?? '',
      on,
      links: [...decisions, ...(ending?.principle ? [ending.principle] : [])],
    };
  };
  return [
    ...unanswered.map((it) => line('conflict-unanswered', it, it.ending?.standsOn ?? null)),
    ...due.map((it) => line('conflict-due', it, it.ending?.until ?? null)),
  ];
}

/** A raised process waits until a proposal that rests on it is adopted, or refused with reasons. */
export async function processLines({ db, network }: Ground): Promise<Line[]> {
  const waiting = sql<boolean>`raised_on is not null and record->>'joinedInto' is null and not exists (
    select 1 from proposals p where p.network_id = ${network} and p.status in ('adopted', 'refused')
      and p.record->'evidence' @> to_jsonb(processes.id))`;
  const found = await processes.list(db, network, { where: waiting });
  return found.map(({ id, title, raisedOn, reports }) => ({
    kind: 'process-raised',
    id,
    title,
    on: raisedOn,
    links: [...new Set(reports.flatMap(({ evidence }) => evidence))],
  }));
}

/** What cites a principle: found by the principles, which are few, and not by the decisions, which are many. */
const citing = (network: Ground['network']) => sql`(
    select r.* from principles p join decision_references r on r.network_id = p.network_id and r.to_key = p.id
    where p.network_id = ${network}
  ) r join decisions d on d.network_id = r.network_id and d.id = r.from_id and not d.retracted`;

export const exceptionLines = (ground: Ground) =>
  linesFrom(
    ground,
    'exception',
    sql<Row>`
    select d.id, d.title, ${dayOf(sql`d.recorded_at`)} as on, array_agg(r.to_key order by r.to_key) as links
    from ${citing(ground.network)}
    where r.kind = 'breaks' and d.changed_at > ${ground.since}::timestamptz
    group by d.id, d.title, d.recorded_at order by d.recorded_at`,
  );

export const experimentLines = (ground: Ground) =>
  linesFrom(
    ground,
    'experiment-concluded',
    sql<Row>`
    select id, record->>'title' as title, record->'result'->>'on' as on,
      array[record->>'decision', principle_id] as links
    from experiments where network_id = ${ground.network} and not open and record->>'changedAt' > ${ground.since}
    order by id`,
  );

export const costLines = (ground: Ground) =>
  linesFrom(
    ground,
    'cost-shared',
    sql<Row>`
    select d.id, d.title, max(c.record->>'createdAt')::text as on, array_agg(c.id order by c.id) as links
    from costs c join decisions d on d.network_id = c.network_id and d.id = c.decision_id
    where c.network_id = ${ground.network} and not d.retracted
    group by d.id, d.title
    having count(distinct c.group_id) >= 2 and max(c.record->>'changedAt') > ${ground.since}
    order by d.id`,
  );

export const disagreementLines = (ground: Ground) =>
  linesFrom(
    ground,
    'zone-disagreement',
    sql<Row>`
    select id, record->>'title' as title, left(record->>'createdAt', 10) as on, array[decision_id] as links
    from zone_disagreements where network_id = ${ground.network} and record->'answered' = 'null'::jsonb order by id`,
  );

export const escalationLines = (ground: Ground) =>
  linesFrom(
    ground,
    'escalation-answered',
    sql<Row>`
    select id, record->>'question' as title, left(record->'answer'->>'at', 10) as on,
      array[decision_id, record->'answer'->'effect'->>'about'] as links
    from escalations where network_id = ${ground.network} and record->'answer'->'effect'->>'kind' = 'principle'
      and record->'answer'->>'at' > ${ground.since} order by id`,
  );

export async function proposalLines({ db, network, today }: Ground): Promise<Line[]> {
  const open = await proposals.list(db, network, { where: sql`status = 'open' and closes_on >= ${today}::date` });
  return open.map(({ id, title, closesOn, evidence }) => ({
    kind: 'proposal-open',
    id,
    title,
    on: closesOn,
    links: evidence,
  }));
}

interface Use {
  principle: string;
  last: string | null;
  /** Often enough said whether it made a difference, and it never did. */
  idle: boolean;
}

/** Looks at no more citations than it takes: the first one that made a difference is enough. */
const usesOf = async ({ db, network }: Ground): Promise<Map<string, Use>> => {
  const citations = sql`decision_references r
    join decisions d on d.network_id = r.network_id and d.id = r.from_id and not d.retracted
    where r.network_id = p.network_id and r.to_key = p.id and r.kind in (${sql.join([...stances])})`;
  const said = sql`decision_references r
    join decisions d on d.network_id = r.network_id and d.id = r.from_id and not d.retracted
    cross join jsonb_array_elements(d.record->'principles') c
    where r.network_id = p.network_id and r.to_key = p.id and r.kind in (${sql.join([...stances])})
      and c->>'principle' = p.id`;
  const { rows } = await sql<Use>`
    select p.id as principle,
      (select ${dayOf(sql`max(d.recorded_at)`)} from ${citations}) as last,
      not exists (select 1 from ${said} and c->>'decisive' = 'true') and (select count(*) = ${citationsToJudge} from (
        select 1 from ${said} and jsonb_typeof(c->'decisive') = 'boolean' limit ${citationsToJudge}) few) as idle
    from principles p where p.network_id = ${network} and p.status = 'in-force'`.execute(db);
  return new Map(rows.map((row) => [row.principle, row]));
};

/** Principles that have been quiet for two quarters, and those that are cited and never made a difference. */
export async function principleLines(ground: Ground): Promise<Line[]> {
  const { db, network, today } = ground;
  const quietSince = daysAfter(today, -quietDays);
  const uses = await usesOf(ground);
  const inForce = await principlesInForce(db, network);
  const line = (kind: AgendaKind, { id, title, value }: (typeof inForce)[number]): Line => {
    return { kind, id, title, on: uses.get(id)?.last ?? null, links: [value] };
  };
  const unused = inForce.filter(({ id, createdAt }) => (uses.get(id)?.last ?? dateOf(createdAt)) < quietSince);
  const idle = inForce.filter(({ id }) => uses.get(id)?.idle);
  return [...unused.map((it) => line('principle-unused', it)), ...idle.map((it) => line('principle-idle', it))];
}

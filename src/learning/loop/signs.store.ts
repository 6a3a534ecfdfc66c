/** What the signs of the loop are read from: who decides how often, who answers what, who bears which cost. */
import { sql } from 'kysely';
import { overlap } from '#common-ground/questions/question.ts';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { ChoicePair, Espoused } from '#measures/loop/espoused-gap.ts';
import type { NotedChoice } from '#measures/loop/externality-ledger.ts';

type Network = Id<'network'>;

const mostRead = 2000;

/** How many decisions each group has made since a day, those with none included. Groups only, never people. */
export async function decisionsByGroup(db: Db, network: Network, since: CalendarDate): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select count(d.id)::int as count from groups g
    left join decisions d on d.network_id = g.network_id and d.group_id = g.id
      and d.sorted_on >= ${since}::date and not d.retracted
    where g.network_id = ${network} group by g.id`.execute(db);
  return rows.map((row) => row.count);
}

interface Given {
  question: string;
  option: string;
  scope: string[];
  group: string;
  options: number;
  decision: string;
}

type Differing = ReadonlyMap<string, ReadonlySet<string>>;

/** For each decision, those with which both groups found that their contexts differ. */
async function whereContextsDiffer(db: Db, network: Network): Promise<Differing> {
  const { rows } = await sql<{ decisions: string[] }>`
    select decisions from conflicts
    where network_id = ${network} and record->'ending'->>'kind' = 'contexts-differ'`.execute(db);
  const found = new Map<string, Set<string>>();
  for (const { decisions } of rows)
    for (const one of decisions) found.set(one, new Set([...(found.get(one) ?? []), ...decisions]));
  return found;
}

/** Pairs of answers that two groups give to one question today; where both found that their contexts differ, none. */
export async function pairsOfAnswers(db: Db, network: Network): Promise<ChoicePair[]> {
  const differing = await whereContextsDiffer(db, network);
  const { rows } = await sql<Given>`
    with latest as materialized (
      select d.id, r.to_key as question, substring(r.kind from 9) as option, d.group_id, d.sorted_on
      from decision_references r join decisions d on d.network_id = r.network_id and d.id = r.from_id
      where r.network_id = ${network} and r.kind like 'answers:%' and not d.retracted
        and d.in_force_from is not null and d.in_force_until is null
      order by d.sorted_on desc, d.id limit ${mostRead}
    )
    select l.question, l.option, d.record->'answer'->'scope' as scope, l.group_id as "group",
      jsonb_array_length(q.record->'options') as options, l.id as decision
    from latest l join decisions d on d.network_id = ${network} and d.id = l.id
    join questions q on q.network_id = ${network} and q.id = l.question
    order by l.sorted_on desc, l.id`.execute(db);
  const byQuestion = new Map<string, Given[]>();
  for (const row of rows) {
    const known = byQuestion.get(row.question);
    if (known) known.push(row);
    else byQuestion.set(row.question, [row]);
  }
  return [...byQuestion.values()].flatMap((own) => pairsAmong(own, differing));
}

/** Of answers to one question. */
const pairsAmong = (rows: readonly Given[], differing: Differing): ChoicePair[] =>
  rows.flatMap((one, place) =>
    rows.slice(place + 1).flatMap((other): ChoicePair[] => {
      const comparable =
        one.group !== other.group &&
        overlap(one.scope, other.scope) &&
        !differing.get(one.decision)?.has(other.decision);
      if (!comparable) return [];
      return [{ question: one.question, choices: [one.option, other.option], options: one.options }];
    }),
  );

/**
 * How many of those asked in the last round say that their group decides by a principle in force: of the probes that
 * espouse one, all answers of a round that has closed. A sum over everybody, and only from five answers on.
 */
export async function espousedNow(db: Db, network: Network, today: CalendarDate): Promise<Espoused> {
  const { rows } = await sql<Espoused>`
    with last as (
      select id, record from probe_rounds
      where network_id = ${network} and closes_on < ${today}::date and record->>'group' is null
      order by closes_on desc, id desc limit 1
    )
    select count(*) filter (where (a.answers->>p.id)::int >= 4)::int as agree, count(*)::int as asked
    from last join probes p on p.network_id = ${network} and last.record->'probes' ? p.id
      and p.record->>'espouses' is not null
    join probe_answers a on a.network_id = ${network} and a.round_id = last.id and a.answers ? p.id
    having count(distinct a.group_id || a.respondent) >= 5`.execute(db);
  return rows[0] ?? { agree: 0, asked: 0 };
}

/** Decisions that others have noted costs for, and whether any conflict about them was raised. */
export async function notedChoices(db: Db, network: Network): Promise<NotedChoice[]> {
  const { rows } = await sql<NotedChoice>`
    select count(*)::int as notes, exists (select 1 from conflicts f
      where f.network_id = ${network} and f.decisions @> array[c.decision_id]) as "conflictRaised"
    from costs c where c.network_id = ${network} group by c.decision_id`.execute(db);
  return rows;
}

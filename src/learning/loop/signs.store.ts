/** What the signs of the loop are read from: who decides how often, who answers what, who bears which cost. */
import { sql } from 'kysely';
import { overlap } from '#common-ground/questions/question.ts';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { ChoicePair } from '#measures/espoused-gap.ts';
import type { NotedChoice } from '#measures/externality-ledger.ts';

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
  settled: string[];
}

/** Pairs of answers that two groups give to one question today; where both found that their contexts differ, none. */
export async function pairsOfAnswers(db: Db, network: Network): Promise<ChoicePair[]> {
  const { rows } = await sql<Given>`
    select a->>'question' as question, a->>'option' as option, a->'scope' as scope, d.group_id as "group",
      jsonb_array_length(q.record->'options') as options,
      array(select c.id from conflicts c where c.network_id = d.network_id and c.decisions @> array[d.id]
        and c.record->'ending'->>'kind' = 'contexts-differ') as settled
    from decisions d cross join lateral (select d.record->'answer' as a) it
    join questions q on q.network_id = d.network_id and q.id = a->>'question'
    where d.network_id = ${network} and jsonb_typeof(a) = 'object' and not d.retracted
      and d.in_force_from is not null and d.in_force_until is null
    order by d.sorted_on desc limit ${mostRead}`.execute(db);
  return rows.flatMap((one, place) =>
    rows.slice(place + 1).flatMap((other): ChoicePair[] => {
      const comparable =
        one.question === other.question &&
        one.group !== other.group &&
        overlap(one.scope, other.scope) &&
        !one.settled.some((id) => other.settled.includes(id));
      if (!comparable) return [];
      return [{ question: one.question, choices: [one.option, other.option], options: one.options }];
    }),
  );
}

/** Decisions that others have noted costs for, and whether any conflict about them was raised. */
export async function notedChoices(db: Db, network: Network): Promise<NotedChoice[]> {
  const { rows } = await sql<NotedChoice>`
    select count(*)::int as notes, exists (select 1 from conflicts f
      where f.network_id = ${network} and f.decisions @> array[c.decision_id]) as "conflictRaised"
    from costs c where c.network_id = ${network} group by c.decision_id`.execute(db);
  return rows;
}

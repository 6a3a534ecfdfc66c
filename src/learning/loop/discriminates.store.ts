/** Decisions that answer a shared question, and whether each cites the principle: what shows if citing it makes a difference. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { CitingDecision } from '#measures/loop/citing-discriminates.ts';

const mostRead = 5000;

export async function answersAndCitations(
  db: Db,
  network: Id<'network'>,
  principle: Id<'principle'>,
): Promise<CitingDecision[]> {
  const { rows } = await sql<CitingDecision>`
    select a.to_key as question, substring(a.kind from 9) as option, exists (
      select 1 from decision_references c where c.network_id = a.network_id and c.from_id = a.from_id
        and c.to_key = ${principle}) as cited
    from decision_references a join decisions d on d.network_id = a.network_id and d.id = a.from_id
    where a.network_id = ${network} and a.kind like 'answers:%' and not d.retracted
    order by d.sorted_on desc limit ${mostRead}`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import type { FlagAnswer } from './flag.ts';

/** The answer is the deciding group's own, and stands in that group's trail. */
export const flagAnswers = shelf<'flagAnswer', FlagAnswer>({
  kind: 'flagAnswer',
  table: 'flag_answers',
  noun: 'answer to a fallen assumption',
  groups: ({ group }) => [group],
  columns: ({ group, decision, assumption }) => ({
    group_id: group,
    decision_id: decision,
    assumption_id: assumption,
  }),
});

/** The last answer to each pair of a decision and an assumption. */
export async function lastAnswers(db: Db, network: Id<'network'>, roots: readonly string[]): Promise<FlagAnswer[]> {
  if (roots.length === 0) return [];
  const { rows } = await sql<{ record: FlagAnswer }>`
    select distinct on (decision_id, assumption_id) record from flag_answers
    where network_id = ${network} and assumption_id = any(${sql.val([...roots])}::text[])
    order by decision_id, assumption_id, id desc`.execute(db);
  return rows.map(({ record }) => record);
}

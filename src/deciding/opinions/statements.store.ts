import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';

/** How many statements of each conversation are there to vote on. */
export async function countStatements(
  db: Db,
  network: Id<'network'>,
  conversations: readonly Id<'conversation'>[],
): Promise<Map<string, number>> {
  if (conversations.length === 0) return new Map();
  const { rows } = await sql<{ id: string; count: number }>`
    select conversation_id as id, count(*)::int as count from statements
    where network_id = ${network} and shown and conversation_id in (${sql.join([...conversations])})
    group by 1`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

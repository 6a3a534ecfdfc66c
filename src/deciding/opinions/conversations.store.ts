import { sql } from 'kysely';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import type { Db } from '#db/tables.ts';
import type { Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { shelf } from '#kernel/records.ts';
import { type Conversation, isOpen, type Statement } from './conversation.ts';

type Network = Id<'network'>;

/** A conversation is of the group that asks, and stands in that group's trail. */
export const conversations = shelf<'conversation', Conversation>({
  kind: 'conversation',
  table: 'conversations',
  noun: 'conversation',
  groups: ({ group }) => [group],
  columns: ({ group, rounds, closesOn }) => ({
    group_id: group,
    open: rounds.at(-1)!.closedAt === null,
    closes_on: closesOn,
  }),
});

/** Whoever writes a statement need not belong to the group that asks: statements stand in the trail that all share. */
export const statements = shelf<'statement', Statement>({
  kind: 'statement',
  table: 'statements',
  noun: 'statement',
  columns: ({ conversation, setAside }) => ({ conversation_id: conversation, shown: setAside === null }),
});

/** In the order of their numbers. */
export const statementsOf = (db: Db, network: Network, conversation: Id<'conversation'>): Promise<Statement[]> =>
  statements.list(db, network, {
    where: sql`conversation_id = ${conversation}`,
    order: sql`(record->>'number')::int`,
  });

/** The conversation, held until the transaction ends where `lock` says so; refused with a sentence where it is closed. */
export async function openConversation(
  { db, network, now }: { db: Db; network: Network; now: Instant },
  id: string,
  lock = false,
): Promise<Conversation> {
  const found = await conversations.find(db, network, id, lock);
  if (!isOpen(found, now))
    throw new Problem('invalid', 'This conversation is closed: it takes no more votes and no more statements.');
  return found;
}

export const askedBy = async (db: Db, network: Network, { group }: Pick<Conversation, 'group'>) => {
  const { slug, name } = await findGroupName(db, network, group);
  return { id: group, slug, name };
};

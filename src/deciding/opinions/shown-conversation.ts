/** A conversation as one person sees it: how far it is, its statements without their authors, and whether they look after it. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { type IsMine, ownIn } from './authors.ts';
import { type Conversation, conversationRecord, isOpen, type Statement, statementRecord } from './conversation.ts';
import { askedBy, statementsOf } from './conversations.store.ts';
import { countVoters } from './votes.store.ts';

const group = z.object({ id: idSchema('group'), slug: z.string(), name: z.string() });

export const statementRow = statementRecord
  .pick({ id: true, number: true, text: true, setAside: true })
  .extend({ yours: z.boolean().describe('Whether you have written it; of others it is not told') });
export type StatementRow = z.output<typeof statementRow>;

export const conversationRow = conversationRecord.omit({ group: true, createdBy: true, about: true }).extend({
  group,
  open: z.boolean(),
  voters: z.int().describe('How many people have voted in this round'),
  statements: z.int().describe('How many statements there are to vote on'),
});

export const shownConversation = conversationRecord.omit({ group: true, createdBy: true }).extend({
  group,
  open: z.boolean().describe('Whether it takes votes today'),
  voters: z.int().describe('How many people have voted in this round'),
  statements: z.array(statementRow),
  mayTend: z.boolean().describe('Whether you belong to the group that asks'),
});

export const asRow = (statement: Statement, isMine: IsMine): StatementRow => ({
  id: statement.id,
  number: statement.number,
  text: statement.text,
  setAside: statement.setAside,
  yours: isMine(statement),
});

export async function asShown(context: PersonContext, conversation: Conversation) {
  const { db, network, actor, now } = context;
  const { group: by, createdBy: _, ...rest } = conversation;
  const all = await statementsOf(db, network, conversation.id);
  const isMine = await ownIn(context, conversation.id);
  return {
    ...rest,
    group: await askedBy(db, network, { group: by }),
    open: isOpen(conversation, now),
    voters: await countVoters(db, { network, conversation: conversation.id, round: conversation.round }),
    statements: all.map((statement) => asRow(statement, isMine)),
    mayTend: actor.memberships.has(by),
  };
}

export const conversation = idSchema('conversation').describe('The conversation');

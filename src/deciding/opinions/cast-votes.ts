/** Agree, disagree or pass, on one statement or on many; changed or taken back as long as the conversation is open. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import type { Statement } from './conversation.ts';
import { openConversation, statements } from './conversations.store.ts';
import { votes, withVote } from './kinds.ts';
import { conversation } from './shown-conversation.ts';
import { roundOf, turn, turnOf, voterOf } from './turn.ts';
import { changeVotes } from './votes.store.ts';

const vote = z.object({
  statement: idSchema('statement').describe('The statement'),
  vote: z.enum([...votes, 'none']).describe('agree, disagree or pass; none takes your vote back'),
});
const oneEach = 'One of these statements is named twice: one person has one vote on each.';

function placed(found: readonly Statement[], conversation: string, id: string): number {
  const statement = found.find((it) => it.id === id);
  if (!statement || statement.conversation !== conversation)
    throw new Problem('not-found', `There is no statement ${id} in this conversation.`);
  if (statement.setAside)
    throw new Problem('invalid', `“${statement.text}” was set aside and takes no votes: ${statement.setAside.why}`);
  return statement.number;
}

export const castVotes = operation({
  summary: 'Vote on statements of a conversation; nobody else can read what you said',
  effect: 'write',
  http: { method: 'PUT', path: '/conversations/{conversation}/votes' },
  may: people,
  input: z.object({
    conversation,
    votes: z
      .array(vote)
      .min(1, 'Vote on one statement at least.')
      .max(3000)
      .refine((all) => new Set(all.map(({ statement }) => statement)).size === all.length, oneEach)
      .describe('What you say to which statement'),
  }),
  output: turn,
  async run(context, { conversation: id, votes: said }) {
    const { db, network } = context;
    const conversation = await openConversation(context, id);
    const ids = said.map(({ statement }) => statement);
    const found = await statements.findMany(db, network, ids);
    const numbers = ids.map((statement) => placed(found, id, statement));
    const voter = await voterOf(context, conversation);
    const row = await changeVotes(db, roundOf(network, conversation), voter, (before) =>
      said.reduce((row, it, at) => withVote(row, numbers[at]!, it.vote === 'none' ? null : it.vote), before),
    );
    return turnOf(context, conversation, row);
  },
});

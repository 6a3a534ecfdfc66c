import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { conversations } from './conversations.store.ts';
import { conversation } from './shown-conversation.ts';
import { turn, turnOf } from './turn.ts';

export const nextStatement = operation({
  summary: 'Ask which statement of a conversation you vote on next, and what you have said so far',
  effect: 'read',
  http: { method: 'GET', path: '/conversations/{conversation}/next' },
  positional: ['conversation'],
  may: people,
  input: z.object({ conversation }),
  output: turn,
  run: async (context, { conversation: id }) =>
    turnOf(context, await conversations.find(context.db, context.network, id)),
});

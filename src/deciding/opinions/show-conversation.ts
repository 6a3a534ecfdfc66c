import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { conversations } from './conversations.store.ts';
import { asShown, conversation, shownConversation } from './shown-conversation.ts';

export const showConversation = operation({
  summary: 'Show a conversation with its statements; what was set aside stands there with the reason',
  effect: 'read',
  http: { method: 'GET', path: '/conversations/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: conversation }),
  output: shownConversation,
  run: async (context, { id }) => asShown(context, await conversations.find(context.db, context.network, id)),
});

import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { pseudonym } from '#kernel/pseudonym.ts';
import { meantGroup, ownGroup } from '../decisions/log-decision.ts';
import { refusePastDay } from './closing-day.ts';
import { conversationContent } from './conversation.ts';
import { conversations } from './conversations.store.ts';
import { asShown, shownConversation } from './shown-conversation.ts';

export const openConversation = operation({
  summary: 'Put a question of your group to everybody of the network',
  effect: 'write',
  http: { method: 'POST', path: '/conversations' },
  positional: ['title'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: conversationContent.extend({ group: ownGroup }),
  output: shownConversation,
  async run(context, { group, ...content }) {
    refusePastDay(context.now, content.closesOn);
    const made = await conversations.add(context, 'conversation.opened', {
      ...content,
      group: await meantGroup(context, group),
      round: 1,
      rounds: [{ round: 1, openedAt: context.now, closedAt: null }],
      imported: false,
    });
    // The key under which voters are known is made here, so that reading never writes.
    await pseudonym(context.db, context.network, made.id, context.actor.id);
    return asShown(context, made);
  },
});

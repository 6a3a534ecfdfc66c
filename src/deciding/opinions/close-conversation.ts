import { z } from 'zod';
import { seenRevision } from '#kernel/kept.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { refusePastDay } from './closing-day.ts';
import { conversationContent, isOpen } from './conversation.ts';
import { conversations } from './conversations.store.ts';
import { asShown, conversation, shownConversation } from './shown-conversation.ts';

/** Whoever belongs to the group that asks looks after the conversation. */
export const tenders = membersOf(
  async ({ db, network }: PersonContext, { id }: { id: string }) => (await conversations.find(db, network, id)).group,
);

export const closeConversation = operation({
  summary: 'Close a conversation of your group: nobody votes any more',
  effect: 'write',
  http: { method: 'POST', path: '/conversations/{id}/close' },
  positional: ['id'],
  may: tenders,
  input: z.object({ id: conversation, revision: seenRevision }),
  output: shownConversation,
  run: async (context, change) =>
    asShown(
      context,
      await conversations.change(context, 'conversation.closed', change, ({ rounds }) => {
        if (rounds.at(-1)!.closedAt) throw new Problem('invalid', 'This conversation is closed already.');
        return { rounds: rounds.with(-1, { ...rounds.at(-1)!, closedAt: context.now }) };
      }),
    ),
});

/** What has not changed in anybody's mind is said again, and only then is a split called stable. */
export const reopenConversation = operation({
  summary: 'Open a new round of a conversation of your group, in which everybody votes anew',
  effect: 'write',
  http: { method: 'POST', path: '/conversations/{id}/reopen' },
  positional: ['id'],
  may: tenders,
  input: z.object({ id: conversation, revision: seenRevision, closesOn: conversationContent.shape.closesOn }),
  output: shownConversation,
  async run(context, { closesOn, ...change }) {
    refusePastDay(context.now, closesOn);
    const reopened = await conversations.change(context, 'conversation.reopened', change, (before) => {
      if (isOpen(before, context.now))
        throw new Problem('invalid', 'This conversation is open. A new round begins once this one is closed.');
      const round = before.round + 1;
      const last = before.rounds.at(-1)!;
      const ended = before.rounds.with(-1, { ...last, closedAt: last.closedAt ?? context.now });
      return { closesOn, round, rounds: [...ended, { round, openedAt: context.now, closedAt: null }] };
    });
    return asShown(context, reopened);
  },
});

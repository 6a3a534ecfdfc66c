/** From what many have said to what one group decides: its draft begins with the whole summary, dissent included. */
import { z } from 'zod';
import { idSchema, newId } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { meantGroup, ownGroup } from '../decisions/log-decision.ts';
import { putDraft } from '../drafts/drafts.store.ts';
import { conversations, statementsOf } from './conversations.store.ts';
import { findMap } from './maps.store.ts';
import { conversation } from './shown-conversation.ts';
import { contentsOf } from './shown-map.ts';
import { summaryText } from './summary-text.ts';

export const beginDecision = operation({
  summary:
    'Begin a decision of your group from a conversation: a draft with what is shared and what a smaller group holds',
  effect: 'write',
  http: { method: 'POST', path: '/conversations/{conversation}/decision' },
  positional: ['conversation'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({ conversation, group: ownGroup }),
  output: z.object({ draft: idSchema('draft') }),
  async run(context, { conversation: id, group }) {
    const { db, network, actor, now } = context;
    const found = await conversations.find(db, network, id);
    const { map } = await findMap(db, { network, conversation: id, round: found.round });
    if (!map)
      throw new Problem(
        'invalid',
        'Nothing has been counted yet: there are not enough answers to show without pointing at someone.',
      );
    const summary = summaryText(found.title, map.people, contentsOf(map, await statementsOf(db, network, id)));
    const draft = newId('draft');
    const content = { title: '', question: found.title, context: summary };
    await putDraft(db, network, {
      id: draft,
      group: await meantGroup(context, group),
      by: actor.id,
      content,
      savedAt: now,
    });
    return { draft };
  },
});

/** From what many have said to what one group decides: its draft begins with the whole summary, dissent included. */
import { z } from 'zod';
import { idSchema, newId } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { meantGroup, ownGroup } from '../decisions/log-decision.ts';
import { putDraft } from '../drafts/drafts.store.ts';
import { conversations, statementsOf } from './conversations.store.ts';
import { ways } from './kinds.ts';
import { findMap } from './maps.store.ts';
import { conversation } from './shown-conversation.ts';
import { contentsOf } from './shown-map.ts';
import { summaryText } from './summary-text.ts';
import { wayContent } from './ways.ts';

export const beginDecision = operation({
  summary:
    'Begin a decision of your group from a conversation: a draft with what is shared and what a smaller group holds',
  effect: 'write',
  http: { method: 'POST', path: '/conversations/{conversation}/decision' },
  positional: ['conversation'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    conversation,
    group: ownGroup,
    way: z
      .enum(ways)
      .optional()
      .describe('Where nothing bridges a split: a boundary (each decides for its own place) or an exit'),
  }),
  output: z.object({ draft: idSchema('draft') }),
  async run(context, { conversation: id, group, way }) {
    const { db, network, actor, now } = context;
    const found = await conversations.find(db, network, id);
    const { map } = await findMap(db, { network, conversation: id, round: found.round });
    if (!map)
      throw new Problem(
        'invalid',
        'Nothing has been counted yet: there are not enough answers to show without pointing at someone.',
      );
    if (way && !(map.bridge.state === 'measured' && map.bridge.unbridgeable))
      throw new Problem(
        'invalid',
        'Two rounds have not found a split that nothing bridges: begin without a way out of it.',
      );
    const summary = summaryText(found.title, map.people, contentsOf(map, await statementsOf(db, network, id)));
    const draft = newId('draft');
    const plain = { title: '', question: found.title, context: summary };
    const content = way ? wayContent(way, found.title, summary, map) : plain;
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

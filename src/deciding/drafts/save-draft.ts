import { z } from 'zod';
import { type Id, idSchema, newId } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { meantGroup, ownGroup } from '../decisions/log-decision.ts';
import { draftContent, draftRecord } from './draft.ts';
import { findDraft, putDraft } from './drafts.store.ts';

interface Given {
  id?: Id<'draft'> | undefined;
  group?: string | undefined;
}

/** A draft stays with the group that it was begun in, unless its author names another of theirs. */
const groupOf = async (context: PersonContext, { id, group }: Given) => {
  const known = id ? await findDraft(context.db, context.network, id) : null;
  if (known && !context.actor.memberships.has(known.group)) return known.group;
  return known && !group ? known.group : meantGroup(context, group);
};

export const saveDraft = operation({
  summary: 'Save a draft of a decision for your group to see',
  effect: 'write',
  http: { method: 'POST', path: '/drafts' },
  may: membersOf(groupOf),
  input: z.object({
    id: idSchema('draft').optional().describe('The draft to save again; a new one without it'),
    group: ownGroup,
    content: draftContent,
  }),
  output: draftRecord,
  async run(context, { id, group, content }) {
    const draft = {
      id: id ?? newId('draft'),
      group: await groupOf(context, { id, group }),
      by: context.actor.id,
      content,
      savedAt: context.now,
    };
    await putDraft(context.db, context.network, draft);
    return draft;
  },
});

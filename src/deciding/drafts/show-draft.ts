import { z } from 'zod';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { draftRecord } from './draft.ts';
import { findDraft } from './drafts.store.ts';

export const draftId = z.object({ id: idSchema('draft').describe('Which draft') });

/** Members of the group that is writing it. */
export const itsGroup = membersOf(
  async ({ db, network }, { id }: { id: Id<'draft'> }) => (await findDraft(db, network, id)).group,
);

export const showDraft = operation({
  summary: 'Show a draft of your group',
  effect: 'read',
  http: { method: 'GET', path: '/drafts/{id}' },
  positional: ['id'],
  may: itsGroup,
  input: draftId,
  output: draftRecord,
  run({ db, network }, { id }) {
    return findDraft(db, network, id);
  },
});

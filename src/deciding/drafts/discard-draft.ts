import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { deleteDraft } from './drafts.store.ts';
import { draftId, itsGroup } from './show-draft.ts';

export const discardDraft = operation({
  summary: 'Discard a draft of your group',
  effect: 'write',
  http: { method: 'DELETE', path: '/drafts/{id}' },
  positional: ['id'],
  may: itsGroup,
  input: draftId,
  output: z.object({ discarded: z.boolean() }),
  async run({ db, network }, { id }) {
    await deleteDraft(db, network, id);
    return { discarded: true };
  },
});

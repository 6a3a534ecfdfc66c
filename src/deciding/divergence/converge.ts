/** What was explored becomes a draft of an ordinary decision, with options, reasons and dissent filled in: the group goes on from there. */
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { verbatim } from '#kernel/words.ts';
import { putDraft } from '../drafts/drafts.store.ts';
import { draftFrom } from './draft-from.ts';
import { sessionId } from './session.ts';
import { activeIn, divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { deciders } from './taking-part.ts';

export const converge = operation({
  summary: 'Make a draft of a decision from a session, with its options, reasons and dissent filled in',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/draft' },
  may: deciders,
  input: z.object({
    id: sessionId,
    choice: verbatim(40)
      .min(1, 'Say which option the draft is for.')
      .describe('The option that the draft says, by its id'),
  }),
  output: shown,
  async run(context, { id, choice }) {
    const { db, network, actor, now } = context;
    const session = await divergences.change(context, 'divergence.converged', { id }, async (before) => {
      if (before.phase === 'converged') throw new Problem('exists', 'A draft has been made of this session already.');
      if (before.phase !== 'converge')
        throw new Problem('invalid', 'A draft is made once the second votes are revealed.');
      const content = draftFrom(before, choice, await activeIn(db, network, before));
      const draft = { id: newId('draft'), group: before.group, by: actor.id, content, savedAt: now };
      await putDraft(db, network, draft);
      return { phase: 'converged', choice, draft: draft.id };
    });
    return asShown(context, session);
  },
});

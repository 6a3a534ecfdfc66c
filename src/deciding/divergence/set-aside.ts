/** The house asks; a group that has an answer says it in a word, and is not asked again. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { text } from '#kernel/words.ts';
import { askedKinds } from '#measures/reasoning/premature-convergence.ts';
import { sessionId } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

export const setAside = operation({
  summary: 'Answer a question that the house asks about a session, in a word: it is not asked again',
  effect: 'write',
  http: { method: 'PUT', path: '/divergence/{id}/set-aside/{kind}' },
  may: explorers,
  input: z.object({
    id: sessionId,
    kind: z.enum(askedKinds).describe('Which question'),
    why: text(500).default('').describe('Your answer; none asks the question again'),
  }),
  output: shown,
  async run(context, { id, kind, why }) {
    const session = await divergences.change(context, 'divergence.set-aside', { id, why }, (before) => ({
      setAside: [...before.setAside.filter((it) => it.kind !== kind), ...(why ? [{ kind, why }] : [])],
    }));
    return asShown(context, session);
  },
});

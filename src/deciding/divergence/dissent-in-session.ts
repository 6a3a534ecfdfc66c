import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { dissentSaid, newDissent, toldBy } from './dissent-author.ts';
import { isOver } from './kinds.ts';
import { sessionId } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

export const dissentInSession = operation({
  summary: 'Put a dissent with a session: it goes along with whatever is decided, under your name or a pseudonym',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/dissent' },
  may: explorers,
  input: z.object({ id: sessionId, ...dissentSaid }),
  output: shown,
  async run(context, { id, ...said }) {
    const dissent = await newDissent(context, said);
    const telling = toldBy(context, said.alias);
    const session = await divergences.change(telling, 'divergence.dissented', { id }, (before) => {
      if (isOver(before.phase))
        throw new Problem('invalid', 'This session is over. Put your dissent with the decision that came of it.');
      if (before.dissent.length >= 200) throw new Problem('invalid', 'There are two hundred dissents with it already.');
      return { dissent: [...before.dissent, dissent] };
    });
    return asShown(context, session);
  },
});

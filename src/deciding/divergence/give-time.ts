import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { boxed, longestBox } from './kinds.ts';
import { requireSeen } from './move-on.ts';
import { later } from './open-session.ts';
import { minutes, sessionId } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

export const giveTime = operation({
  summary: 'Give the phase of a session more time, from now or from its end on; two weeks from now at most',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/time' },
  may: explorers,
  input: z.object({
    id: sessionId,
    from: z.enum(boxed).describe('The phase that you saw'),
    minutes: minutes.default(5).describe('How much more, in minutes'),
  }),
  output: shown,
  async run(context, { id, from, minutes: more }) {
    const session = await divergences.change(context, 'divergence.prolonged', { id }, (before) => {
      requireSeen(before, from);
      const start = before.endsAt !== null && before.endsAt > context.now ? before.endsAt : context.now;
      const [wanted, latest] = [later(start, more), later(context.now, longestBox)];
      return { endsAt: wanted < latest ? wanted : latest };
    });
    return asShown(context, session);
  },
});

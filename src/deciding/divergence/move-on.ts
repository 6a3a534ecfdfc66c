/**
 * A phase ends when its time is over or when all are done; whoever takes part moves on then, and nobody has to wait for a
 * facilitator. Of two who do it at once, the second is told.
 */
import { z } from 'zod';
import type { PersonContext } from '#kernel/operation.ts';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { type Boxed, boxed, isBoxed, phaseAfter } from './kinds.ts';
import { later } from './open-session.ts';
import { endPhase } from './reveal.ts';
import { type Divergence, minutes, sessionId } from './session.ts';
import { activeIn, divergences, doneIn, fewestIn } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';
import { whyNotYet } from './why-not-yet.ts';

const events = {
  options: 'divergence.revealed',
  gather: 'divergence.gathered',
  first: 'divergence.voted',
  argue: 'divergence.argued',
  premortem: 'divergence.foreseen',
  second: 'divergence.voted-again',
} as const satisfies Record<Boxed, string>;

/** Throws where the session is elsewhere than whoever asks has seen it. */
export function requireSeen(session: Divergence, seen: Boxed): void {
  if (session.phase === seen) return;
  throw new Problem('stale', 'Somebody has moved this session on already. Look at it as it stands.', {
    theirs: session,
  });
}

async function requireTime({ db, network, now }: PersonContext, session: Divergence, phase: Boxed): Promise<void> {
  const sentence = whyNotYet(session, await doneIn(db, network, session, phase), now);
  if (sentence) throw new Problem('invalid', sentence);
}

const next = (phase: Boxed, skip: string) => (phase === 'argue' && skip ? 'second' : phaseAfter(phase));

export const moveOn = operation({
  summary: 'Move a session on: what was sealed is revealed at once, without names',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/next' },
  may: explorers,
  input: z.object({
    id: sessionId,
    from: z.enum(boxed).describe('The phase that you saw'),
    minutes: minutes.optional().describe('How long the next part takes at most; as the session says if left out'),
    skipPremortem: text(2000)
      .default('')
      .describe('Why nobody asks what could go wrong; from the argument or from the pre-mortem'),
  }),
  output: shown,
  async run(context, { id, from, minutes: given, skipPremortem: skip }) {
    const { db, network, now } = context;
    const found = await divergences.find(db, network, id, true);
    requireSeen(found, from);
    await requireTime(context, found, from);
    if (skip && from !== 'argue' && from !== 'premortem')
      throw new Problem('invalid', 'The pre-mortem is left out when it would come, not here.');
    if (from === 'gather' && found.options.length === 0)
      throw new Problem('invalid', 'There is no option to vote on yet. Add one first.');
    const changes = await endPhase(context, found, from, skip);
    const phase = next(from, skip);
    const here = { participants: await activeIn(db, network, found), fewest: await fewestIn(db, network, found) };
    const endsAt = isBoxed(phase) ? later(now, given ?? found.minutes) : null;
    const session = await divergences.change(context, events[from], { id, why: skip }, () => ({
      ...changes,
      ...here,
      phase,
      endsAt,
    }));
    return asShown(context, session);
  },
});

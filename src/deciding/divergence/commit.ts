/** Everything that somebody commits alone goes through here: in its phase, while its time runs, and sealed. */
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { type Boxed, phases } from './kinds.ts';
import type { Divergence, Sealed } from './session.ts';
import { divergences, saveSealed, takeBack } from './sessions.store.ts';
import { asShown } from './shown-session.ts';

const over: Record<Boxed, string> = {
  options: 'The options have been revealed. Add yours in the open, while they are read together.',
  gather: 'This has been moved on already.',
  first: 'The first votes have been revealed; no more are taken.',
  argue: 'This has been moved on already.',
  premortem: 'What could go wrong has been revealed; no more is taken.',
  second: 'The second votes have been revealed; no more are taken.',
};

/** Throws where a session is not in that phase, with the sentence that helps. */
export function requirePhase(session: Divergence, phase: Boxed): void {
  if (session.phase === phase) return;
  const early = phases.indexOf(session.phase) < phases.indexOf(phase);
  throw new Problem('invalid', early ? 'The session has not come so far yet.' : over[phase]);
}

/** Whoever commits something takes part from then on. */
export async function joined(context: PersonContext, session: Divergence): Promise<Divergence> {
  const { id } = context.actor;
  if (session.participants.includes(id)) return session;
  return divergences.change(context, 'divergence.joined', { id: session.id }, (before) => ({
    participants: [...before.participants, id],
  }));
}

/** `content` says nothing: what was committed is taken back. */
export async function commit<Part extends Boxed>(
  context: PersonContext,
  id: Id<'divergence'>,
  part: Part,
  content: Sealed[Part] | null,
  check?: (session: Divergence) => void,
) {
  const { db, network, actor, now } = context;
  const found = await divergences.find(db, network, id, true);
  requirePhase(found, part);
  if (found.endsAt !== null && found.endsAt <= now)
    throw new Problem(
      'invalid',
      'The time for this has ended. Give it more time, or move it on; what you wrote stays with you.',
    );
  check?.(found);
  const session = await joined(context, found);
  if (content === null) await takeBack(db, network, session, actor.id, part);
  else await saveSealed(db, network, session, actor.id, part, content, now);
  return asShown(context, session);
}

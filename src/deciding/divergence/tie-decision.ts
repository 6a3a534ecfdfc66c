/**
 * A decision came of a session though its draft was set aside: its group says so, and what was put against it goes along.
 * Nobody had to take the draft, and nobody takes the dissent away.
 */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { changeDecision, decisionReference } from '../decisions/change-decision.ts';
import { type Decision, limits } from '../decisions/decision.ts';
import { findDecision } from '../decisions/decisions.store.ts';
import { linkTo } from './decisions-from.store.ts';
import { isOver } from './kinds.ts';
import { type Divergence, sessionId } from './session.ts';
import { divergences } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';
import { deciders } from './taking-part.ts';

/** Only adds: what stands with the decision stays as it is. */
function tied({ links, dissent }: Decision, session: Divergence): Partial<Decision> {
  const link = linkTo(session.id);
  if (links.some(({ url }) => url === link.url))
    throw new Problem('exists', 'It stands with this decision already that it came of this session.');
  const more = session.dissent.filter(({ key }) => !dissent.some((it) => it.key === key));
  if (links.length >= limits.items || dissent.length + more.length > limits.items)
    throw new Problem('invalid', 'This decision has so many links or dissents that no more fit in.');
  return { links: [...links, link], dissent: [...dissent, ...more] };
}

export const tieDecision = operation({
  summary: 'Say which decision of your group came of a session; what was put against it goes along',
  effect: 'write',
  http: { method: 'POST', path: '/divergence/{id}/decisions' },
  positional: ['id', 'decision'],
  may: deciders,
  input: z.object({ id: sessionId, decision: decisionReference }),
  output: shown,
  async run(context, { id, decision: reference }) {
    const { db, network } = context;
    const session = await divergences.find(db, network, id, true);
    if (!isOver(session.phase))
      throw new Problem(
        'invalid',
        'This session still runs. Make a draft of it or end it, and then say what came of it.',
      );
    const { id: decision, group } = await findDecision(db, network, reference);
    if (group !== session.group)
      throw new Problem('invalid', 'Only a decision of the group whose session this is can have come of it.');
    await changeDecision(context, 'decision.came-of-session', { id: decision }, (before) => tied(before, session));
    return asShown(context, session);
  },
});

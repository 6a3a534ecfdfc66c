/** All at once, and without names; whoever asks for it has answered themselves. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { answersNeeded } from './rules.ts';
import { answersOf, countAnswered, sessions, unseal } from './sessions.store.ts';
import { asShown, session, shown } from './shown-session.ts';

export const revealSession = operation({
  summary: 'Reveal all answers at once, without names',
  effect: 'write',
  http: { method: 'POST', path: '/value-sessions/{session}/reveal' },
  may: people,
  input: z.object({ session }),
  output: shown,
  async run(context, { session: id }) {
    const { db, network, actor } = context;
    const found = await sessions.find(db, network, id, true);
    if (found.status !== 'answering') throw new Problem('invalid', 'The answers have been revealed already.');
    if (!(await answersOf(db, network, id, actor.id)))
      throw new Problem('forbidden', 'Answer the questions yourself first: nobody reads before they have written.');
    const answered = await countAnswered(db, network, id);
    if (answered < answersNeeded) {
      const sentence = `${answered} of at least ${answersNeeded} people have answered: with fewer, everybody would know who wrote what.`;
      throw new Problem('invalid', sentence);
    }
    const answers = await unseal(db, network, id);
    return asShown(
      context,
      await sessions.change(context, 'valuesSession.revealed', { id }, () => ({ status: 'revealed', answers })),
    );
  },
});

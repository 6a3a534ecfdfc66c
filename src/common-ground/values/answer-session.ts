/** Answers stay sealed: no call of anybody shows them before all are revealed at once. */

import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { isBlank } from './rules.ts';
import { privateAnswers } from './session.ts';
import { forgetAnswers, saveAnswers, sessions } from './sessions.store.ts';
import { asShown, session, shown } from './shown-session.ts';

export const answerSession = operation({
  summary:
    'Answer the three questions of a session; your answers are sealed until they are revealed, and empty ones take them back',
  effect: 'write',
  http: { method: 'PUT', path: '/value-sessions/{session}/answers' },
  may: people,
  input: privateAnswers.extend({ session }),
  output: shown,
  async run(context, { session: id, ...answers }) {
    const { db, network, actor, now } = context;
    const found = await sessions.find(db, network, id, true);
    if (found.status !== 'answering')
      throw new Problem('invalid', 'The answers have been revealed; the session takes no more of them.');
    if (isBlank(answers)) await forgetAnswers(db, network, id, actor.id);
    else await saveAnswers(db, network, id, actor.id, answers, now);
    return asShown(context, found);
  },
});

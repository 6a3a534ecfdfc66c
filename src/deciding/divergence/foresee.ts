/** It is a year later and this went wrong. Why? Each alone first, so that nobody has to be the first to doubt. */
import { operation } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { commit } from './commit.ts';
import { type Divergence, sealedReasons, sessionId } from './session.ts';
import { shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

const known = (option: string) => (session: Divergence) => {
  if (option === '' || session.options.some(({ id }) => id === option)) return;
  throw new Problem('invalid', 'There is no such option in this session. Look at the options again.');
};

export const foresee = operation({
  summary:
    'Say why it went wrong, a year later, alone: sealed until it is revealed without names; nothing takes it back',
  effect: 'write',
  http: { method: 'PUT', path: '/divergence/{id}/premortem' },
  may: explorers,
  input: sealedReasons.extend({ id: sessionId }),
  output: shown,
  run: (context, { id, option, reasons }) =>
    commit(context, id, 'premortem', reasons.length > 0 ? { option, reasons } : null, known(option)),
});

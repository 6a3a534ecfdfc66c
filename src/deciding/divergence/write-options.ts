import { operation } from '#kernel/operation.ts';
import { commit } from './commit.ts';
import { sealedOptions, sessionId } from './session.ts';
import { shown } from './shown-session.ts';
import { explorers } from './taking-part.ts';

export const writeOptions = operation({
  summary: 'Write down what could be done, alone: sealed until all options are revealed; none takes yours back',
  effect: 'write',
  http: { method: 'PUT', path: '/divergence/{id}/options' },
  may: explorers,
  input: sealedOptions.extend({ id: sessionId }),
  output: shown,
  run: (context, { id, options }) => commit(context, id, 'options', options.length > 0 ? { options } : null),
});

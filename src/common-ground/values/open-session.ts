import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { sessionRecord } from './session.ts';
import { sessions } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';

export const openSession = operation({
  summary: 'Open a session in which people say what the network protects',
  effect: 'write',
  http: { method: 'POST', path: '/value-sessions' },
  positional: ['title'],
  may: people,
  input: sessionRecord.pick({ title: true }),
  output: shown,
  run: async (context, { title }) =>
    asShown(
      context,
      await sessions.add(context, 'valuesSession.opened', {
        title,
        status: 'answering',
        answers: [],
        clusters: [],
        drafts: [],
      }),
    ),
});

/** Those who tend the shared texts read every signal; the answer may come from anybody who has one that helps. */
import { z } from 'zod';
import { tenders } from '#coherence/governance/tenders.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { signalAnswers } from './kinds.ts';
import { signalRecord } from './signal.ts';
import { signals } from './signals.store.ts';

const which = idSchema('signal').describe('Which signal');

export const readSignal = operation({
  summary: 'Say that a signal has been read by those who tend the shared texts',
  effect: 'write',
  http: { method: 'POST', path: '/signals/{id}/read' },
  positional: ['id'],
  may: tenders,
  input: z.object({ id: which }),
  output: signalRecord,
  run: (context, { id }) =>
    signals.change(context, 'signal.read', { id }, ({ read }) =>
      read ? {} : { read: { by: context.actor.id, at: context.now } },
    ),
});

const sentence = 'Say what is done about it, or why nothing is.';

export const answerSignal = operation({
  summary: 'Answer a signal: what is done about it, or why nothing is for now',
  effect: 'write',
  http: { method: 'POST', path: '/signals/{id}/answer' },
  positional: ['id'],
  may: people,
  input: z.object({
    id: which,
    revision: seenRevision,
    what: z
      .enum(signalAnswers)
      .default('watching')
      .describe('What is done: it is watched, acted on, raised, or not now'),
    text: text(5000, sentence).min(1, sentence).describe('The answer (Markdown)'),
  }),
  output: signalRecord,
  run: (context, { id, revision, what, text: words }) =>
    signals.change(context, 'signal.answered', { id, revision }, ({ read, answer }) => {
      if (answer) throw new Problem('stale', 'Somebody has answered this already. Look at the answer.');
      const said = { by: context.actor.id, at: context.now };
      return { read: read ?? said, answer: { ...said, what, text: words } };
    }),
});

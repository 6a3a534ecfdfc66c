/** The group says what it did with an answer, or that it no longer needs one. Both stay to be seen. */
import { z } from 'zod';
import { type Id, idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { requireWaiting } from './answer-escalation.ts';
import { escalationRecord } from './escalation.ts';
import { escalations } from './escalations.store.ts';
import { hearings } from './kinds.ts';

const itsGroup = membersOf(
  async ({ db, network }, { id }: { id: Id<'escalation'> }) => (await escalations.find(db, network, id)).group,
);

const which = { id: idSchema('escalation').describe('Which escalation'), revision: seenRevision };

export const hearEscalation = operation({
  summary: 'Say what your group did with the answer of the centre',
  effect: 'write',
  http: { method: 'POST', path: '/escalations/{id}/hearing' },
  positional: ['id'],
  may: itsGroup,
  input: z.object({
    ...which,
    what: z.enum(hearings).describe('Whether you followed the answer, in part, or did otherwise'),
    text: text(20_000, 'Say in words what you did.').min(1, 'Say in words what you did.').describe('In your own words'),
  }),
  output: escalationRecord,
  run: (context, { id, revision, ...heard }) =>
    escalations.change(context, 'escalation.heard', { id, revision }, ({ answer }) => {
      if (!answer) throw new Problem('invalid', 'There is no answer yet.');
      return { heard: { by: context.actor.id, at: context.now, ...heard } };
    }),
});

export const withdrawEscalation = operation({
  summary: 'Withdraw a question of your group to the centre; it stays to be seen, with the reason',
  effect: 'write',
  http: { method: 'POST', path: '/escalations/{id}/withdrawal' },
  positional: ['id'],
  may: itsGroup,
  input: z.object({
    ...which,
    why: text(5000, 'Say why you no longer need an answer.')
      .min(1, 'Say why you no longer need an answer.')
      .describe('Why you no longer need an answer'),
  }),
  output: escalationRecord,
  run: (context, { id, revision, why }) =>
    escalations.change(context, 'escalation.withdrawn', { id, revision, why }, (before) => {
      requireWaiting(before);
      return { withdrawn: { by: context.actor.id, at: context.now, why } };
    }),
});

/** Stewards may end what they opened before its day; what it did is said by the group alone. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf, stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { interventionRecord, isOpen } from './intervention.ts';
import { interventions } from './interventions.store.ts';
import { responseKinds } from './kinds.ts';

const which = { id: idSchema('intervention').describe('Which intervention'), revision: seenRevision };

export const endIntervention = operation({
  summary: 'End an intervention before its day, with a reason',
  effect: 'write',
  http: { method: 'POST', path: '/interventions/{id}/end' },
  positional: ['id'],
  may: stewards,
  input: z.object({
    ...which,
    why: text(5000, 'Say why it ends.').min(1, 'Say why it ends.').describe('Why it ends'),
  }),
  output: interventionRecord,
  run: (context, { id, revision, why }) =>
    interventions.change(context, 'intervention.ended', { id, revision, why }, (before) => {
      const today = dateOf(context.now);
      if (!isOpen(before, today)) throw new Problem('invalid', 'It is over already.');
      return { ended: { on: today, why, by: context.actor.id } };
    }),
});

const theAffected = membersOf(
  async ({ db, network }, { id }: { id: Id<'intervention'> }) => (await interventions.find(db, network, id)).group,
);

export const respondToIntervention = operation({
  summary: 'Say for your group what an intervention of the centre did',
  effect: 'write',
  http: { method: 'POST', path: '/interventions/{id}/responses' },
  positional: ['id', 'what'],
  may: theAffected,
  input: z.object({
    ...which,
    what: z
      .enum(responseKinds)
      .describe('We changed it, we kept it, we were overridden, or it was decided for us beforehand'),
    text: text(5000).default('').describe('In your own words'),
  }),
  output: interventionRecord,
  run: (context, { id, revision, ...response }) =>
    interventions.change(context, 'intervention.responded', { id, revision }, ({ responses }) => ({
      responses: [...responses, { ...response, by: context.actor.id, at: context.now }],
    })),
});

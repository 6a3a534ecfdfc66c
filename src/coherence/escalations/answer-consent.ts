/** Consent, or an objection that names the harm. Either is seen by everybody, and neither decides. */
import { z } from 'zod';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { consentRecord } from './consent.ts';
import { consents } from './consents.store.ts';
import { consentAnswers } from './kinds.ts';

const theAsked = membersOf(
  async ({ db, network }, { id }: { id: Id<'consent'> }) => (await consents.find(db, network, id)).asked,
);

export const answerConsent = operation({
  summary: 'Answer for your group: consent to a proposal of another group, or object and name the harm',
  effect: 'write',
  http: { method: 'POST', path: '/consents/{id}/answer' },
  positional: ['id', 'kind'],
  may: theAsked,
  input: z.object({
    id: idSchema('consent').describe('Which request'),
    revision: seenRevision,
    kind: z.enum(consentAnswers).describe('Consent, or an objection'),
    harm: text(5000).default('').describe('For an objection: the harm that the proposal would do'),
    text: text(5000).default('').describe('Anything else that you want to say'),
  }),
  output: consentRecord,
  run: (context, { id, revision, ...answer }) =>
    consents.change(context, 'consent.answered', { id, revision }, async ({ byOn, decision }) => {
      if (answer.kind === 'objection' && !answer.harm)
        throw new Problem('invalid', 'Name the harm that it would do. Not liking it is no objection.');
      if (byOn < dateOf(context.now))
        throw new Problem(
          'invalid',
          `The day has passed: silence counted as consent after ${byOn}. Say what it costs you.`,
        );
      const { status } = await findDecision(context.db, context.network, decision);
      if (status !== 'proposed')
        throw new Problem('invalid', 'The group has decided meanwhile. Say what it costs you.');
      const harm = answer.kind === 'objection' ? answer.harm : '';
      return { answer: { ...answer, harm, by: context.actor.id, at: context.now } };
    }),
});

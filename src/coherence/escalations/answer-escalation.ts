/** The centre answers with advice and its reason. Whoever answers changes nothing of what the group decides. */
import { z } from 'zod';
import { isTender } from '#coherence/governance/tenders.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { zoneMaps } from '#common-ground/zones/zone-maps.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Id, idSchema, isId } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { type Context, operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { type Effect, type Escalation, effectSchema, escalationRecord, stateOf } from './escalation.ts';
import { escalations } from './escalations.store.ts';

/** Whether whoever asks may answer for the centre. */
export async function tends({ db, network, actor, now }: Context): Promise<boolean> {
  requirePerson(actor);
  return actor.steward || isTender(db, network, actor, dateOf(now));
}

const notYours = 'Only its owner, a steward or a member of the circle can do this.';

export const theCentre: Permission<PersonContext, unknown> = {
  who: 'stewards of the network and members of the circle',
  async check(context) {
    if (!(await tends(context))) throw new Problem('forbidden', notYours);
  },
};

const ownerOrCentre: Permission<PersonContext, { id: Id<'escalation'> }> = {
  who: 'the owner of the escalation, stewards of the network and members of the circle',
  async check(context, { id }) {
    if (await tends(context)) return;
    const { owner } = await escalations.find(context.db, context.network, id);
    if (context.actor.kind !== 'person' || owner !== context.actor.id) throw new Problem('forbidden', notYours);
  },
};

export function requireWaiting(escalation: Escalation): void {
  const state = stateOf(escalation);
  if (state === 'withdrawn') throw new Problem('invalid', 'The group has withdrawn this question, and said why.');
  if (state !== 'waiting') throw new Problem('stale', 'Somebody has answered this already. Look at the answer.');
}

async function checkEffect({ db, network }: Context, { kind, about }: Effect): Promise<void> {
  if (kind === 'none' && about)
    throw new Problem('invalid', 'An answer without effect is about no principle and no zone.');
  if (kind === 'principle') {
    if (!isId('principle', about)) throw new Problem('invalid', 'Say which principle the answer is about, by its id.');
    await principles.find(db, network, about);
  }
  if (kind === 'zone' && about) {
    if (!isId('zoneMap', about)) throw new Problem('invalid', 'A principle is no zone map.');
    await zoneMaps.find(db, network, about);
  }
}

export const takeEscalation = operation({
  summary: 'Take a question upon yourself that a group has asked the centre',
  effect: 'write',
  http: { method: 'POST', path: '/escalations/{id}/owner' },
  positional: ['id'],
  may: theCentre,
  input: z.object({ id: idSchema('escalation').describe('Which escalation') }),
  output: escalationRecord,
  run: (context, { id }) =>
    escalations.change(context, 'escalation.taken', { id }, (before) => {
      requireWaiting(before);
      return { owner: context.actor.id };
    }),
});

export const answerEscalation = operation({
  summary: 'Answer a question that a group has asked the centre: advice, with its reason',
  effect: 'write',
  http: { method: 'POST', path: '/escalations/{id}/answer' },
  positional: ['id'],
  may: ownerOrCentre,
  input: z.object({
    id: idSchema('escalation').describe('Which escalation'),
    revision: seenRevision,
    text: text(20_000, 'Say the answer.').min(1, 'Say the answer.').describe('The answer (Markdown)'),
    why: text(20_000, 'Say why: an answer without its reason is an order.')
      .min(1, 'Say why: an answer without its reason is an order.')
      .describe('The reason (Markdown)'),
    effect: effectSchema
      .prefault({ kind: 'none' })
      .describe('What it changes, as JSON: {"kind": "none" | "principle" | "zone", "about": an id}'),
  }),
  output: escalationRecord,
  run: (context, { id, revision, ...answer }) =>
    escalations.change(context, 'escalation.answered', { id, revision }, async (before) => {
      requireWaiting(before);
      await checkEffect(context, answer.effect);
      return { answer: { by: context.actor.id, at: context.now, ...answer } };
    }),
});

/** What may happen while a crisis runs: a measure, a renewal in the open, its end. Afterwards none of them may. */
import { z } from 'zod';
import { wholeDay } from '#coherence/governance/day.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { crises } from './crises.store.ts';
import { type Crisis, crisisRecord, measureContent, mostRenewalDays, runs } from './crisis.ts';

const which = z.object({ id: idSchema('crisis').describe('Which crisis'), revision: seenRevision });

interface Change {
  id: Id<'crisis'>;
  revision?: number | undefined;
  why?: string;
}

const whileItRuns = (
  context: PersonContext,
  event: `crisis.${string}`,
  change: Change,
  make: (before: Crisis) => Partial<Crisis>,
) =>
  crises.change(context, event, change, (before) => {
    const lastDay = before.ended?.on ?? before.endsOn;
    if (!runs(before, dateOf(context.now)))
      throw new Problem('invalid', `This crisis was over on ${lastDay}: its scope is with the groups again.`);
    return make(before);
  });

export const takeMeasure = operation({
  summary: 'Decide something for all in the scope of a crisis, while it runs; no group’s own decision is changed by it',
  effect: 'write',
  http: { method: 'POST', path: '/crises/{id}/measures' },
  positional: ['id'],
  may: stewards,
  input: which.extend(measureContent.shape),
  output: crisisRecord,
  run: (context, { id, revision, ...content }) =>
    whileItRuns(context, 'crisis.measured', { id, revision, why: content.why }, ({ measures }) => ({
      measures: [...measures, { ...content, by: context.actor.id, at: context.now }],
    })),
});

const reason = (ask: string) => text(5000, ask).min(1, ask);

export const renewCrisis = operation({
  summary: 'Renew a crisis in the open before it ends, with a reason, by a month at most; every renewal is counted',
  effect: 'write',
  http: { method: 'POST', path: '/crises/{id}/renewals' },
  positional: ['id'],
  may: stewards,
  input: which.extend({
    endsOn: wholeDay.describe(`Its new last day, at most ${mostRenewalDays} days after the present one`),
    why: reason('Say why it has to last longer.').describe('Why it has to last longer'),
  }),
  output: crisisRecord,
  run: (context, { id, revision, endsOn, why }) =>
    whileItRuns(context, 'crisis.renewed', { id, revision, why }, (before) => {
      if (endsOn <= before.endsOn)
        throw new Problem('invalid', `It ends on ${before.endsOn} already: name a later day.`);
      if (endsOn > daysAfter(before.endsOn, mostRenewalDays))
        throw new Problem('invalid', `A renewal lasts ${mostRenewalDays} days at most.`);
      const renewal = { from: before.endsOn, to: endsOn, why, by: context.actor.id, at: context.now };
      return { endsOn, renewals: [...before.renewals, renewal] };
    }),
});

export const endCrisis = operation({
  summary: 'End a crisis before its day',
  effect: 'write',
  http: { method: 'POST', path: '/crises/{id}/end' },
  positional: ['id'],
  may: stewards,
  input: which.extend({ why: reason('Say why it is over.').describe('Why it is over') }),
  output: crisisRecord,
  run: (context, { id, revision, why }) =>
    whileItRuns(context, 'crisis.ended', { id, revision, why }, () => ({
      ended: { on: dateOf(context.now), why, by: context.actor.id, at: context.now },
    })),
});

/** Do groups know who may decide? What they wait for because they are unsure, and what went round a check that was advised. */
import { sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import type { Result } from '#measures/abstain.ts';
import { bypassRate, stallRate } from '#measures/authority/zone-clarity.ts';
import type { Rate } from '#measures/statistics/poisson-interval.ts';
import { escalations } from './escalations.store.ts';
import { finites, interval, measuredAs, told } from './measured.ts';
import { named, naming } from './named.ts';
import { advisedSince, proposalsSince } from './proposals.store.ts';
import { durationOf, oneYearBefore } from './show-speed.ts';
import { stallsOf } from './stalls.store.ts';

const rate = measuredAs({ events: z.number(), rate: z.number(), interval });

const rateOf = (found: Result<Rate>): z.input<typeof rate> =>
  found.state === 'no data'
    ? told(found)
    : { state: 'measured', events: found.events, rate: found.rate, interval: finites(found.interval) };

export const showConfusion = operation({
  summary: 'Show where it is unclear who may decide: proposals that wait for it, and decisions that went round a check',
  effect: 'read',
  http: { method: 'GET', path: '/stalls/confusion' },
  may: people,
  input: z.object({}),
  output: z.object({
    unsure: rate.describe('Waits because of "unsure who may decide", per day that a proposal was open'),
    unsureOf: z.array(idSchema('decision')).describe('The proposals of the last year that waited, or wait, for that'),
    bypasses: rate.describe('Decisions that went round an advised check, per decision that was given advice'),
    bypassesOf: z
      .array(idSchema('decision'))
      .describe(
        'Advised to be checked, and citing no principle and asking nobody; or advised to ask the centre, without asking',
      ),
    ...named,
  }),
  async run(context) {
    const { db, network, now } = context;
    const since = oneYearBefore(now);
    const proposals = await proposalsSince(db, network, since);
    const ids = proposals.map((it) => it.decision);
    const said = await stallsOf(db, network, ids);
    const asked = await escalations.list(db, network, {
      where: sql`decision_id = any(${ids}::text[]) and record->>'reason' = 'unsure-who-may-decide'`,
    });
    const unsure = ids.filter(
      (id) => said.get(id)?.reason === 'unsure-who-may-decide' || asked.some((it) => it.decision === id),
    );
    const openDays = proposals.reduce((sum, it) => sum + durationOf(it, now).time, 0);
    const advised = await advisedSince(db, network, since);
    const bypasses = advised.filter((it) => it.bypass).map((it) => it.decision);
    return {
      unsure: rateOf(stallRate(unsure.length, openDays)),
      unsureOf: unsure,
      bypasses: rateOf(bypassRate(bypasses.length, advised.length)),
      bypassesOf: bypasses,
      ...(await naming(context, { groups: [], decisions: [...unsure, ...bypasses] })),
    };
  },
});

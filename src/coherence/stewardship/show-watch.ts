/** Is the centre quietly taking decisions back? Groups see it first: whoever belongs to none waits for a week. */
import { z } from 'zod';
import { finite, finites, interval, measuredAs, told } from '#coherence/escalations/measured.ts';
import { named, naming } from '#coherence/escalations/named.ts';
import type { Instant } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
import { recentralisation } from '#measures/authority/recentralisation.ts';
import { touches } from './kinds.ts';
import { decisionsInOrder, touchedDecisions } from './watch.store.ts';

const week = 7 * 86_400_000;
/** As many points as a picture can show. */
const mostPoints = 60;

const share = z.object({ decisions: z.int(), share: z.number(), interval });

const figures = measuredAs({
  alarm: z.boolean().describe('The share has risen, by more than chance explains'),
  alarmAt: z.int().nullable().describe('Which decision raised the alarm, the first of all being 1'),
  threshold: z.number().describe('What the evidence is held against'),
  points: z
    .array(z.object({ at: z.int(), score: z.number() }))
    .describe('The evidence for a rise (its logarithm) after each decision that is watched now'),
  baseline: share.describe('The usual share, learnt from all decisions before'),
  now: share.describe('The share in the period that is watched now'),
});

/** The evidence along the way, as whoever looked then would have seen it: what is usual was learnt from the same past. */
function pointsOf(series: readonly boolean[], from: number, to: number) {
  const every = Math.max(1, Math.ceil((to - from) / mostPoints));
  const places: number[] = [];
  for (let at = to; at > from; at -= every) places.unshift(at);
  return places.flatMap((at) => {
    const found = recentralisation(series.slice(0, at), from);
    const score = found.state === 'measured' ? finite(found.score) : null;
    return score === null ? [] : [{ at, score }];
  });
}

function watch(series: readonly boolean[]): z.input<typeof figures> {
  const found = recentralisation(series);
  if (found.state === 'no data') return told(found);
  const { alarm, alarmAt, threshold, baseline, watched } = found;
  const from = baseline.decisions;
  return {
    state: 'measured',
    alarm,
    alarmAt: finite(alarmAt),
    threshold,
    points: pointsOf(series, from, from + watched.decisions),
    baseline: { ...baseline, interval: finites(baseline.interval) },
    now: { ...watched, interval: finites(watched.interval) },
  };
}

/** Members of groups see it at once. */
const seenUntil = ({ actor, now }: PersonContext): Instant =>
  actor.memberships.size > 0 ? now : new Date(Date.parse(now) - week).toISOString();

export const showWatch = operation({
  summary: 'Watch whether the centre is quietly taking decisions back; groups see it a week before anybody else',
  effect: 'read',
  http: { method: 'GET', path: '/stewards/watch' },
  may: people,
  input: z.object({}),
  output: z.object({
    until: instant.describe('What happened after this is not shown to you yet'),
    delayed: z.boolean().describe('You belong to no group: groups see it a week before you'),
    watch: figures,
    touched: z
      .array(z.object({ decision: idSchema('decision'), group: idSchema('group'), how: z.enum(touches) }))
      .describe('The decisions that count as taken out of their groups’ hands, the latest first'),
    ...named,
  }),
  async run(context) {
    const { db, network, now } = context;
    const until = seenUntil(context);
    const order = await decisionsInOrder(db, network, until);
    const touched = await touchedDecisions(db, network, until);
    const ids = touched.map((it) => it.decision);
    const counted = new Set(ids);
    return {
      until,
      delayed: until < now,
      watch: watch(order.map((id) => counted.has(id))),
      touched,
      ...(await naming(context, { groups: touched.map((it) => it.group), decisions: ids })),
    };
  },
});

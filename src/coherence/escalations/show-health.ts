/** Questions to the centre are healthy where they are rare and respected. Each network is compared with its own past alone. */
import { sql } from 'kysely';
import { z } from 'zod';
import { type CalendarDate, dateOf, type Instant } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { type EscalationSeen, escalationChart, escalationHealth } from '#measures/authority/escalation-health.ts';
import { ageOf, type Escalation } from './escalation.ts';
import { escalations } from './escalations.store.ts';
import { type EscalationReason, escalationReasons } from './kinds.ts';
import { finite, finites, interval, measuredAs, told } from './measured.ts';
import { loggedSince } from './proposals.store.ts';
import { oneYearBefore } from './show-speed.ts';

const period = 28 * 86_400_000;
const periods = 13;

const share = z.object({ of: z.int(), share: z.number(), interval }).nullable();

const reasons = z
  .record(z.enum(escalationReasons), z.int())
  .describe('Why questions were asked in the last year: how many for each reason');

const health = measuredAs({
  rate: z.number().describe('Questions per 100 decisions'),
  interval,
  medianDays: z.number().nullable().describe('Days to an answer, those that still wait counted'),
  changedSomething: share.describe('The share of answers that changed a principle or the zone map'),
});

const chart = measuredAs({
  usual: z.number().describe('The usual rate per 100 decisions, over all periods but the last'),
  points: z.array(z.object({ rate: z.number(), unusual: z.boolean() })).describe('One for each four weeks'),
  change: z.enum(['more', 'fewer']).nullable().describe('How the last period differs from all before it'),
});

const seen = (escalation: Escalation, today: CalendarDate): EscalationSeen => ({
  days: ageOf(escalation, today),
  answered: escalation.answer !== null,
  withReason: Boolean(escalation.answer?.why),
  changedSomething: escalation.answer !== null && escalation.answer.effect.kind !== 'none',
});

function healthOf(found: ReturnType<typeof escalationHealth>): z.input<typeof health> {
  if (found.state === 'no data') return told(found);
  const { rate, answerTime, changedSomething: changed } = found;
  return {
    state: 'measured',
    rate: rate.rate,
    interval: finites(rate.interval),
    medianDays: finite(answerTime.median),
    changedSomething: changed ? { ...changed, interval: finites(changed.interval) } : null,
  };
}

function chartOf(raised: readonly Instant[], logged: readonly Instant[], now: Instant): z.input<typeof chart> {
  const counted = (instants: readonly Instant[], from: number) =>
    instants.filter((at) => Date.parse(at) > from && Date.parse(at) <= from + period).length;
  const spans = Array.from({ length: periods }, (_, at) => Date.parse(now) - (periods - at) * period);
  const seen = spans.map((from) => ({ escalations: counted(raised, from), decisions: counted(logged, from) }));
  // Four weeks in which nothing was decided have no rate.
  const found = escalationChart(seen.filter(({ decisions }) => decisions > 0));
  if (found.state === 'no data') return told(found);
  const points = found.points.map(({ rate, unusual }) => ({ rate, unusual }));
  return { state: 'measured', usual: found.usual, points, change: found.change ?? null };
}

export const showHealth = operation({
  summary:
    'Show whether questions to the centre are rare and respected: how many, how soon answered, what came of them',
  effect: 'read',
  http: { method: 'GET', path: '/escalations/health' },
  may: people,
  input: z.object({}),
  output: z.object({ health, chart, reasons }),
  async run({ db, network, now }) {
    const since = oneYearBefore(now);
    const raised = await escalations.list(db, network, { where: sql`record->>'createdAt' >= ${since}` });
    const logged = await loggedSince(db, network, since);
    const counts = escalationReasons.map(
      (reason) => [reason, raised.filter((it) => it.reason === reason).length] as const,
    );
    return {
      reasons: Object.fromEntries(counts) as Record<EscalationReason, number>,
      health: healthOf(
        escalationHealth(
          raised.map((it) => seen(it, dateOf(now))),
          logged.length,
        ),
      ),
      chart: chartOf(
        raised.map((it) => it.createdAt),
        logged,
        now,
      ),
    };
  },
});

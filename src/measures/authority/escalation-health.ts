// Escalations that are rare and respected: how many come, how soon and how well they are answered, and whether a no scares.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { kaplanMeier, type Median, medianOf } from '#measures/statistics/kaplan-meier.ts';
import { compareRates, poissonRate, type Rate, type RateRatio } from '#measures/statistics/poisson-interval.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** One escalation. `days` until it was answered, or that it has been open. */
export type EscalationSeen = {
  readonly days: number;
  readonly answered: boolean;
  readonly withReason: boolean;
  /** Its answer changed a principle or a zone. */
  readonly changedSomething: boolean;
};

export type AnsweredShare = { readonly of: number; readonly share: number; readonly interval: Interval };

export type EscalationHealth = {
  /** Per 100 decisions, with its exact Poisson interval. */
  readonly rate: Rate;
  /** Days to an answer: the Kaplan–Meier median, open ones censored. */
  readonly answerTime: Median;
  /** Of the answered ones; undefined while none is. */
  readonly withReason: AnsweredShare | undefined;
  readonly changedSomething: AnsweredShare | undefined;
};

/**
 * K23, escalation health: escalations per 100 decisions of the same time and scope (exact Poisson interval), the median
 * days to an answer with open ones counted, and of the answered ones the shares with a reason and with an effect on a
 * principle or a zone (Wilson intervals). No rate is good in itself: compare with the group's own past. Abstains below 10
 * escalations. `decisions` must be above 0.
 */
export function escalationHealth(escalations: readonly EscalationSeen[], decisions: number): Result<EscalationHealth> {
  const have = { escalations: escalations.length, decisions };
  const lack = lacking(have, { escalations: 10, decisions: 1 });
  if (lack) return lack;
  const answered = escalations.filter((one) => one.answered);
  const share = (those: readonly EscalationSeen[]): AnsweredShare | undefined =>
    answered.length === 0
      ? undefined
      : {
          of: answered.length,
          share: those.length / answered.length,
          interval: wilsonInterval(those.length, answered.length),
        };
  return measured({
    rate: poissonRate(escalations.length, decisions / 100),
    answerTime: medianOf(kaplanMeier(escalations.map((one) => ({ time: one.days, closed: one.answered })))),
    withReason: share(answered.filter((one) => one.withReason)),
    changedSomething: share(answered.filter((one) => one.changedSomething)),
  });
}

/** How many escalations a period saw beside how many decisions; decisions above 0. */
export type EscalationPeriod = { readonly escalations: number; readonly decisions: number };

export type EscalationChart = {
  /** Per 100 decisions, over all periods but the last: the group's own usual rate. */
  readonly usual: number;
  readonly points: readonly (Rate & {
    /** The 99.73 % exact interval of this period leaves the usual rate out. */
    readonly unusual: boolean;
  })[];
  /** The last period against all before it, the uncertainty of both counted. */
  readonly now: RateRatio;
  readonly change: 'more' | 'fewer' | undefined;
};

const rateOf = ({ escalations, decisions }: EscalationPeriod, confidence?: number) =>
  poissonRate(escalations, decisions / 100, confidence);

/**
 * K23, the u-chart of escalations per 100 decisions over periods in order of time, with exact Poisson limits. `change` says
 * that the last period differs from all before it at 5 %, by the exact test of two rates: it allows for a baseline that is
 * itself learnt from few. Abstains below 10 escalations before the last period, or 4 earlier periods.
 */
export function escalationChart(periods: readonly EscalationPeriod[]): Result<EscalationChart> {
  const earlier = periods.slice(0, -1);
  const before = {
    escalations: earlier.reduce((sum, { escalations }) => sum + escalations, 0),
    decisions: earlier.reduce((sum, { decisions }) => sum + decisions, 0),
  };
  const have = { earlierPeriods: earlier.length, earlierEscalations: before.escalations };
  const lack = lacking(have, { earlierPeriods: 4, earlierEscalations: 10 });
  if (lack) return lack;
  const usual = rateOf(before).rate;
  const points = periods.map((period) => {
    const [low, high] = rateOf(period, 0.9973).interval;
    return { ...rateOf(period), unusual: usual < low || usual > high };
  });
  const now = compareRates(rateOf(before), rateOf(periods.at(-1)!));
  const change: EscalationChart['change'] = now.p > 0.05 ? undefined : now.ratio! > 1 ? 'more' : 'fewer';
  return measured({ usual, points, now, change });
}

export type Chill = RateRatio & {
  /** p ≤ .05 and fewer: after a no, people bring less. */
  readonly chilled: boolean;
};

/**
 * K23, chill: the rate of escalations after refused ones against before, by the exact test of two rates. Add up equal
 * spans of time around every refusal, and leave the refused escalations themselves out: each refusal had one before it, so
 * that counting it would show a chill where there is none. Abstains below 10 escalations before and after together.
 */
export function chillAfterRefusal(before: EscalationPeriod, after: EscalationPeriod): Result<Chill> {
  const lack = lacking({ escalations: before.escalations + after.escalations }, { escalations: 10 });
  if (lack) return lack;
  const compared = compareRates(rateOf(before), rateOf(after));
  return measured({ ...compared, chilled: compared.p <= 0.05 && (compared.ratio ?? 1) < 1 });
}

// Do reviews change how things work, or ask people to do better? And does what contributed once come back?
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { type Duration, kaplanMeier } from '#measures/statistics/kaplan-meier.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** Strong: the danger or the step is gone. Intermediate: a machine or a list helps. Weak: people are asked to do better. */
export type ActionStrength = 'strong' | 'intermediate' | 'weak';

export type SystemShare = {
  readonly share: number;
  readonly interval: Interval;
  readonly strong: number;
  readonly intermediate: number;
  readonly weak: number;
};

/**
 * K08, system share: (strong + intermediate) / all actions, in [0, 1], with its Wilson interval. Abstains below 20 actions.
 * Source: the action hierarchy of RCA² (VA/IHI).
 */
export function systemShare(actions: readonly ActionStrength[]): Result<SystemShare> {
  const lack = lacking({ actions: actions.length }, { actions: 20 });
  if (lack) return lack;
  const count = (strength: ActionStrength) => actions.filter((it) => it === strength).length;
  const [strong, intermediate, weak] = [count('strong'), count('intermediate'), count('weak')];
  const onSystem = strong + intermediate;
  return measured({
    share: onSystem / actions.length,
    interval: wilsonInterval(onSystem, actions.length),
    strong,
    intermediate,
    weak,
  });
}

/** A factor that contributed to an incident on a day; days are whole numbers on any one scale. */
export type FactorSeen = { readonly factor: string; readonly day: number };

export type Recurrence = {
  /** The chance that a factor is met again within `days`. */
  readonly within: number;
  readonly interval: Interval;
  readonly days: number;
  /** How often that was seen. */
  readonly again: number;
};

/**
 * K08, recurrence: from each time a factor was met, the days until it is met again, in any incident; those not met again by
 * `today` are still open. 1 − S(days) of the Kaplan–Meier curve, in [0, 1], with its pointwise interval. Two incidents of one
 * day are one meeting. Abstains below 20 meetings.
 */
export function factorRecurrence(seen: readonly FactorSeen[], today: number, days = 180): Result<Recurrence> {
  const durations = durationsOf(seen, today);
  const lack = lacking({ factorMeetings: durations.length }, { factorMeetings: 20 });
  if (lack) return lack;
  const last = kaplanMeier(durations).findLast((step) => step.time <= days);
  const [low, high] = last?.interval ?? [1, 1];
  const again = durations.filter(({ time, closed }) => closed && time <= days).length;
  return measured({ within: 1 - (last?.open ?? 1), interval: [1 - high, 1 - low] as const, days, again });
}

function durationsOf(seen: readonly FactorSeen[], today: number): Duration[] {
  const days = new Map<string, Set<number>>();
  for (const { factor, day } of seen) days.set(factor, (days.get(factor) ?? new Set()).add(day));
  return [...days.values()].flatMap((met) => {
    const sorted = [...met].sort((a, b) => a - b);
    return sorted.map((day, at) => {
      const next = sorted[at + 1];
      return next === undefined
        ? { time: Math.max(0, today - day), closed: false }
        : { time: next - day, closed: true };
    });
  });
}

export type ManyFactors = { readonly share: number; readonly interval: Interval; readonly reviews: number };

/**
 * K08, many causes: the share of reviews that name two contributing factors or more, with its Wilson interval; `counts` holds
 * the number of factors of each review. Abstains below 5 reviews.
 */
export function reviewsWithManyFactors(counts: readonly number[]): Result<ManyFactors> {
  const lack = lacking({ reviews: counts.length }, { reviews: 5 });
  if (lack) return lack;
  const many = counts.filter((count) => count >= 2).length;
  return measured({
    share: many / counts.length,
    interval: wilsonInterval(many, counts.length),
    reviews: counts.length,
  });
}

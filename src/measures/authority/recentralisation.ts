// Is the centre quietly taking decisions back? Shown to the groups before anybody else.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** What the detector was tuned with; another horizon or baseline needs `npm run bench:measures` anew. */
export const TUNING = {
  /** Decisions to learn the usual share from. */
  baseline: 40,
  /** Decisions watched before the baseline is learnt again, from all that came before. */
  horizon: 240,
  /** The rise of the share that is looked for. */
  rise: 0.25,
  /** How fast the weight of a change falls with the decision at which it would begin: (t + 1)^−1.3. */
  decay: 1.3,
  /** The natural logarithm of the evidence at which the alarm is raised. */
  threshold: 4,
} as const;

/** The shares that the baseline may have had, and how likely each is before anything was seen (Jeffreys, unscaled). */
const SHARES = Float64Array.from({ length: 50 }, (_, index) => (index + 0.5) / 50);
/** What they would rise to: by less where there is less room. */
const RISEN = SHARES.map((share) => share + Math.min(TUNING.rise, (1 - share) / 2));
const PRIOR = SHARES.map((share) => 1 / Math.sqrt(share * (1 - share)));

/** Chances from logarithms, the largest being 1. */
function scaled(logs: Float64Array): Float64Array {
  const highest = Math.max(...logs);
  return logs.map((log) => Math.exp(log - highest));
}

/** ln of the evidence after each watched decision, up to the first that reaches the threshold. */
function watch(touchedBefore: number, before: number, watched: readonly boolean[]): number[] {
  const steady = scaled(
    SHARES.map(
      (share, index) =>
        Math.log(PRIOR[index]!) + touchedBefore * Math.log(share) + (before - touchedBefore) * Math.log1p(-share),
    ),
  );
  const changed = new Float64Array(SHARES.length);
  const scores: number[] = [];
  for (const [at, touched] of watched.entries()) {
    const weight = (at + 1) ** -TUNING.decay;
    let [total, risen] = [0, 0];
    for (const [index, share] of SHARES.entries()) {
      const higher = RISEN[index]!;
      changed[index] = (changed[index]! + weight * steady[index]!) * (touched ? higher : 1 - higher);
      steady[index]! *= touched ? share : 1 - share;
      total += steady[index]!;
      risen += changed[index]!;
    }
    scores.push(Math.log(risen / total));
    if (scores.at(-1)! >= TUNING.threshold) break;
    for (const index of SHARES.keys()) {
      changed[index]! /= total;
      steady[index]! /= total;
    }
  }
  return scores;
}

export type Recentralisation = {
  readonly alarm: boolean;
  /** Which decision raised the alarm, the first of all being 1; undefined without one. Later ones are not looked at. */
  readonly alarmAt: number | undefined;
  /** ln of the evidence for a rise after the last decision looked at, if any, and the threshold that it is held against. */
  readonly score: number | undefined;
  readonly threshold: number;
  /** What the share is compared with: all decisions before the period that is watched now. */
  readonly baseline: { readonly decisions: number; readonly share: number; readonly interval: Interval };
  readonly watched: { readonly decisions: number; readonly share: number; readonly interval: Interval };
};

const shareOf = (decisions: readonly boolean[]) => {
  const touched = decisions.filter(Boolean).length;
  const share = decisions.length === 0 ? 0 : touched / decisions.length;
  return { decisions: decisions.length, share, interval: wilsonInterval(touched, decisions.length) };
};

/**
 * K17, covert recentralisation. Give the decisions of one scope in order of time, `true` where the centre overrode or
 * pre-approved one, or it was changed after the centre's comment. The first `learntFrom` (40, or more where a longer
 * period is known to be as it should be) are the baseline; each one after it adds to the evidence that the share has
 * risen by .25 (by half of the room above it where that is less):
 *
 *   E(t) = Σ over 1 ≤ k ≤ t of k^−1.3 · ∫ π(p | x) Π over k ≤ i ≤ t of f(xᵢ; p + .25) / f(xᵢ; p) dp,
 *
 * with f Bernoulli and π the posterior of the usual share p (Jeffreys prior, in 50 steps) given every decision so far as
 * if nothing had changed. Alarm at ln E ≥ 4. It is the sum form (Shiryaev–Roberts) of the Bernoulli CUSUM of Reynolds &
 * Stoumbos, 1999, with the head start of Lucas & Crosier, 1982: a change right after the baseline weighs most. After 240 decisions without an alarm the baseline is learnt anew, from everything
 * before. After an alarm that the groups have talked about, give only the decisions since.
 *
 * Abstains below 40 decisions, or `learntFrom`. Simulated with the share learnt from 40: false alarms in 240 decisions
 * below .05 for every usual share; from .10 to .30 the median alarm comes after 30 decisions when the change follows the
 * baseline at once, after 45 to 58 when it comes 20 to 120 decisions later; to .40 after 14, to .25 after 75. With 80
 * decisions to learn from it is 22 instead of 30, with 160 it is 19.
 */
export function recentralisation(
  decisions: readonly boolean[],
  learntFrom: number = TUNING.baseline,
): Result<Recentralisation> {
  let from = Math.max(TUNING.baseline, learntFrom);
  const lack = lacking({ decisions: decisions.length }, { decisions: from });
  if (lack) return lack;
  for (;;) {
    const before = decisions.slice(0, from);
    const scores = watch(before.filter(Boolean).length, from, decisions.slice(from, from + TUNING.horizon));
    const score = scores.at(-1);
    const alarm = score !== undefined && score >= TUNING.threshold;
    const seen = from + scores.length;
    if (alarm || scores.length < TUNING.horizon || seen === decisions.length) {
      const alarmAt = alarm ? seen : undefined;
      const watched = shareOf(decisions.slice(from, seen));
      return measured({ alarm, alarmAt, score, threshold: TUNING.threshold, baseline: shareOf(before), watched });
    }
    from = seen;
  }
}

// How long things take, when some of them are still open: those count as "at least so long", not as missing.
import type { Interval } from '#measures/abstain.ts';
import { normalQuantile } from '#measures/statistics/distributions.ts';

/** A time ≥ 0 in any one unit; `closed` is false while it still runs (censored). */
export type Duration = { readonly time: number; readonly closed: boolean };

/** At `time`, `events` of the `atRisk` that had lasted so long ended; `open` is the share that lasts longer. */
export type CurveStep = {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly open: number;
  readonly interval: Interval;
};

/**
 * The Kaplan–Meier curve: S(t) = Π over event times tᵢ ≤ t of (1 − dᵢ/nᵢ), with the pointwise log-log interval from
 * Greenwood's variance. One step for each time at which something ended; none when nothing did. Right only if what keeps
 * things open has nothing to do with how long they would take. Source: Kaplan & Meier, 1958.
 */
export function kaplanMeier(durations: readonly Duration[], confidence = 0.95): CurveStep[] {
  const z = normalQuantile((1 + confidence) / 2);
  const sorted = [...durations].sort((a, b) => a.time - b.time);
  const steps: CurveStep[] = [];
  let open = 1;
  let greenwood = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { time } = sorted[from]!;
    let events = 0;
    for (to = from; to < sorted.length && sorted[to]!.time === time; to++) if (sorted[to]!.closed) events++;
    if (events === 0) continue;
    const atRisk = sorted.length - from;
    open *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ time, atRisk, events, open, interval: logLogInterval(open, greenwood, z) });
  }
  return steps;
}

function logLogInterval(open: number, greenwood: number, z: number): Interval {
  if (open <= 0 || open >= 1) return [open, open];
  const width = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(open));
  return [open ** Math.exp(width), open ** Math.exp(-width)];
}

export type Median = {
  /** The first time at which half or fewer are still open; undefined while more than half are. */
  readonly median: number | undefined;
  /** Undefined where the data cannot say: an upper limit often is, while much is still open. */
  readonly low: number | undefined;
  readonly high: number | undefined;
};

/**
 * The median with its interval: the times at which the limits of the curve cross one half (Brookmeyer & Crowley, 1982, on
 * the log-log scale). Everything is undefined for an empty curve.
 */
export function medianOf(curve: readonly CurveStep[]): Median {
  // Where the curve lies exactly at one half, any time up to the next step is a median: take their middle.
  const crossing = (height: (step: CurveStep) => number) => {
    const at = curve.findIndex((step) => height(step) <= 0.5 + 1e-12);
    const [here, next] = [curve[at], curve[at + 1]];
    if (here === undefined || next === undefined || height(here) < 0.5 - 1e-12) return here?.time;
    return (here.time + next.time) / 2;
  };
  return {
    median: crossing((step) => step.open),
    low: crossing((step) => step.interval[0]),
    high: crossing((step) => step.interval[1]),
  };
}

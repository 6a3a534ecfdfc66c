// How sure a rate is, when few events were counted.
import type { Interval, RatioInterval } from '#measures/abstain.ts';
import { betaQuantile, binomialShare, gammaQuantile } from '#measures/statistics/distributions.ts';

/** Events per unit of what they could happen in, with the exact interval. */
export type Rate = {
  readonly events: number;
  readonly exposure: number;
  readonly rate: number;
  readonly interval: Interval;
};

/**
 * A rate with its exact Poisson interval: [χ²(α/2; 2k), χ²(1 − α/2; 2k + 2)] / 2, over the exposure. In the units of
 * 1/exposure. Covers at least `confidence` of the time; events must be a whole number, exposure above 0.
 * Source: F. Garwood, 1936.
 */
export function poissonRate(events: number, exposure: number, confidence = 0.95): Rate {
  const tail = (1 - confidence) / 2;
  const low = events === 0 ? 0 : gammaQuantile(tail, events);
  const high = gammaQuantile(1 - tail, events + 1);
  return { events, exposure, rate: events / exposure, interval: [low / exposure, high / exposure] };
}

/** How many times as high the second rate is; undefined when the first has no events to compare with. */
export type RateRatio = { readonly ratio: number | undefined; readonly interval: RatioInterval; readonly p: number };

/**
 * Two Poisson rates compared exactly: given all events, those of the second are binomial with the share of its exposure
 * when the rates are equal. `p` is two-sided (twice the smaller tail); the interval is the Clopper–Pearson interval of
 * that share, turned into a ratio. With no events at all the interval is [0, undefined] and p is 1.
 */
export function compareRates(
  first: Pick<Rate, 'events' | 'exposure'>,
  second: Pick<Rate, 'events' | 'exposure'>,
): RateRatio {
  const all = first.events + second.events;
  const even = second.exposure / (first.exposure + second.exposure);
  const below = binomialShare(second.events, all, even);
  const above = 1 - binomialShare(second.events - 1, all, even);
  const asRatio = (share: number) => (share / (1 - share)) * (first.exposure / second.exposure);
  const low = second.events === 0 ? 0 : betaQuantile(0.025, second.events, first.events + 1);
  return {
    ratio: first.events === 0 ? undefined : second.events / second.exposure / (first.events / first.exposure),
    interval: [
      asRatio(low),
      first.events === 0 ? undefined : asRatio(betaQuantile(0.975, second.events + 1, first.events)),
    ],
    p: all === 0 ? 1 : Math.min(1, 2 * Math.min(below, above)),
  };
}

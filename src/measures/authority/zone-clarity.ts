// Do people know who may decide? What they wait for, what they go round, and whether they sort the same cases alike.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { alikeShare, alphaWithInterval } from '#measures/statistics/krippendorff.ts';
import { poissonRate, type Rate } from '#measures/statistics/poisson-interval.ts';

/**
 * K15, stall rate: waits for which "unsure who may decide" was given as the reason, per day that an item was open, with
 * the exact Poisson interval. `openDays` is the sum over all items of the days that each was open. Abstains below 100
 * open days.
 */
export function stallRate(unsureWaits: number, openDays: number): Result<Rate> {
  return lacking({ openDays }, { openDays: 100 }) ?? measured(poissonRate(unsureWaits, openDays));
}

/**
 * K15, bypass rate: decisions that were later found to have needed a check, per decision, with the exact Poisson interval
 * (whose upper limit may pass 1 when nearly all were). Abstains below 20 decisions.
 */
export function bypassRate(bypasses: number, decisions: number): Result<Rate> {
  return lacking({ decisions }, { decisions: 20 }) ?? measured(poissonRate(bypasses, decisions));
}

/** The zones that people gave to one made-up case, without their names. */
export type Vignette = { readonly id: string; readonly zones: readonly string[] };

export type ZoneClarity = {
  /** From 1, full agreement, over 0, no more than by chance, down to below 0. Undefined when all gave the same zone to everything. */
  readonly alpha: number | undefined;
  readonly interval: Interval | undefined;
  /** alpha < .67: the map needs an example for the cases at the head of `vignettes`. */
  readonly unclear: boolean;
  /** The share of pairs of people who agree on a case, least agreed first. */
  readonly vignettes: readonly { readonly id: string; readonly alike: number }[];
};

/**
 * K15, zone clarity: the nominal Krippendorff alpha of people who each say in which zone each vignette lies, with its
 * jackknife interval over vignettes. A vignette counts when at least 5 people answered it, so that no single answer shows.
 * Abstains below 20 such vignettes. Simulated with 20 vignettes and 5 people the interval covers the truth in .94 to .95 of
 * cases. Source: Hughes, krippendorffsalpha, The R Journal 13(1), 2021.
 */
export function zoneClarity(vignettes: readonly Vignette[]): Result<ZoneClarity> {
  const counted = vignettes.filter(({ zones }) => zones.length >= 5);
  const lack = lacking({ vignettesWithFiveAnswers: counted.length }, { vignettesWithFiveAnswers: 20 });
  if (lack) return lack;
  const { alpha, interval } = alphaWithInterval(counted.map(({ zones }) => zones));
  const told = !Number.isNaN(alpha);
  return measured({
    alpha: told ? alpha : undefined,
    interval: told && !interval.some(Number.isNaN) ? interval : undefined,
    unclear: told && alpha < 0.67,
    vignettes: counted
      .map(({ id, zones }) => ({ id, alike: alikeShare(zones) }))
      .sort((a, b) => a.alike - b.alike || (a.id < b.id ? -1 : 1)),
  });
}

// How likely so many of so many would be, if each were as likely as a reference says.
import { binomialShare } from '#measures/statistics/distributions.ts';

/** P(X ≥ count) for X of `tries` with the chance `chance`: one-sided, in [0, 1]. */
export const atLeastByChance = (count: number, tries: number, chance: number): number =>
  1 - binomialShare(count - 1, tries, chance);

/** The two-sided exact sign test of so many against so many others: twice the smaller tail at one half, at most 1. */
export const signTest = (one: number, other: number): number =>
  one + other === 0 ? 1 : Math.min(1, 2 * atLeastByChance(Math.max(one, other), one + other, 0.5));

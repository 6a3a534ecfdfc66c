// Quantiles and tails of the few distributions that the intervals and tests need.
import { betaShare, gammaShare } from '#measures/statistics/special-functions.ts';

/** The x at which a rising function reaches `goal`, by halving [low, high] until nothing is left between. */
function solve(rising: (x: number) => number, goal: number, low: number, high: number): number {
  let below = low;
  let above = high;
  for (let step = 0; step < 200; step++) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (rising(middle) < goal) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** The quantile of the gamma distribution with the given shape > 0 and scale 1, for a share in [0, 1). */
export function gammaQuantile(share: number, shape: number): number {
  let high = shape + 10;
  while (gammaShare(shape, high) < share) high *= 2;
  return solve((x) => gammaShare(shape, x), share, 0, high);
}

/** The quantile of the beta distribution, in [0, 1]; a, b > 0. */
export const betaQuantile = (share: number, a: number, b: number): number =>
  solve((x) => betaShare(a, b, x), share, 0, 1);

/** The share of the standard normal distribution above z. */
export function normalTail(z: number): number {
  const half = gammaShare(0.5, (z * z) / 2) / 2;
  return z >= 0 ? 0.5 - half : 0.5 + half;
}

/** The quantile of the standard normal distribution: 1.96 for .975. */
export const normalQuantile = (share: number): number => solve((z) => 1 - normalTail(z), share, -40, 40);

/** The share of the chi-square distribution above x. */
export const chiSquareTail = (x: number, degrees: number): number => 1 - gammaShare(degrees / 2, x / 2);

/** The quantile of Student's t distribution for a share above one half. */
export function studentQuantile(share: number, degrees: number): number {
  const x = betaQuantile(2 * (1 - share), degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** The probability of at most `count` successes in `tries` tries. */
export const binomialShare = (count: number, tries: number, chance: number): number =>
  count < 0 ? 0 : count >= tries ? 1 : betaShare(tries - count, count + 1, 1 - chance);

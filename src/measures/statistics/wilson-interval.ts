// How sure a share is, when it is a share of few.
import type { Interval } from '#measures/abstain.ts';
import { normalQuantile } from '#measures/statistics/distributions.ts';

const normal = new Map<number, number>();

/** Quantiles are looked for step by step, and the same few are asked for again and again. */
function quantileFor(confidence: number): number {
  const known = normal.get(confidence) ?? normalQuantile((1 + confidence) / 2);
  if (normal.size < 100) normal.set(confidence, known);
  return known;
}

/**
 * The Wilson score interval of a share: (k + z²/2 ± z √(k(n − k)/n + z²/4)) / (n + z²). In [0, 1], never empty.
 * With nothing tried it is all of [0, 1]. Source: E. B. Wilson, 1927.
 */
export function wilsonInterval(successes: number, tries: number, confidence = 0.95): Interval {
  if (tries <= 0) return [0, 1];
  const z = quantileFor(confidence);
  const centre = successes + (z * z) / 2;
  const width = z * Math.sqrt((successes * (tries - successes)) / tries + (z * z) / 4);
  const total = tries + z * z;
  // At none and at all the limit is exact, whatever rounding makes of it.
  return [successes === 0 ? 0 : (centre - width) / total, successes === tries ? 1 : (centre + width) / total];
}

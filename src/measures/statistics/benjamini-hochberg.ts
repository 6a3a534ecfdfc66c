// Many questions at once: some come out by chance, so each has to stand up among all the others.

/**
 * Adjusted p-values: pᵢ times how many there are over its rank, made monotone from the largest down, at most 1. In the
 * order given. Reporting those at most q keeps the expected share of false ones among them at q, where the tests are
 * independent or positively dependent. Source: Benjamini & Hochberg, 1995.
 */
export function adjustedForMany(ps: readonly number[]): number[] {
  const order = ps.map((p, place) => ({ p, place })).sort((one, other) => other.p - one.p);
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 1;
  for (const [fromTop, { p, place }] of order.entries()) {
    least = Math.min(least, (p * ps.length) / (ps.length - fromTop));
    adjusted[place] = least;
  }
  return adjusted;
}

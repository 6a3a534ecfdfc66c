// Numbers that look random and are the same on every run, so that whoever counts again finds the same answer.

/** Uniform in [0, 1). */
export type Random = () => number;

/** The seed that measures use unless told otherwise. */
export const DEFAULT_SEED = 20_261;

/** A generator of uniform numbers in [0, 1) from a whole number (mulberry32, period 2³²; not for secrets or lots). */
export function uniformNumbers(seed: number): Random {
  // Signed, because V8 keeps such a number in place and would allocate a larger one anew for every draw.
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `below` − 1. */
export const drawBelow = (below: number, random: Random): number => Math.floor(random() * below);

/** A new array with the values in an order in which every order is equally likely (Fisher–Yates). */
export function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last--) {
    const other = drawBelow(last + 1, random);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** How often each of `places` came up in `draws` draws with equal chances. */
export function multinomialCounts(draws: number, places: number, random: Random): number[] {
  const counts = new Array<number>(places).fill(0);
  for (let draw = 0; draw < draws; draw++) counts[drawBelow(places, random)]!++;
  return counts;
}

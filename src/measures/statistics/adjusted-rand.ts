// How far two ways of grouping the same people agree.

const pairs = (count: number) => (count * (count - 1)) / 2;

/**
 * The adjusted Rand index of two labellings of the same items: (pairs together in both − expected) ÷ (mean of the pairs
 * together in either − expected). 1 for the same grouping, 0 on the average by chance, below 0 for less; 0 where both put
 * everything together or are too small to tell. Source: Hubert & Arabie, 1985.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const both = new Map<string, number>();
  const ones = new Map<number, number>();
  const others = new Map<number, number>();
  const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let place = 0; place < one.length; place++) {
    count(both, `${one[place]}/${other[place]}`);
    count(ones, one[place]!);
    count(others, other[place]!);
  }
  const sum = (counts: Map<unknown, number>) => [...counts.values()].reduce((total, it) => total + pairs(it), 0);
  const expected = (sum(ones) * sum(others)) / pairs(one.length);
  const most = (sum(ones) + sum(others)) / 2;
  return most - expected > 1e-12 ? (sum(both) - expected) / (most - expected) : 0;
}

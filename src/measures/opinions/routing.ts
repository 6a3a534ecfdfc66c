// Which statement somebody is asked next: one that few have seen, that many would agree with, and that tells people apart.

import { seenIn, type Tally } from '#measures/opinions/statement-tallies.ts';
import { drawBelow, uniformNumbers } from '#measures/statistics/random.ts';

/**
 * The priority of a statement: [(1 − p)(E + 1) a (1 + 8 · 2^(−S/5))]², with S votes seen, p = (passes + 1)/(S + 2), a =
 * (agrees + 1)/(S + 2), and E ≥ 0 how far it pulls people apart (its weight in the opinion space, in units of the mean weight; 0 where that
 * is not known). Above 0; new statements come first. Source: Small et al., 2021 (formula only).
 */
export function priority(tally: Tally, extremity = 0): number {
  const seen = seenIn(tally);
  const passes = (tally.pass + 1) / (seen + 2);
  const agrees = (tally.agree + 1) / (seen + 2);
  return ((1 - passes) * (extremity + 1) * agrees * (1 + 8 * 2 ** (-seen / 5))) ** 2;
}

/** One of those with the highest priority; among equals a draw decides, the same for the same seed. Undefined of none. */
export function nextOf<Item>(
  items: readonly Item[],
  priorityOf: (item: Item) => number,
  seed: number,
): Item | undefined {
  const priorities = items.map(priorityOf);
  const highest = Math.max(...priorities);
  const first = items.filter((_, place) => priorities[place]! >= highest * (1 - 1e-9));
  return first[drawBelow(first.length, uniformNumbers(seed))];
}

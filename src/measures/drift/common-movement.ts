// Before two groups are said to drift apart, it is asked whether both have moved the same way, as people do who learn.
import type { Movement } from '#measures/drift/drift-panel.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';

/** Of one team on one probe: how many standard errors its mean movement lies from none. */
function strength(movements: readonly Movement[], signs: ArrayLike<number>, probe: number, wanted: 0 | 1): number {
  let [count, sum, squares] = [0, 0, 0];
  for (const [person, { team, moved, weight }] of movements.entries()) {
    if (team !== wanted || weight[probe] === 0) continue;
    const value = signs[person]! * moved[probe]!;
    count++;
    sum += value;
    squares += value * value;
  }
  if (count < 2) return 0;
  const variance = (squares - (sum * sum) / count) / (count - 1);
  return sum / Math.sqrt(count * Math.max(variance, 1e-3));
}

/** The weaker of both teams counts, and only where both move the same way: one team alone moves nothing in common. */
function inCommon(movements: readonly Movement[], signs: ArrayLike<number>, probes: number): number {
  let total = 0;
  for (let probe = 0; probe < probes; probe++) {
    const [one, other] = [strength(movements, signs, probe, 0), strength(movements, signs, probe, 1)];
    if (one * other > 0) total += Math.min(Math.abs(one), Math.abs(other)) ** 2;
  }
  return total;
}

/**
 * How likely chance alone has both teams move so far the same way: C = Σₚ min(|t₀ₚ|, |t₁ₚ|)² over the probes on which both
 * move the same way, against the same with the direction of each person's whole movement drawn anew (sign flips; exact
 * where nobody has moved). In (0, 1].
 */
export function commonMovement(movements: readonly Movement[], probes: number, seed: number, times = 199): number {
  const random = uniformNumbers(seed);
  const observed = inCommon(
    movements,
    movements.map(() => 1),
    probes,
  );
  let atLeast = 0;
  for (let turn = 0; turn < times; turn++) {
    const signs = movements.map(() => (random() < 0.5 ? -1 : 1));
    if (inCommon(movements, signs, probes) >= observed - 1e-9) atLeast++;
  }
  return (1 + atLeast) / (1 + times);
}

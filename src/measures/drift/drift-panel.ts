// Everybody is compared with themselves: how far each person has moved from their own first rounds, on each probe.
import type { Answers } from '#measures/drift/assumption-divergence.ts';

/** What one person answered, round by round; undefined for a round in which they answered nothing. */
export type PanelPerson = { readonly team: 0 | 1; readonly rounds: readonly (Answers | undefined)[] };

/** Rounds from which a baseline is taken, and how many of them somebody must have answered. */
export const BASELINE_ROUNDS = 8;
export const BASELINE_ANSWERS = 3;

/** What a round counts for after one more round: e ← .8 e + .2 d. */
const KEPT = 0.8;
/** Whoever has not answered for this long does not count. */
const FORGOTTEN_BELOW = 0.3;

/** Of one person or team, in the order of the probes. */
export type Movement = {
  readonly team: 0 | 1;
  /** Smoothed difference from the own baseline, in scale points. */
  readonly moved: Float64Array;
  /** Its precision in answers; 0 where there is nothing to tell. */
  readonly weight: Float64Array;
  /** Where the baseline lies between the ends of the scale, in (0, 1). */
  readonly from: Float64Array;
};

/** A baseline: the first round after it, and for each probe how many answers it rests on and their mean. */
export type Baseline = {
  readonly team: 0 | 1;
  readonly end: number;
  readonly counts: number[];
  readonly means: number[];
};

/**
 * The own baseline of somebody: of the first rounds of all, where they answered enough of them, so that whoever missed one
 * waits for nothing; else of the first rounds since they came. Undefined where they answered too few of those, too.
 */
export function baselineOf({ team, rounds }: PanelPerson, probes: number): Baseline | undefined {
  const came = rounds.findIndex((answers) => answers !== undefined);
  if (came < 0) return undefined;
  const told = rounds.slice(0, BASELINE_ROUNDS).filter((answers) => answers !== undefined).length;
  const first = told >= BASELINE_ANSWERS ? 0 : came;
  const counts = new Array<number>(probes).fill(0);
  const means = new Array<number>(probes).fill(0);
  let answered = 0;
  for (const answers of rounds.slice(first, first + BASELINE_ROUNDS)) {
    if (!answers) continue;
    answered++;
    for (let probe = 0; probe < probes; probe++) {
      const answer = answers[probe];
      if (answer === undefined) continue;
      means[probe]! += (answer - means[probe]!) / ++counts[probe]!;
    }
  }
  if (answered < BASELINE_ANSWERS) return undefined;
  return { team, end: first + BASELINE_ROUNDS, counts, means };
}

/** How far somebody has moved by a round; undefined before their baseline stands, or where they have been silent for long. */
export function movementBy(
  { rounds }: Pick<PanelPerson, 'rounds'>,
  { team, end, counts, means }: Baseline,
  round: number,
): Movement | undefined {
  if (round < end) return undefined;
  const probes = means.length;
  const [sum, share, squares] = [new Float64Array(probes), new Float64Array(probes), new Float64Array(probes)];
  let heard = 0;
  for (let at = end, counted = KEPT ** (round - end); at <= round; at++, counted /= KEPT) {
    const answers = rounds[at];
    if (!answers) continue;
    heard += counted;
    for (let probe = 0; probe < probes; probe++) {
      const answer = answers[probe];
      if (answer === undefined || counts[probe] === 0) continue;
      sum[probe]! += counted * (answer - means[probe]!);
      share[probe]! += counted;
      squares[probe]! += counted * counted;
    }
  }
  if (heard < FORGOTTEN_BELOW) return undefined;
  const weight = new Float64Array(probes);
  const from = new Float64Array(probes);
  for (let probe = 0; probe < probes; probe++) {
    const count = counts[probe]!;
    from[probe] = (((means[probe]! - 1) / 4) * count + 0.125) / (count + 0.25);
    if (share[probe] === 0) continue;
    sum[probe]! /= share[probe]!;
    weight[probe] = 1 / (squares[probe]! / share[probe]! ** 2 + 1 / count);
  }
  return { team, moved: sum, weight, from };
}

/** Where a place in (0, 1) comes to lie after so large a step on the logit scale: the ends of a scale leave less room. */
const shifted = (from: number, step: number) => 1 / (1 + ((1 - from) / from) * Math.exp(-step));

/** How far somebody moves, in scale points, when everybody takes the same step. */
const common = (from: number, step: number) => 4 * (shifted(from, step) - from);

/** The step that both teams have taken together on a probe, each team counting the same. */
function commonStep(movements: readonly Movement[], probe: number): number {
  const total = [0, 0];
  for (const { team, weight } of movements) total[team]! += weight[probe]!;
  if (total[0] === 0 || total[1] === 0) return 0;
  let [low, high] = [-4, 4];
  for (let turn = 0; turn < 24; turn++) {
    const middle = (low + high) / 2;
    let left = 0;
    for (const { team, moved, weight, from } of movements)
      left += (weight[probe]! / total[team]!) * (moved[probe]! - common(from[probe]!, middle));
    if (left > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Movements without what both teams did together. The same step moves people by different amounts, because whoever stands
 * near an end of the scale has less room, so the step is taken on the logit scale from everybody's own baseline.
 */
export function withoutCommon(movements: readonly Movement[], probes: number): Movement[] {
  const steps = Array.from({ length: probes }, (_, probe) => commonStep(movements, probe));
  return movements.map((movement) => ({
    ...movement,
    moved: movement.moved.map((moved, probe) => moved - common(movement.from[probe]!, steps[probe]!)),
  }));
}

/** On each probe the weighted mean movement of team 0 minus that of team 1, in scale points; 0 where a team says nothing. */
export function differences(movements: readonly Movement[], team: ArrayLike<number>, probes: number): Float64Array {
  const [sums, weights] = [new Float64Array(2 * probes), new Float64Array(2 * probes)];
  for (const [person, { moved, weight }] of movements.entries()) {
    const start = team[person] === 0 ? 0 : probes;
    for (let probe = 0; probe < probes; probe++) {
      sums[start + probe]! += weight[probe]! * moved[probe]!;
      weights[start + probe]! += weight[probe]!;
    }
  }
  const found = new Float64Array(probes);
  for (let probe = 0; probe < probes; probe++)
    if (weights[probe]! > 0 && weights[probes + probe]! > 0)
      found[probe] = sums[probe]! / weights[probe]! - sums[probes + probe]! / weights[probes + probe]!;
  return found;
}

// Two groups say the same words and slowly come to mean different things: nobody decides it, and nobody sees it.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { commonMovement } from '#measures/drift/common-movement.ts';
import {
  BASELINE_ROUNDS,
  baselineOf,
  differences,
  type Movement,
  movementBy,
  type PanelPerson,
  withoutCommon,
} from '#measures/drift/drift-panel.ts';
import { adjustedForMany } from '#measures/statistics/benjamini-hochberg.ts';
import { studentQuantile } from '#measures/statistics/distributions.ts';
import { DEFAULT_SEED, shuffled, uniformNumbers } from '#measures/statistics/random.ts';

/**
 * Limits of z, tuned on simulated panels so that nothing rings in 95 of 100 times of 26 rounds; see bench/measures/drift.ts.
 * Few people can be mixed in few ways, which bounds z: `alarm` is lower by `few` divided by the people of the smaller group.
 */
export const DRIFT_TUNING = {
  alarm: 2.97,
  few: 1.8,
  whileBothMove: 0.35,
  fall: 3.15,
  people: 5,
  probes: 8,
  horizon: 26,
} as const;

/** Above which z rings, with so many people in the smaller group. */
const limitOf = (people: number) => DRIFT_TUNING.alarm - DRIFT_TUNING.few / people;

export type DriftRound = {
  /** Counted from 0, the first of the baseline. */
  readonly round: number;
  /** How far the groups have moved apart, in standard deviations of what mixing the people would give. */
  readonly z: number;
  /** Both groups have moved the same way (p ≤ .01): reported as such, and an alarm needs more. */
  readonly together: boolean;
  /** The share of 26 rounds without any drift in which chance alone gives so much: about right near .05, at most 1. */
  readonly chance: number;
  readonly alarm: boolean;
};

export type ProbeMovement = {
  /** People of the smaller group who tell something of it. */
  readonly people: number;
  /** By how much more team 0 has moved than team 1 since the baseline, in scale points, with its 95 % interval. */
  readonly difference: number;
  readonly interval: Interval;
  /** Of the permutation test, adjusted for all probes (Benjamini–Hochberg); `moved` is at most .10. */
  readonly adjusted: number;
  readonly moved: boolean;
};

export type SilentDrift = {
  readonly rounds: readonly DriftRound[];
  /** The first round that rang; undefined while none has. */
  readonly alarmAt: number | undefined;
  /** The least chance of all rounds. */
  readonly p: number;
  /** As of the last round. */
  readonly probes: readonly ProbeMovement[];
};

type Options = { probes: number; times?: number; seed?: number };

const sumOfSquares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);

/** The cube root takes the skew out of a sum of squares (Wilson & Hilferty), so that one limit fits every number of people. */
const evened = (values: Float64Array) => Math.cbrt(sumOfSquares(values));

function mixed(movements: readonly Movement[], { probes, times = 199, seed = DEFAULT_SEED }: Options): Float64Array[] {
  const random = uniformNumbers(seed);
  const teams = movements.map(({ team }) => team);
  return Array.from({ length: times }, () => differences(movements, shuffled(teams, random), probes));
}

function zOf(movements: readonly Movement[], options: Options): number {
  const teams = movements.map(({ team }) => team);
  const observed = evened(differences(movements, teams, options.probes));
  const drawn = mixed(movements, options).map(evened);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const spread = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (drawn.length - 1);
  return spread > 1e-12 ? (observed - mean) / Math.sqrt(spread) : 0;
}

const inTeam = (movements: readonly Movement[], wanted: 0 | 1) => movements.filter(({ team }) => team === wanted);
const smaller = (movements: readonly Movement[]) => Math.min(inTeam(movements, 0).length, inTeam(movements, 1).length);

/** The share of 26 rounds without any drift in which z rises so far above its limit at least once. */
export const chanceOf = (above: number): number => Math.min(1, 0.05 * Math.exp(-DRIFT_TUNING.fall * above));

/** The variance of a weighted mean, from the spread within the team. */
function meanVariance(movements: readonly Movement[], probe: number): { variance: number; people: number } {
  const told = movements.filter(({ weight }) => weight[probe]! > 0);
  const total = told.reduce((sum, { weight }) => sum + weight[probe]!, 0);
  const mean = told.reduce((sum, { weight, moved }) => sum + weight[probe]! * moved[probe]!, 0) / total;
  const squares = told.reduce((sum, { weight, moved }) => sum + (weight[probe]! * (moved[probe]! - mean)) ** 2, 0);
  return { variance: (squares / total ** 2) * (told.length / Math.max(1, told.length - 1)), people: told.length };
}

function probesOf(movements: readonly Movement[], options: Options): ProbeMovement[] {
  const teams = movements.map(({ team }) => team);
  const observed = differences(movements, teams, options.probes);
  const drawn = mixed(movements, { ...options, times: 999 });
  const ps = Array.from(observed, (difference, probe) => {
    const atLeast = drawn.filter((values) => Math.abs(values[probe]!) >= Math.abs(difference) - 1e-9).length;
    return (1 + atLeast) / (1 + drawn.length);
  });
  const adjusted = adjustedForMany(ps);
  return ps.map((_, probe): ProbeMovement => {
    const [one, other] = [meanVariance(inTeam(movements, 0), probe), meanVariance(inTeam(movements, 1), probe)];
    const degrees = Math.max(1, Math.min(one.people, other.people) - 1);
    const told = Math.min(one.people, other.people) >= 2;
    const half = told ? studentQuantile(0.975, degrees) * Math.sqrt(one.variance + other.variance) : 4;
    const difference = observed[probe]!;
    return {
      people: Math.min(one.people, other.people),
      difference,
      interval: [difference - half, difference + half],
      adjusted: adjusted[probe]!,
      moved: adjusted[probe]! <= 0.1,
    };
  });
}

/**
 * K02, silent drift of two groups on one set of probes: dᵢₚ(t) = yᵢₚ(t) − the mean of i's own first 8 rounds, smoothed within
 * each person (e ← .8 e + .2 d), less what both groups did together (see `withoutCommon`); Dₚ is the difference of the
 * weighted team means, Q = Σ Dₚ², and z its cube root against that of whole persons permuted between the groups. Rings
 * above 2.97 − 1.8 / (people of the smaller group), and .35 later while both move the same way. A baseline takes 3 answers
 * of the first 8 rounds; newcomers count from their own on. Abstains below 5 people a group with a baseline, 8 probes or 9
 * rounds. Right for 26 rounds after the baseline. Smoothing people before squaring finds what an average of z per round
 * finds, sooner. How soon depends on how many answers come in: eight of whom 60 % answer are found out as late as five who
 * always do. Source: Roberts, 1959 (EWMA); Anderson, 2001 (permutation).
 */
export function silentDrift(people: readonly PanelPerson[], options: Options): Result<SilentDrift> {
  const { probes, seed = DEFAULT_SEED } = options;
  const length = Math.max(0, ...people.map(({ rounds }) => rounds.length));
  const based = people.flatMap((person) => {
    const baseline = baselineOf(person, probes);
    return baseline ? [{ person, baseline }] : [];
  });
  const counts = [0, 1].map((team) => based.filter(({ person }) => person.team === team).length);
  const have = { people: Math.min(...counts), probes, rounds: length };
  const lack = lacking(have, { people: DRIFT_TUNING.people, probes: DRIFT_TUNING.probes, rounds: BASELINE_ROUNDS + 1 });
  if (lack) return lack;
  const rounds: DriftRound[] = [];
  let last: Movement[] = [];
  for (let round = BASELINE_ROUNDS; round < length; round++) {
    const movements = based.flatMap(({ person, baseline }) => movementBy(person, baseline, round) ?? []);
    const people = smaller(movements);
    if (people < DRIFT_TUNING.people) continue;
    const together = commonMovement(movements, probes, seed + round) <= 0.01;
    last = withoutCommon(movements, probes);
    const z = zOf(last, { ...options, seed: seed + round });
    const above = z - limitOf(people);
    const alarm = above > (together ? DRIFT_TUNING.whileBothMove : 0);
    rounds.push({ round, z, together, chance: chanceOf(above), alarm });
  }
  if (last.length === 0) return { state: 'no data', have: { ...have, people: 0 }, need: { ...have, people: 5 } };
  return measured({
    rounds,
    alarmAt: rounds.find(({ alarm }) => alarm)?.round,
    p: Math.min(...rounds.map(({ chance }) => chance)),
    probes: probesOf(last, { ...options, seed: seed + length }),
  });
}

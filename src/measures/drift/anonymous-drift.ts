// The same question where trust is low: nobody's answers are tied together, so groups are compared with their own past only.
import { lacking, measured, type Result } from '#measures/abstain.ts';
import type { Answers } from '#measures/drift/assumption-divergence.ts';
import { BASELINE_ROUNDS, type Baseline, movementBy, withoutCommon } from '#measures/drift/drift-panel.ts';
import {
  chanceOf,
  DRIFT_TUNING,
  type DriftRound,
  type ProbeMovement,
  type SilentDrift,
} from '#measures/drift/silent-drift.ts';
import { normalQuantile } from '#measures/statistics/distributions.ts';

/** What the people of both teams answered in one round, in any order. */
export type AnonymousRound = readonly [one: readonly Answers[], other: readonly Answers[]];

/** From so many new people on, in either group, a change of people is taken for a change of minds. */
export const MOST_RENEWED = 0.15;

/** z of a chi-square-like sum rings later than that of a permutation: its scale is learnt from eight rounds. */
export const ANONYMOUS_ALARM = 2.95;
const KEPT = 0.8;
/** A mean of fewer answers is left out. */
const LEAST = DRIFT_TUNING.people;

interface TeamRound {
  means: Answers;
  /** Variance of each mean. */
  errors: number[];
}

function teamRound(answers: readonly Answers[], probes: number): TeamRound | undefined {
  if (answers.length < LEAST) return undefined;
  const columns = Array.from({ length: probes }, (_, probe) =>
    answers.flatMap((own) => (own[probe] === undefined ? [] : [own[probe]])),
  );
  const means = columns.map((own) =>
    own.length < LEAST ? undefined : own.reduce((sum, it) => sum + it, 0) / own.length,
  );
  const errors = columns.map((own, probe) => {
    const mean = means[probe];
    if (mean === undefined) return 1;
    const squares = own.reduce((sum, it) => sum + (it - mean) ** 2, 0);
    return Math.max(squares / (own.length - 1), 0.05) / own.length;
  });
  return { means, errors };
}

type Team = readonly (TeamRound | undefined)[];

function baseline(rounds: Team, team: 0 | 1, probes: number): Baseline {
  const first = rounds.slice(0, BASELINE_ROUNDS).flatMap((round) => round ?? []);
  const own = Array.from({ length: probes }, (_, probe) => first.flatMap(({ means }) => means[probe] ?? []));
  const means = own.map((values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  return { team, end: BASELINE_ROUNDS, counts: own.map(({ length }) => length), means };
}

/** How much less the differences of the baseline vary than if others answered each time: the people are mostly the same. */
function scaleOf(teams: readonly [Team, Team], bases: readonly [Baseline, Baseline], probes: number): number {
  let [sum, count] = [0, 0];
  for (let round = 0; round < BASELINE_ROUNDS; round++) {
    const [one, other] = [teams[0][round], teams[1][round]];
    if (!one || !other) continue;
    for (let probe = 0; probe < probes; probe++) {
      const [a, b] = [one.means[probe], other.means[probe]];
      if (a === undefined || b === undefined) continue;
      const away = a - b - (bases[0].means[probe]! - bases[1].means[probe]!);
      sum += (away * away) / (one.errors[probe]! + other.errors[probe]!);
      count++;
    }
  }
  return count === 0 ? 1 : Math.max(0.05, (sum / count) * (BASELINE_ROUNDS / (BASELINE_ROUNDS - 1)));
}

/** The mean variance of the difference over the rounds that count. */
function noise(teams: readonly [Team, Team], round: number, probe: number): number {
  let [sum, total, squares] = [0, 0, 0];
  for (let at = BASELINE_ROUNDS; at <= round; at++) {
    const [one, other] = [teams[0][at], teams[1][at]];
    if (!one || !other) continue;
    const counted = KEPT ** (round - at);
    sum += counted * (one.errors[probe]! + other.errors[probe]!);
    total += counted;
    squares += counted * counted;
  }
  return (sum / total) * (squares / total ** 2 + 1 / BASELINE_ROUNDS);
}

/** The standard normal score of a chi-square with so many degrees (Wilson & Hilferty). */
const scoreOf = (chiSquare: number, degrees: number) =>
  (Math.cbrt(chiSquare / degrees) - (1 - 2 / (9 * degrees))) / Math.sqrt(2 / (9 * degrees));

/**
 * K02b, silent drift from anonymous answers: Σₚ (Dₚ − its baseline)² / (c · s²ₚ (1/n₁ + 1/n₂)), with Dₚ the smoothed
 * difference of the team means, less what both did together, and c learnt from the 8 rounds of the baseline; z is its normal
 * score. Rings above 2.95. It cannot tell a change of minds from a change of people: with 5 % of the people replaced each
 * round it rang for nothing in 71 to 78 of 100 times. So it is told how many of a group's people are new since the first
 * round (`renewed`, of the group in which more are; in [0, 1]), and says nothing of a round in which that is above .15. A
 * round with fewer than 5 answers of a team is left out; abstains below 6 of the first 8 rounds, 1 later one, or 8 probes.
 */
export function anonymousDrift(
  rounds: readonly AnonymousRound[],
  probes: number,
  renewed: readonly number[] = [],
): Result<SilentDrift> {
  const ofTeam = (team: 0 | 1): Team => rounds.map((round) => teamRound(round[team], probes));
  const teams = [ofTeam(0), ofTeam(1)] as const;
  const steady = (round: number) => (renewed[round] ?? 0) <= MOST_RENEWED;
  const told = rounds.flatMap((_, round) => (teams[0][round] && teams[1][round] && steady(round) ? [round] : []));
  const basis = told.filter((round) => round < BASELINE_ROUNDS).length;
  const have = { rounds: told.length, 'baseline rounds': basis, probes };
  const lack = lacking(have, { rounds: basis + 1, 'baseline rounds': 6, probes: DRIFT_TUNING.probes });
  if (lack) return lack;
  const bases = [baseline(teams[0], 0, probes), baseline(teams[1], 1, probes)] as const;
  const scale = scaleOf(teams, bases, probes);
  const found: DriftRound[] = [];
  let latest: ProbeMovement[] = [];
  for (const round of told.filter((at) => at >= BASELINE_ROUNDS)) {
    const moved = teams.flatMap((team, place) => {
      const means = team.map((own) => own?.means);
      return movementBy({ rounds: means }, bases[place]!, round) ?? [];
    });
    const [one, other] = withoutCommon(moved, probes);
    if (!one || !other) continue;
    const variances = one.weight.map((own, probe) =>
      own * other.weight[probe]! > 0 ? scale * noise(teams, round, probe) : 0,
    );
    latest = Array.from(variances, (variance, probe) => movedBy(one.moved[probe]! - other.moved[probe]!, variance));
    const compared = latest.flatMap(({ difference }, probe) =>
      variances[probe]! > 0 ? [difference ** 2 / variances[probe]!] : [],
    );
    if (compared.length < DRIFT_TUNING.probes) continue;
    const z = scoreOf(
      compared.reduce((total, it) => total + it, 0),
      compared.length,
    );
    const chance = chanceOf(z - ANONYMOUS_ALARM);
    found.push({ round, z, together: false, chance, alarm: z > ANONYMOUS_ALARM });
  }
  if (found.length === 0) return { state: 'no data', have: { ...have, probes: 0 }, need: { ...have, probes: 8 } };
  const p = Math.min(...found.map(({ chance }) => chance));
  return measured({ rounds: found, alarmAt: found.find(({ alarm }) => alarm)?.round, p, probes: latest });
}

/** Without a variance it was not compared. */
function movedBy(difference: number, variance: number): ProbeMovement {
  if (variance === 0) return { people: 0, difference: 0, interval: [-4, 4], adjusted: 1, moved: false };
  const half = normalQuantile(0.975) * Math.sqrt(variance);
  const moved = Math.abs(difference) > normalQuantile(0.995) * Math.sqrt(variance);
  const people = DRIFT_TUNING.people;
  return { people, difference, interval: [difference - half, difference + half], adjusted: moved ? 0.01 : 1, moved };
}

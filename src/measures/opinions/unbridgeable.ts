// Where two rounds find the same split and nothing that both sides share, no averaging helps: it is said so, and other ways are offered.
import { lacking, measured, type Result } from '#measures/abstain.ts';
import { UNPLACED } from '#measures/opinions/opinion-groups.ts';
import { adjustedRand } from '#measures/statistics/adjusted-rand.ts';

/** What one round of a conversation showed: the votes of its people are labelled by who they are, or by UNPLACED. */
export type SplitRound = {
  /** Whether the groups are statistically real (K25). */
  readonly real: boolean;
  readonly people: number;
  readonly statements: number;
  /** The highest group-informed consensus of any statement, on either side of it. */
  readonly highestConsensus: number;
  /** The group of each person who took part, by what they are known by in both rounds. */
  readonly labels: ReadonlyMap<string, number>;
};

export type Unbridgeable = {
  /** Everything below holds in both rounds. */
  readonly unbridgeable: boolean;
  readonly highestConsensus: number;
  /** How far both rounds put the people who took part in both into the same groups (adjusted Rand index). */
  readonly stability: number;
  /** People who were placed in both rounds. */
  readonly returned: number;
};

export const needForUnbridgeable = { rounds: 2, people: 30, statements: 15, returned: 20 };
const bridged = 0.4;
const stable = 0.4;

/**
 * K37, a split that nothing bridges: the groups are real (K25) in both of the last two rounds, no statement reaches a
 * group-informed consensus of .4 in either, and both rounds put the same people together (adjusted Rand index ≥ .4 among those
 * who voted anew in both). Abstains before the second round, below 30 people or 15 statements in a round, and where fewer than
 * 20 people were placed in both: a difference is called unbridgeable only after people have thought twice.
 */
export function unbridgeable(
  rounds: readonly SplitRound[],
): Result<Unbridgeable, { rounds: number; people: number; statements: number; returned: number }> {
  const last = rounds.slice(-2);
  const [one, other] = last;
  const labelled = [...(one?.labels ?? [])].filter(([, label]) => label !== UNPLACED);
  const back = labelled.filter(([who]) => (other?.labels.get(who) ?? UNPLACED) !== UNPLACED);
  const least = (of: (round: SplitRound) => number) => Math.min(...last.map(of), ...(last.length === 0 ? [0] : []));
  const have = {
    rounds: last.length,
    people: least(({ people }) => people),
    statements: least(({ statements }) => statements),
    returned: back.length,
  };
  const lack = lacking(have, needForUnbridgeable);
  if (lack) return lack;
  const stability = adjustedRand(
    back.map(([, label]) => label),
    back.map(([who]) => other!.labels.get(who)!),
  );
  const highestConsensus = Math.max(...last.map((round) => round.highestConsensus));
  const real = last.every((round) => round.real);
  return measured({
    unbridgeable: real && highestConsensus < bridged && stability >= stable,
    highestConsensus,
    stability,
    returned: back.length,
  });
}

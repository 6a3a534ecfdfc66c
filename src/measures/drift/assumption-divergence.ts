// Fragmented context: two groups answer the same probes, and more differently than chance would have them.
import { lacking, measured, type Result } from '#measures/abstain.ts';
import { adjustedForMany } from '#measures/statistics/benjamini-hochberg.ts';
import { DEFAULT_SEED, shuffled, uniformNumbers } from '#measures/statistics/random.ts';

/** One person's answers from 1 to 5, in the order of the probes; undefined where they gave none. */
export type Answers = readonly (number | undefined)[];

export type ProbeDivergence = {
  /** The mean answer of each team, in scale points; undefined where nobody of it answered. */
  readonly means: readonly (number | undefined)[];
  /** How far the means lie apart, in scale points: the highest minus the lowest. */
  readonly spread: number;
  /** Jensen–Shannon divergence of the teams' answers in bits, minus what chance gives. Chance gives 0 on the average. */
  readonly excess: number;
  /** One-sided p of the permutation test, and the same adjusted for all probes (Benjamini–Hochberg). */
  readonly p: number;
  readonly adjusted: number;
  /** Only where every team has 15 people or more, and the adjusted p is at most .10. */
  readonly located: boolean;
};

export type AssumptionDivergence = {
  /** Q divided by the number of probes: 1 is what chance gives. */
  readonly ratio: number;
  readonly p: number;
  /** Every team has 8 people or more; with fewer it is not said whether they diverge. */
  readonly tells: boolean;
  /** It tells, and p is at most .05. */
  readonly diverges: boolean;
  readonly probes: readonly ProbeDivergence[];
};

const SHOWN_FROM = 5;
/** People in the smallest team from which on it is said whether teams diverge. */
export const DIVERGES_FROM = 8;
const LOCATED_FROM = 15;
const POINTS = 5;

interface Sums {
  /** Between teams: Σ n (ȳ of the team − ȳ)². */
  between: number;
  divergence: number;
  means: (number | undefined)[];
}

const entropy = (counts: readonly number[], total: number) =>
  counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log2(count / total)), 0);

/** Of one probe, for one way of putting the people into teams. */
function sumsOf(answers: readonly (number | undefined)[], team: readonly number[], teams: number): Sums {
  const counts = Array.from({ length: teams }, () => new Array<number>(POINTS).fill(0));
  for (const [person, answer] of answers.entries())
    if (answer !== undefined) counts[team[person]!]![Math.round(answer) - 1]!++;
  const pooled = counts[0]!.map((_, point) => counts.reduce((sum, own) => sum + own[point]!, 0));
  const size = (own: readonly number[]) => own.reduce((sum, count) => sum + count, 0);
  const meanOf = (own: readonly number[]) =>
    size(own) === 0 ? undefined : own.reduce((sum, count, point) => sum + count * (point + 1), 0) / size(own);
  const all = size(pooled);
  const middle = meanOf(pooled);
  let between = 0;
  let within = 0;
  const means = counts.map(meanOf);
  for (const [place, own] of counts.entries()) {
    const mean = means[place];
    if (mean === undefined || middle === undefined) continue;
    between += size(own) * (mean - middle) ** 2;
    within += (size(own) / all) * entropy(own, size(own));
  }
  return { between, divergence: all === 0 ? 0 : entropy(pooled, all) - within, means };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const shareAtLeast = (drawn: readonly number[], bar: number) =>
  (1 + drawn.filter((value) => value >= bar - 1e-9).length) / (1 + drawn.length);

/**
 * K01, divergence of assumptions between teams: for each probe SSₚ = Σ n(ȳ − ȳₚ)² over the teams, Q = Σₚ SSₚ / Eπ[SSₚ],
 * p = (1 + #{Qπ ≥ Q})/(1 + times), permuting whole persons between teams, so that whatever ties one person's answers
 * together is kept. Abstains below two teams, 5 people in the smallest, or one probe; says that teams diverge from 8 people
 * on, and where from 15 on (per-probe p, Benjamini–Hochberg at .10). It knows no right answer, and a difference may be
 * legitimate. Source: Anderson, "A new method for non-parametric multivariate analysis of variance", 2001.
 */
export function assumptionDivergence(
  teams: readonly (readonly Answers[])[],
  { times = 999, seed = DEFAULT_SEED }: { times?: number; seed?: number } = {},
): Result<AssumptionDivergence> {
  const smallest = teams.length === 0 ? 0 : Math.min(...teams.map((team) => team.length));
  const probeCount = Math.max(0, ...teams.flat().map((answers) => answers.length));
  const have = { teams: teams.length, people: smallest, probes: probeCount };
  const lack = lacking(have, { teams: 2, people: SHOWN_FROM, probes: 1 });
  if (lack) return lack;
  const people = teams.flat();
  const columns = Array.from({ length: probeCount }, (_, probe) => people.map((answers) => answers[probe]));
  const labels = teams.flatMap((team, place) => team.map(() => place));
  const observed = columns.map((answers) => sumsOf(answers, labels, teams.length));
  const random = uniformNumbers(seed);
  const drawn = Array.from({ length: times }, () => {
    const mixed = shuffled(labels, random);
    return columns.map((answers) => sumsOf(answers, mixed, teams.length));
  });
  const expected = columns.map((_, probe) => average(drawn.map((sums) => sums[probe]!.between)));
  const total = (sums: readonly Sums[]) =>
    sums.reduce((sum, { between }, probe) => sum + (expected[probe]! > 0 ? between / expected[probe]! : 0), 0);
  const p = shareAtLeast(drawn.map(total), total(observed));
  const own = observed.map(({ between }, probe) =>
    shareAtLeast(
      drawn.map((sums) => sums[probe]!.between),
      between,
    ),
  );
  const adjusted = adjustedForMany(own);
  const probes = observed.map(({ means, divergence }, probe): ProbeDivergence => {
    const known = means.filter((mean) => mean !== undefined);
    return {
      means,
      spread: known.length === 0 ? 0 : Math.max(...known) - Math.min(...known),
      excess: divergence - average(drawn.map((sums) => sums[probe]!.divergence)),
      p: own[probe]!,
      adjusted: adjusted[probe]!,
      located: smallest >= LOCATED_FROM && adjusted[probe]! <= 0.1,
    };
  });
  const ratio = total(observed) / probeCount;
  const tells = smallest >= DIVERGES_FROM;
  return measured({ ratio, p, tells, diverges: tells && p <= 0.05, probes });
}

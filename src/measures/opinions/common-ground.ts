// What all groups share, and what stands for one of them: found so that chance is not taken for either.

import { opinionSpace, placesIn } from '#measures/opinions/opinion-space.ts';
import { contrary, seenIn, type Tally, talliesByGroup, together } from '#measures/opinions/statement-tallies.ts';
import { partOf, upTo, type VoteTable } from '#measures/opinions/vote-table.ts';
import { adjustedForMany } from '#measures/statistics/benjamini-hochberg.ts';
import { fisherLarger } from '#measures/statistics/fisher-exact.ts';
import { kMeans } from '#measures/statistics/k-means.ts';
import { shuffled, uniformNumbers } from '#measures/statistics/random.ts';

/** So many of a group must have voted on a statement before anything is said of what the group holds. */
export const leastSeen = 5;

/**
 * Group-informed consensus: the product over the groups of (agrees + 1) ÷ (seen + 2), in (0, 1): high only where every group
 * agrees, however large another one is. Undefined where a group has fewer than 5 votes on it. Source: Small et al., 2021.
 */
export function groupInformedConsensus(tallies: readonly Tally[]): number | undefined {
  if (tallies.length === 0 || tallies.some((tally) => seenIn(tally) < leastSeen)) return undefined;
  return tallies.reduce((product, tally) => product * ((tally.agree + 1) / (seenIn(tally) + 2)), 1);
}

export type SharedView = {
  readonly statement: number;
  readonly consensus: number;
  readonly side: 'agree' | 'disagree';
};

/** How far all groups take one side of each statement, the most shared first; statements with too few votes are left out. */
export function commonGround(tallies: readonly (readonly Tally[])[]): SharedView[] {
  return tallies
    .flatMap((groups, statement): SharedView[] => {
      const agree = groupInformedConsensus(groups);
      const disagree = groupInformedConsensus(groups.map(contrary));
      if (agree === undefined || disagree === undefined) return [];
      const side = agree >= disagree ? 'agree' : 'disagree';
      return [{ statement, consensus: Math.max(agree, disagree), side }];
    })
    .sort((one, other) => other.consensus - one.consensus || one.statement - other.statement);
}

export type Representative = {
  readonly statement: number;
  readonly group: number;
  readonly side: 'agree' | 'disagree';
  /** How many times more likely this side is in the group than in the rest, smoothed: (a + 1)/(s + 2) in ÷ out. */
  readonly ratio: number;
  readonly p: number;
};

const folds = 5;
const leastShare = 0.5;
const falseShare = 0.1;

/** Who is together by everything but these statements; groups are called as in `labels`, by whom they have most in common with. */
function labelsWithout(
  table: VoteTable,
  held: ReadonlySet<number>,
  labels: ArrayLike<number>,
  k: number,
  seed: number,
) {
  const kept = [...upTo(table.statements)].filter((statement) => !held.has(statement));
  const part = partOf(table, upTo(table.people), kept);
  const found = kMeans(placesIn(opinionSpace(part), part), k, uniformNumbers(seed), 4).labels;
  const shared = Array.from({ length: k }, () => new Int32Array(k));
  for (const [person, label] of found.entries()) shared[label]![labels[person]!]!++;
  const names = new Int32Array(k).fill(-1);
  const pairs = shared.flatMap((line, from) => [...line].map((count, to) => ({ from, to, count })));
  for (const { from, to } of pairs.sort((one, other) => other.count - one.count))
    if (names[from] === -1 && !names.includes(to)) names[from] = to;
  return found.map((label) => names[label]!);
}

const smoothed = (tally: Tally) => (tally.agree + 1) / (seenIn(tally) + 2);

function tried(groups: readonly Tally[], statement: number): Representative[] {
  return groups.flatMap((own, group) => {
    const rest = together(groups.filter((_, other) => other !== group));
    if (seenIn(own) < leastSeen || seenIn(rest) < leastSeen) return [];
    return (['agree', 'disagree'] as const).map((side) => {
      const [ours, theirs] = side === 'agree' ? [own, rest] : [contrary(own), contrary(rest)];
      const p = fisherLarger(ours.agree, seenIn(ours), theirs.agree, seenIn(theirs));
      const holds = smoothed(ours) > leastShare;
      return { statement, group, side, ratio: smoothed(ours) / smoothed(theirs), p: holds ? p : 1 };
    });
  });
}

/**
 * K26, what stands for a group: statements that more of the group than of the rest agree with (or disagree with), tested on
 * votes that had no part in making the groups. In five parts the statements are held out, people are grouped by the others,
 * and only there Fisher's exact test is asked, one-sided, of each group and side for which more than half of the group takes that side; of
 * all tests at most a tenth may be false (Benjamini–Hochberg, q = .10). Without holding out, 60–67 % of statements pass in
 * pure noise. `labels` are 0 … k − 1 for every person of the table; a group needs 5 votes on a statement. The strongest first.
 */
export function representativeStatements(
  table: VoteTable,
  labels: ArrayLike<number>,
  k: number,
  seed = 20_261,
): Representative[] {
  const order = shuffled([...upTo(table.statements)], uniformNumbers(seed));
  const all: Representative[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = order.filter((_, place) => place % folds === fold);
    const own = labelsWithout(table, new Set(held), labels, k, seed + fold + 1);
    const tallies = talliesByGroup(partOf(table, upTo(table.people), held), own, k);
    all.push(...tallies.flatMap((groups, place) => tried(groups, held[place]!)));
  }
  const adjusted = adjustedForMany(all.map(({ p }) => p));
  return all
    .filter((_, place) => adjusted[place]! <= falseShare)
    .sort((one, other) => one.p - other.p || other.ratio - one.ratio);
}

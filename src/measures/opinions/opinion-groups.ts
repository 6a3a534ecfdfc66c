// Whether people fall into groups of opinion, and who stands together: said only where chance would hardly do the same.
import { lacking, measured, type NoData } from '#measures/abstain.ts';
import { type OpinionSpace, opinionSpace, placesIn } from '#measures/opinions/opinion-space.ts';
import { splitAgreement } from '#measures/opinions/split-agreement.ts';
import {
  partOf,
  sampleOf,
  UNSEEN,
  upTo,
  type VoteTable,
  votesByPerson,
  votesToPlace,
} from '#measures/opinions/vote-table.ts';
import { kMeans, meanSilhouette, nearestCentre, type Points } from '#measures/statistics/k-means.ts';
import { type ParallelAnalysis, parallelAnalysis } from '#measures/statistics/parallel-analysis.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';

export type GroupNeed = { readonly people: number; readonly statements: number };

/** Whoever saw too little to be placed stands in no group. */
export const UNPLACED = -1;

type Placed = {
  readonly state: 'measured';
  readonly analysis: ParallelAnalysis;
  readonly space: OpinionSpace;
  /** x and y of everybody, one after the other. */
  readonly places: Points;
  /** People with enough votes, and statements that anybody voted on. */
  readonly people: number;
  readonly statements: number;
};

/** How sure the groups are: `silhouette` of the places, `ari` between groupings from parts of the statements. */
type Standing = { readonly k: number; readonly silhouette: number; readonly ari: number };

export type NoGroups = Placed & {
  readonly found: 'no distinct groups';
  /** Chance would do the same; or the groups are others as soon as other statements are looked at. */
  readonly because: 'chance' | 'unstable';
  readonly tried?: Standing;
};

export type Groups = Placed &
  Standing & {
    readonly found: 'groups';
    /** Each person's group, in the order of their centres from left to right; UNPLACED for those with too few votes. */
    readonly labels: Int32Array;
    /** x and y of each group's centre. */
    readonly centres: Points;
    readonly sizes: readonly number[];
  };

export type OpinionGroups = NoData<GroupNeed> | NoGroups | Groups;

export type GroupOptions = {
  readonly seed?: number;
  readonly permutations?: number;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

export const needForGroups: GroupNeed = { people: 20, statements: 15 };
const mostP = 0.05;
const leastAri = 0.4;
const mostForSilhouette = 1000;

const isSeen = (table: VoteTable) => {
  const seen = new Uint8Array(table.statements);
  for (let cell = 0; cell < table.votes.length; cell++) if (table.votes[cell] !== UNSEEN) seen[cell % seen.length] = 1;
  return seen;
};

/** With how many groups it is tried: two, and one more for each twelve people, up to five. */
export const groupCounts = (people: number): number[] =>
  [2, 3, 4, 5].filter((k) => k <= Math.min(5, Math.floor(2 + people / 12)));

/** The number of groups that stand apart best, and who is in which. */
function bestGrouping(points: Points, random: Random) {
  const people = points.length / 2;
  const sample = sampleOf(upTo(people), mostForSilhouette, random);
  const shown = new Float64Array(2 * sample.length);
  for (const [place, person] of sample.entries()) shown.set(points.subarray(2 * person, 2 * person + 2), 2 * place);
  const tried = groupCounts(people).map((k) => {
    const { labels, centres } = kMeans(points, k, random);
    const silhouette = meanSilhouette(
      shown,
      Int32Array.from(sample, (person) => labels[person]!),
      k,
    );
    return { k, labels, centres, silhouette };
  });
  return tried.reduce((best, one) => (one.silhouette > best.silhouette + 1e-12 ? one : best));
}

/** Groups have no names; they are told apart from left to right. */
function fromLeftToRight(centres: Points): Points {
  const order = [...upTo(centres.length / 2)].sort(
    (one, other) => centres[2 * one]! - centres[2 * other]! || centres[2 * one + 1]! - centres[2 * other + 1]!,
  );
  return Float64Array.from(order.flatMap((centre) => [centres[2 * centre]!, centres[2 * centre + 1]!]));
}

/** Everybody's group: that of the nearest centre. */
function labelled(places: Points, centres: Points, seen: Int32Array) {
  const labels = seen.map((votes, person) =>
    votes >= votesToPlace ? nearestCentre(places, person, centres) : UNPLACED,
  );
  const sizes = Array<number>(centres.length / 2).fill(0);
  for (const label of labels) if (label !== UNPLACED) sizes[label]!++;
  return { labels, sizes };
}

/**
 * K25, groups of opinion in a table of votes (−1, 0, 1, or unseen). First parallel analysis: is the share of variance along
 * the first component larger than where statements have nothing to do with one another (199 column permutations, p ≤ .05)?
 * Only then unseen votes take their statement's mean, people are placed by two principal components, scaled by √(statements ÷
 * seen), and k-means looks for 2 to min(5, 2 + n/12) groups, of which the best silhouette is taken. Kept where groupings from
 * parts of the statements agree by an adjusted Rand index of at least .4 (`split-agreement.ts`). Everybody is placed; whoever
 * has fewer than 7 votes belongs to no group. Abstains below 20 people with 7 votes each, or 15 statements. `seed` makes
 * chance repeatable. Sources: Horn, 1965; Small et al., 2021 (formulas only).
 */
export function opinionGroups(table: VoteTable, options: GroupOptions = {}): OpinionGroups {
  const seen = votesByPerson(table);
  const placed = upTo(table.people).filter((person) => seen[person]! >= votesToPlace);
  const statements = isSeen(table).reduce((sum, it) => sum + it, 0);
  const lack = lacking({ people: placed.length, statements }, needForGroups);
  if (lack) return lack;
  const { seed = 20_261, permutations = 199, onProgress } = options;
  const core = partOf(table, placed, upTo(table.statements));
  const tell = (share: number) => onProgress?.(0.75 * share);
  const analysis = parallelAnalysis(core, { seed, permutations, onProgress: tell });
  const space = opinionSpace(core);
  const places = placesIn(space, table);
  const known = measured({ analysis, space, places, people: placed.length, statements });
  if (analysis.p > mostP) return { ...known, found: 'no distinct groups', because: 'chance' };
  const random = uniformNumbers(seed + 1);
  onProgress?.(0.8);
  const { k, labels, silhouette, centres: unordered } = bestGrouping(placesIn(space, core), random);
  const ari = splitAgreement(core, labels, k, random, (share) => onProgress?.(0.8 + 0.2 * share));
  if (ari < leastAri)
    return { ...known, found: 'no distinct groups', because: 'unstable', tried: { k, silhouette, ari } };
  const centres = fromLeftToRight(unordered);
  return { ...known, found: 'groups', k, silhouette, ari, centres, ...labelled(places, centres, seen) };
}

/** The measures of opinion maps: in pure noise, in groups that were planted, and on real conversations. */

import { commonGround, representativeStatements } from '#measures/opinions/common-ground.ts';
import { minorityCoverage, minorityPositions, summaryOf } from '#measures/opinions/minority-coverage.ts';
import { type Groups, groupCounts, opinionGroups, UNPLACED } from '#measures/opinions/opinion-groups.ts';
import { opinionSpace, placesIn } from '#measures/opinions/opinion-space.ts';
import { contrary, seenIn, type Tally, talliesByGroup, together } from '#measures/opinions/statement-tallies.ts';
import { partOf, UNSEEN, upTo, type VoteTable } from '#measures/opinions/vote-table.ts';
import { adjustedRand } from '#measures/statistics/adjusted-rand.ts';
import { kMeans, meanSilhouette } from '#measures/statistics/k-means.ts';
import { parallelAnalysis } from '#measures/statistics/parallel-analysis.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';
import { say } from '../timing.ts';
import { type Conversation, conversations } from './polis.ts';
import { figure, mean, median, row, share, times } from './simulate.ts';

interface Made {
  people: number;
  statements: number;
  /** So many statements divide two halves, of which one agrees with this chance and the other with the contrary. */
  split?: number;
  strength?: number;
  /** The chance that a cell is unseen. */
  unseen?: number;
}

const passes = 0.2;

function made({ people, statements, split = 0, strength = 0.9, unseen = 0 }: Made, random: Random): VoteTable {
  const usual = Array.from({ length: statements }, () => 0.2 + 0.6 * random());
  const vote = (person: number, statement: number) => {
    if (random() < unseen) return UNSEEN;
    if (random() < passes) return 0;
    const first = person < people / 2;
    const agrees = statement < split ? (first ? strength : 1 - strength) : usual[statement]!;
    return random() < agrees ? 1 : -1;
  };
  const votes = new Int8Array(people * statements);
  for (let cell = 0; cell < votes.length; cell++) votes[cell] = vote(Math.floor(cell / statements), cell % statements);
  return { people, statements, votes };
}

const isGroups = (found: ReturnType<typeof opinionGroups>): found is Groups =>
  found.state === 'measured' && found.found === 'groups';

/** As the usual pipeline does: whatever number of groups has the best silhouette is what there is. */
function usual(table: VoteTable, seed: number) {
  const points = placesIn(opinionSpace(table), table);
  const tried = groupCounts(table.people).map((k) => {
    const { labels } = kMeans(points, k, uniformNumbers(seed));
    return { k, labels, silhouette: meanSilhouette(points, labels, k) };
  });
  return tried.reduce((best, one) => (one.silhouette > best.silhouette ? one : best));
}

/** A share that was counted in so many runs, with its standard error. */
const counted = (found: number, runs: number) =>
  `${figure(found)} ± ${figure(Math.sqrt((found * (1 - found)) / times(runs)))}`;

function inNoise(): void {
  const sizes: [number, number, number][] = [
    [20, 15, 0],
    [20, 20, 0.4],
    [40, 15, 0],
    [100, 30, 0.5],
    [300, 60, 0.7],
  ];
  for (const [people, statements, unseen] of sizes) {
    const random = uniformNumbers(25 + people);
    let seed = 0;
    const table = () => made({ people, statements, unseen }, random);
    const name = `K25 noise, ${people} × ${statements}, ${unseen * 100} % unseen`;
    const runs = people <= 20 ? 1000 : people <= 40 ? 300 : 60;
    const chance = share(runs, () => parallelAnalysis(table(), { seed: ++seed }).p <= 0.05);
    row(`${name}: passes parallel analysis`, counted(chance, runs), '.04–.06');
    const reported = share(runs, () => isGroups(opinionGroups(table(), { seed: ++seed })));
    row(`${name}: groups reported`, counted(reported, runs), '≤ .05');
    const silhouettes = Array.from({ length: times(40) }, () => usual(table(), ++seed).silhouette);
    row(`${name}: usual pipeline reports groups`, '1.000', `median silhouette ${figure(median(silhouettes), 2)}`);
  }
  const random = uniformNumbers(26);
  const sampled = share(100, () => parallelAnalysis(made({ people: 2000, statements: 20 }, random)).p <= 0.05);
  row('K25 noise, 2,000 people of whom 400 are tested', figure(sampled), '≤ .05');
}

function planted(): void {
  for (const [people, split, goal] of [
    [20, 4, '≥ .65'],
    [40, 4, '.96'],
    [20, 8, ''],
  ] as const) {
    const random = uniformNumbers(30 + people + split);
    let seed = 0;
    const table = () => made({ people, statements: 15, split }, random);
    const name = `K25 ${people} people, ${split} of 15 statements divide (.9 : .1)`;
    const runs = split === 4 && people === 20 ? 1000 : 300;
    const found = share(runs, () => parallelAnalysis(table(), { seed: ++seed }).p <= 0.05);
    row(`${name}: parallel analysis finds it`, counted(found, runs), people === 20 && split === 4 ? '.66' : '');
    const right: number[] = [];
    const reported = share(runs, () => {
      const groups = opinionGroups(table(), { seed: ++seed });
      if (!isGroups(groups)) return false;
      right.push(
        adjustedRand(
          groups.labels,
          upTo(people).map((person) => (2 * person < people ? 0 : 1)),
        ),
      );
      return true;
    });
    row(`${name}: groups reported`, counted(reported, runs), goal);
    if (right.length > 0) row(`${name}: agreement with the truth (ARI)`, figure(mean(right), 2));
  }
}

/** The usual test: two z above 1.2816, on the same votes that made the groups. */
function passesTwice(groups: readonly Tally[]): boolean {
  const z = (agree: number, seen: number, by: number, error: number) => (agree / seen - by) / error;
  return groups.some((own, group) => {
    const rest = together(groups.filter((_, other) => other !== group));
    return [[own, rest] as const, [contrary(own), contrary(rest)] as const].some(([ours, theirs]) => {
      const [n, m] = [seenIn(ours), seenIn(theirs)];
      if (n < 5 || m < 5) return false;
      const pooled = (ours.agree + theirs.agree + 1) / (n + m + 2);
      const apart = z(ours.agree, n, theirs.agree / m, Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)));
      return z(ours.agree, n, 0.5, 0.5 / Math.sqrt(n)) > 1.2816 && apart > 1.2816;
    });
  });
}

function representative(): void {
  for (const [people, statements, unseen] of [
    [30, 20, 0],
    [100, 30, 0.4],
  ] as const) {
    const random = uniformNumbers(60 + people);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < times(100); run++) {
      const table = made({ people, statements, unseen }, random);
      const { labels, k } = usual(table, run);
      const named = new Set(representativeStatements(table, labels, k, run + 1).map(({ statement }) => statement));
      ours.push(named.size / statements);
      theirs.push(talliesByGroup(table, labels, k).filter(passesTwice).length / statements);
    }
    const name = `K26 noise, ${people} × ${statements}`;
    row(`${name}: statements that pass, held out`, figure(mean(ours)), '≤ .10');
    row(`${name}: the same on the votes that made the groups`, figure(mean(theirs)), '.60–.67 with any group');
  }
  const random = uniformNumbers(62);
  const found: number[] = [];
  for (let run = 0; run < times(60); run++) {
    const table = made({ people: 80, statements: 30, split: 8, unseen: 0.2 }, random);
    const groups = opinionGroups(table, { seed: run });
    if (!isGroups(groups)) continue;
    const named = representativeStatements(table, groups.labels, groups.k, run + 1);
    found.push(new Set(named.filter(({ statement }) => statement < 8).map(({ statement }) => statement)).size / 8);
  }
  row('K26 80 people, 8 of 30 divide: of the 8 found', figure(mean(found)));
}

const goal = (groups: Groups | undefined) => (groups ? '≥ .4' : 'not kept: no goal');

function published({ name, table, published: theirs }: Conversation): void {
  const groups = opinionGroups(table);
  if (groups.state === 'no data') {
    row(`K25 ${name}`, 'no data');
    return;
  }
  const kept = isGroups(groups) ? groups : undefined;
  const stability = kept ? kept.ari : (groups as { tried?: { ari: number } }).tried?.ari;
  const placed = upTo(table.people).filter(
    (person) => theirs[person]! >= 0 && (kept?.labels[person] ?? 0) !== UNPLACED,
  );
  const labels = kept?.labels ?? usual(table, 1).labels;
  const agreement = adjustedRand(
    placed.map((it) => labels[it]!),
    placed.map((it) => theirs[it]!),
  );
  row(
    `K25 ${name}: ${kept ? `${kept.k} groups` : groups.found}`,
    `ARI ${figure(agreement, 2)}`,
    `split-half ${figure(stability ?? Number.NaN, 2)}, ${goal(kept)}`,
  );
}

/** On the published groups: what is shown of minority positions, where there are any. */
function coverage(all: readonly Conversation[]): void {
  const found = { ours: [] as number[], most: [] as number[], common: [] as number[], seven: [] as number[] };
  const halves: number[] = [];
  for (const { table, published: theirs } of all) {
    const placed = upTo(table.people).filter((person) => theirs[person]! >= 0);
    if (placed.length === 0) continue;
    const labels = placed.map((person) => theirs[person]!);
    const k = Math.max(...labels) + 1;
    const tallies = talliesByGroup(partOf(table, placed, upTo(table.statements)), labels, k);
    const sizes = Array.from({ length: k }, (_, group) => labels.filter((label) => label === group).length);
    halves.push(consensusInHalves(partOf(table, placed, upTo(table.statements)), labels, k));
    const positions = minorityPositions(tallies, sizes);
    if (positions.length === 0) continue;
    const summary = summaryOf(tallies, sizes);
    const shown = [...summary.common, ...summary.reserved].map(({ statement }) => statement);
    const overall = tallies.map((groups, statement) => ({ statement, tally: together(groups) }));
    const agreed = overall.sort((a, b) => agreesShare(b.tally) - agreesShare(a.tally)).slice(0, 7);
    const any = (list: readonly { statement: number }[]) =>
      minorityCoverage(
        positions,
        list.map(({ statement }) => statement),
      ) > 0
        ? 1
        : 0;
    found.ours.push(minorityCoverage(positions, shown));
    found.most.push(any(agreed));
    found.common.push(any(commonGround(tallies).slice(0, 7)));
    found.seven.push(any([...summary.common, ...summary.reserved.slice(0, 2)]));
  }
  const of = `${found.ours.length} conversations with a minority position`;
  row(`K27 minority positions shown, five and reserved places (${of})`, figure(mean(found.ours), 2), '1.00');
  row('K27 conversations in which one is shown: five and two reserved', figure(mean(found.seven), 2), '1.00');
  row('K27 the same, the seven most agreed with', figure(mean(found.most), 2), '.07');
  row('K27 the same, the seven with most group-informed consensus', figure(mean(found.common), 2), '.07');
  row('K26 rank correlation of consensus between halves of people', figure(median(halves), 2), 'median .80');
}

const agreesShare = (tally: Tally) => tally.agree / Math.max(1, seenIn(tally));

function consensusInHalves(table: VoteTable, labels: Int32Array, k: number): number {
  const random = uniformNumbers(81);
  const half = upTo(table.people).map(() => (random() < 0.5 ? 0 : 1));
  const [one, other] = [0, 1].map((side) => {
    const people = upTo(table.people).filter((person) => half[person] === side);
    const tallies = talliesByGroup(
      partOf(table, people, upTo(table.statements)),
      people.map((it) => labels[it]!),
      k,
    );
    return new Map(commonGround(tallies).map(({ statement, consensus }) => [statement, consensus]));
  });
  const both = [...one!.keys()].filter((statement) => other!.has(statement));
  const ranks = (of: Map<number, number>) => {
    const order = [...both].sort((a, b) => of.get(a)! - of.get(b)!);
    return new Map(order.map((statement, place) => [statement, place]));
  };
  const [first, second] = [ranks(one!), ranks(other!)];
  const n = both.length;
  const apart = both.reduce((sum, it) => sum + (first.get(it)! - second.get(it)!) ** 2, 0);
  return n > 2 ? 1 - (6 * apart) / (n * (n * n - 1)) : Number.NaN;
}

function onRealConversations(): void {
  const all = conversations();
  if (all.length === 0) say('K25–K27 on real conversations: the shared data is absent.');
  for (const one of all) published(one);
  if (all.length > 0) coverage(all);
}

export const opinionMeasures = [inNoise, planted, representative, onRealConversations] as const;

import { expect, test } from 'vitest';
import { groupCounts, opinionGroups, UNPLACED } from '#measures/opinions/opinion-groups.ts';
import { opinionSpace, placesIn } from '#measures/opinions/opinion-space.ts';
import {
  centredVotes,
  partOf,
  sampleOf,
  UNSEEN,
  upTo,
  type VoteTable,
  votesByPerson,
} from '#measures/opinions/vote-table.ts';
import { adjustedRand } from '#measures/statistics/adjusted-rand.ts';
import { kMeans, meanSilhouette } from '#measures/statistics/k-means.ts';
import { parallelAnalysis } from '#measures/statistics/parallel-analysis.ts';
import { principalComponents, topShare } from '#measures/statistics/principal-components.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';

const half = (people: number) => Int32Array.from({ length: people }, (_, person) => (2 * person < people ? 0 : 1));

/** Two halves of which one agrees with the first `split` statements and the other does not; the rest is chance. */
function made(people: number, statements: number, split: number, seed: number, unseen = 0): VoteTable {
  const random = uniformNumbers(seed);
  const votes = new Int8Array(people * statements);
  for (let cell = 0; cell < votes.length; cell++) {
    const person = Math.floor(cell / statements);
    const agrees = cell % statements < split ? (2 * person < people ? 0.95 : 0.05) : 0.5;
    votes[cell] = random() < unseen ? UNSEEN : random() < agrees ? 1 : -1;
  }
  return { people, statements, votes };
}

test('two planted halves are found, everybody is placed, and the same votes give the same answer', () => {
  const table = made(60, 20, 12, 1, 0.2);
  const found = opinionGroups(table);
  expect(found).toMatchObject({ state: 'measured', found: 'groups', k: 2 });
  if (found.state === 'no data' || found.found !== 'groups') throw new Error('no groups');
  expect(adjustedRand(found.labels, half(60))).toBeGreaterThan(0.85);
  expect(found.sizes.reduce((sum, size) => sum + size)).toBe(60);
  expect(found.centres[0]).toBeLessThan(found.centres[2]!);
  expect(found.analysis.p).toBe(1 / 200);
  expect(opinionGroups(table)).toEqual(found);
});

test('in noise no groups are reported but once in a while, however well k-means thinks of them', () => {
  const seeds = Array.from({ length: 24 }, (_, seed) => seed + 1);
  const reported = seeds.filter((seed) => {
    const found = opinionGroups(made(24, 16, 0, seed), { seed, permutations: 99 });
    return found.state === 'measured' && found.found === 'groups';
  });
  expect(reported.length).toBeLessThanOrEqual(3);
  const points = placesIn(opinionSpace(made(24, 16, 0, 1)), made(24, 16, 0, 1));
  expect(meanSilhouette(points, kMeans(points, 3, uniformNumbers(1)).labels, 3)).toBeGreaterThan(0.3);
});

test('below twenty people with seven votes each, or fifteen statements, it says what is missing', () => {
  expect(opinionGroups(made(19, 20, 12, 1))).toMatchObject({ state: 'no data', have: { people: 19, statements: 20 } });
  expect(opinionGroups(made(40, 14, 10, 1))).toMatchObject({ state: 'no data', need: { people: 20, statements: 15 } });
  const quiet = made(30, 20, 12, 1);
  for (let cell = 0; cell < 12 * 20; cell++) if (cell % 20 > 5) quiet.votes[cell] = UNSEEN;
  expect(opinionGroups(quiet)).toMatchObject({ state: 'no data', have: { people: 18 } });
});

test('whoever has too few votes is in no group, and a statement that nobody saw counts for nothing', () => {
  const table = made(50, 21, 12, 3);
  for (let cell = 0; cell < table.votes.length; cell++)
    if (cell % 21 === 20 || (cell < 21 && cell > 5)) table.votes[cell] = UNSEEN;
  const found = opinionGroups(table);
  if (found.state === 'no data' || found.found !== 'groups') throw new Error('no groups');
  expect(found.labels[0]).toBe(UNPLACED);
  expect([...found.labels].filter((label) => label === UNPLACED)).toHaveLength(1);
  expect(found).toMatchObject({ people: 49, statements: 20 });
  expect([...found.places].every(Number.isFinite)).toBe(true);
});

test('progress goes from a beginning to an end and never back', () => {
  const told: number[] = [];
  opinionGroups(made(40, 20, 12, 4), { onProgress: (share) => told.push(share) });
  expect(told.at(-1)).toBe(1);
  expect(told.every((share, place) => share >= (told[place - 1] ?? 0))).toBe(true);
});

test('groups are tried from two up to five, by how many people there are', () => {
  expect([20, 24, 36, 100].map(groupCounts)).toEqual([
    [2, 3],
    [2, 3, 4],
    [2, 3, 4, 5],
    [2, 3, 4, 5],
  ]);
  expect(groupCounts(10)).toEqual([2]);
});

test('components are those of the covariance: at right angles, of length one, and the first takes its share of variance', () => {
  const table = made(30, 8, 4, 5, 0.3);
  const votes = centredVotes(table);
  const { loadings, variances } = principalComponents(votes, 2);
  const [first, second] = loadings as [Float64Array, Float64Array];
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, place) => sum + value * b[place]!, 0);
  expect(dot(first, first)).toBeCloseTo(1, 9);
  expect(dot(first, second)).toBeCloseTo(0, 9);
  const total = votes.values.reduce((sum, value) => sum + value * value, 0);
  expect(topShare(votes)).toBeCloseTo(variances[0]! / total, 6);
  const everybody = placesIn({ means: votes.means, loadings: [first, second] }, table);
  const seen = votesByPerson(table);
  const along = upTo(30).reduce((sum, person) => sum + (everybody[2 * person]! ** 2 * seen[person]!) / 8, 0);
  expect(along).toBeCloseTo(variances[0]!, 6);
  expect(variances[0]).toBeGreaterThan(variances[1]!);
});

test('with more statements than fit into a table of products the components are the same', () => {
  const wide = made(40, 310, 150, 8, 0.4);
  const few = partOf(wide, upTo(40), upTo(290));
  // Columns that nobody has seen weigh nothing, so the same votes are asked once either way.
  const padded = partOf(wide, upTo(40), upTo(310));
  for (let cell = 0; cell < padded.votes.length; cell++) if (cell % 310 >= 290) padded.votes[cell] = UNSEEN;
  const [one, other] = [few, padded].map((table) => principalComponents(centredVotes(table), 2));
  expect(one!.variances[0]! / other!.variances[0]!).toBeCloseTo(1, 4);
  const alike = one!.loadings[0]!.reduce((sum, weight, at) => sum + weight * other!.loadings[0]![at]!, 0);
  expect(Math.abs(alike)).toBeGreaterThan(0.999);
});

test('a table in which nothing varies has no component and no groups', () => {
  const table = { people: 25, statements: 16, votes: new Int8Array(25 * 16).fill(1) };
  expect(topShare(centredVotes(table))).toBe(0);
  expect(parallelAnalysis(table, { permutations: 19 }).p).toBe(1);
  expect(opinionGroups(table)).toMatchObject({ found: 'no distinct groups', because: 'chance' });
});

test('of many people a sample is tested, and it is a sample', () => {
  const sample = sampleOf(upTo(1000), 50, uniformNumbers(3));
  expect(new Set(sample).size).toBe(50);
  expect([...sample]).toEqual([...sample].sort((a, b) => a - b));
  expect(sampleOf(upTo(5), 50, uniformNumbers(3))).toHaveLength(5);
  const part = partOf(made(6, 4, 2, 1), [5, 0], [3, 1]);
  expect([...part.votes]).toEqual([5 * 4 + 3, 5 * 4 + 1, 3, 1].map((cell) => made(6, 4, 2, 1).votes[cell]));
});

test('the adjusted Rand index is 1 for one grouping under other names, near 0 by chance, and 0 where all are together', () => {
  expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 1])).toBe(1);
  expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5);
  expect(adjustedRand([0, 0, 0], [0, 0, 0])).toBe(0);
  const random = uniformNumbers(9);
  const label = () => Array.from({ length: 400 }, () => Math.floor(3 * random()));
  expect(Math.abs(adjustedRand(label(), label()))).toBeLessThan(0.03);
});

// Points in a plane, put into as many heaps as asked for, and how well the heaps stand apart.
import { drawBelow, type Random } from '#measures/statistics/random.ts';

/** x and y of each point, one after the other. */
export type Points = Float64Array;

export type Clusters = {
  /** The heap of each point. */
  readonly labels: Int32Array;
  /** x and y of each heap's centre. */
  readonly centres: Points;
  /** The sum of squared distances to the centres. */
  readonly within: number;
};

const squared = (a: Points, i: number, b: Points, j: number) =>
  (a[2 * i]! - b[2 * j]!) ** 2 + (a[2 * i + 1]! - b[2 * j + 1]!) ** 2;

/** The heap whose centre is nearest to a place. */
export function nearestCentre(points: Points, point: number, centres: Points): number {
  let nearest = 0;
  for (let centre = 1; 2 * centre < centres.length; centre++)
    if (squared(points, point, centres, centre) < squared(points, point, centres, nearest)) nearest = centre;
  return nearest;
}

/** The first centres, far from one another (k-means++). */
function firstCentres(points: Points, k: number, random: Random): Points {
  const count = points.length / 2;
  const centres = new Float64Array(2 * k);
  const far = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let chosen = drawBelow(count, random);
  for (let centre = 0; centre < k; centre++) {
    centres.set(points.subarray(2 * chosen, 2 * chosen + 2), 2 * centre);
    let total = 0;
    for (let point = 0; point < count; point++) {
      far[point] = Math.min(far[point]!, squared(points, point, centres, centre));
      total += far[point]!;
    }
    let left = random() * total;
    for (chosen = 0; chosen < count - 1; chosen++) {
      left -= far[chosen]!;
      if (left <= 0) break;
    }
  }
  return centres;
}

function settle(points: Points, centres: Points): Clusters {
  const count = points.length / 2;
  const k = centres.length / 2;
  const labels = new Int32Array(count).fill(-1);
  for (let round = 0; round < 60; round++) {
    let moved = false;
    const sums = new Float64Array(3 * k);
    for (let point = 0; point < count; point++) {
      const label = nearestCentre(points, point, centres);
      if (labels[point] !== label) moved = true;
      labels[point] = label;
      sums[3 * label]! += points[2 * point]!;
      sums[3 * label + 1]! += points[2 * point + 1]!;
      sums[3 * label + 2]!++;
    }
    for (let centre = 0; centre < k; centre++) {
      const size = sums[3 * centre + 2]!;
      if (size === 0) continue;
      centres[2 * centre] = sums[3 * centre]! / size;
      centres[2 * centre + 1] = sums[3 * centre + 1]! / size;
    }
    if (!moved) break;
  }
  let within = 0;
  for (let point = 0; point < count; point++) within += squared(points, point, centres, labels[point]!);
  return { labels, centres, within };
}

/** The best of `starts` runs of k-means; labels and centres are in no particular order. */
export function kMeans(points: Points, k: number, random: Random, starts = 10): Clusters {
  let best: Clusters | undefined;
  for (let start = 0; start < starts; start++) {
    const found = settle(points, firstCentres(points, k, random));
    if (!best || found.within < best.within - 1e-12) best = found;
  }
  return best!;
}

/**
 * The mean silhouette of the points: (b − a) ÷ max(a, b), with a a point's mean distance to its own heap and b that to the
 * nearest other one; in [−1, 1], and 0 for a point alone in its heap. Takes time by the square of the number of points.
 * Source: Rousseeuw, 1987.
 */
export function meanSilhouette(points: Points, labels: ArrayLike<number>, k: number): number {
  const count = points.length / 2;
  const sizes = new Float64Array(k);
  for (let point = 0; point < count; point++) sizes[labels[point]!]!++;
  let sum = 0;
  for (let point = 0; point < count; point++) {
    const far = new Float64Array(k);
    for (let other = 0; other < count; other++)
      far[labels[other]!]! += Math.sqrt(squared(points, point, points, other));
    sum += silhouetteOf(far, sizes, labels[point]!);
  }
  return count > 0 ? sum / count : 0;
}

function silhouetteOf(far: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own]! < 2) return 0;
  const a = far[own]! / (sizes[own]! - 1);
  let b = Number.POSITIVE_INFINITY;
  for (let other = 0; other < far.length; other++)
    if (other !== own && sizes[other]! > 0) b = Math.min(b, far[other]! / sizes[other]!);
  const most = Math.max(a, b);
  return Number.isFinite(b) && most > 0 ? (b - a) / most : 0;
}

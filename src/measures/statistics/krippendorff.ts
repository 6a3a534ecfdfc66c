// Do people who sort the same cases sort them alike, beyond what their habits alone would give?
import type { Interval } from '#measures/abstain.ts';
import { studentQuantile } from '#measures/statistics/distributions.ts';

/** The answers given to one case, in any order; who did not answer is left out. */
export type Unit = readonly string[];

/**
 * Krippendorff's alpha for nominal answers: α = 1 − Dₒ/Dₑ, where Dₒ is the share of unlike pairs within cases (each case
 * weighing as its number of answers) and Dₑ the share of unlike pairs among all answers. 1 is full agreement, 0 what
 * chance gives, negative below that. Cases with a single answer say nothing and are left out. NaN when there are no pairs
 * or when only one answer was ever given: agreement without variation cannot be told from habit.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability.
 */
export function nominalAlpha(units: readonly Unit[]): number {
  const totals = new Map<string, number>();
  let answers = 0;
  let alike = 0;
  for (const unit of units) {
    if (unit.length < 2) continue;
    const counts = countOf(unit);
    answers += unit.length;
    for (const [answer, count] of counts) {
      alike += (count * (count - 1)) / (unit.length - 1);
      totals.set(answer, (totals.get(answer) ?? 0) + count);
    }
  }
  const alikeByChance = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = 1 - alikeByChance / (answers * (answers - 1));
  return expected > 0 ? 1 - (1 - alike / answers) / expected : Number.NaN;
}

/** The share of pairs of answers to one case that are alike, in [0, 1]; NaN with fewer than two answers. */
export function alikeShare(unit: Unit): number {
  const pairs = unit.length * (unit.length - 1);
  return [...countOf(unit).values()].reduce((sum, count) => sum + count * (count - 1), 0) / pairs;
}

export type Alpha = { readonly alpha: number; readonly interval: Interval };

/**
 * Alpha with its jackknife interval: each case is left out once, the pseudo-values n·α − (n − 1)·α₍₋ᵢ₎ give the standard
 * error, Student's t on n − 1 degrees the width; cut off at 1. For few cases it covers better than the bootstrap.
 * Source: Hughes, krippendorffsalpha (R package). NaN and [NaN, NaN] where alpha is.
 */
export function alphaWithInterval(units: readonly Unit[], confidence = 0.95): Alpha {
  const paired = units.filter((unit) => unit.length > 1);
  const alpha = nominalAlpha(paired);
  const n = paired.length;
  const pseudo = paired.map((_, left) => n * alpha - (n - 1) * nominalAlpha(paired.toSpliced(left, 1)));
  const mean = pseudo.reduce((sum, value) => sum + value, 0) / n;
  const variance = pseudo.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const width = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { alpha, interval: [alpha - width, Math.min(1, alpha + width)] };
}

function countOf(unit: Unit): Map<string, number> {
  const counts = new Map<string, number>();
  for (const answer of unit) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return counts;
}

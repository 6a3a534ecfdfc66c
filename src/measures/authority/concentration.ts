// Do a few groups decide for all? Only what lies above what equal authority would give by chance says so.
import { lacking, measured, type Result } from '#measures/abstain.ts';
import { type AgainstChance, againstChance } from '#measures/statistics/permutation-test.ts';
import { multinomialCounts } from '#measures/statistics/random.ts';

/**
 * The Gini index of counts ≥ 0: Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n Σ x), from 0, all equal, to (n − 1)/n, one has everything. 0 when
 * nothing was counted.
 */
export function gini(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, count, index) => sum + (2 * index + 1 - sorted.length) * count, 0);
  return weighted / (sorted.length * total);
}

/** The Gini index of counts against what it is when every decision is as likely to fall to any group. Works for any counts. */
export function giniAgainstChance(counts: readonly number[], seed?: number): AgainstChance {
  const decisions = counts.reduce((sum, count) => sum + count, 0);
  return againstChance(gini(counts), (random) => gini(multinomialCounts(decisions, counts.length, random)), { seed });
}

export type Concentration = AgainstChance & {
  /** The index lies above what chance stays below 95 times in a hundred. */
  readonly concentrated: boolean;
};

/**
 * K19, concentration of authority: G − E₀[G], the Gini index of how many decisions each deciding group made, less its mean
 * when all groups decide alike (999 multinomial draws, seeded). Give every group that could decide, also those with 0. The
 * raw index must not be shown alone: with equal authority of 10 groups it is .35 after 20 decisions, .20 after 60, .11 after
 * 200. Abstains below 3 groups or 6 decisions per group. Source: Deltas, 2003, for the small-sample bias.
 */
export function concentration(decisionsByGroup: readonly number[], seed?: number): Result<Concentration> {
  const decisions = decisionsByGroup.reduce((sum, count) => sum + count, 0);
  const groups = decisionsByGroup.length;
  const lack = lacking({ groups, decisions }, { groups: 3, decisions: 6 * Math.max(3, groups) });
  if (lack) return lack;
  const found = giniAgainstChance(decisionsByGroup, seed);
  return measured({ ...found, concentrated: found.observed > found.nullHigh });
}

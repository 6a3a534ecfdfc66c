// A choice that is good here and costs elsewhere: what others say it costs them, beside what it was to gain.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** What a choice costs one group, as that group says: hours a week, or 0 to 3. One current note for each thing that costs. */
export type CostNote = { readonly group: string; readonly cost: number };

export type LedgerEntry = {
  /** The group that made the choice: its own notes are no cost to others. */
  readonly by: string;
  /** What it was to gain, in the units of the notes; undefined when nobody said. */
  readonly gain: number | undefined;
  readonly notes: readonly CostNote[];
};

export type Externality = {
  readonly notes: number;
  readonly groups: number;
  /** In the units of the notes. */
  readonly costToOthers: number;
  /** Cost to others ÷ stated gain: above 1 the choice costs others more than it brings. Undefined without a gain above 0. */
  readonly ratio: number | undefined;
  /** The ratio when any one group's notes are left out: at worst and at best. */
  readonly band: Interval | undefined;
  /** The ratio is above 1 whichever group is left out: no single voice carries it. */
  readonly outweighs: boolean;
};

const sumOf = (notes: readonly CostNote[]) => notes.reduce((sum, { cost }) => sum + cost, 0);

/**
 * K14, the ledger of what a choice costs others: Σ cost to other groups ÷ stated local gain, with the band that it lies in
 * when each noting group is left out in turn. Costs and gain in the same units, ≥ 0. Abstains below 5 notes of other groups
 * or 2 such groups: it takes two who are independent. It says what a choice costs, not who is to blame, and blocks nothing.
 */
export function externality({ by, gain, notes }: LedgerEntry): Result<Externality> {
  const others = notes.filter(({ group }) => group !== by);
  const groups = [...new Set(others.map(({ group }) => group))];
  const lack = lacking({ notes: others.length, groups: groups.length }, { notes: 5, groups: 2 });
  if (lack) return lack;
  const costToOthers = sumOf(others);
  const figures = { notes: others.length, groups: groups.length, costToOthers };
  if (gain === undefined || !(gain > 0))
    return measured({ ...figures, ratio: undefined, band: undefined, outweighs: false });
  const without = groups.map((left) => sumOf(others.filter(({ group }) => group !== left)) / gain);
  const band: Interval = [Math.min(...without), Math.max(...without)];
  return measured({ ...figures, ratio: costToOthers / gain, band, outweighs: band[0] > 1 });
}

/** A choice that others noted costs for, and whether anybody raised it as a conflict. */
export type NotedChoice = { readonly notes: number; readonly conflictRaised: boolean };

export type SilentShare = { readonly choices: number; readonly share: number; readonly interval: Interval };

/**
 * K14, silent share: choices with cost notes of others for which no conflict was raised ÷ all with cost notes, in [0, 1],
 * with its Wilson interval. Abstains below 5 choices with a note.
 */
export function silentShare(choices: readonly NotedChoice[]): Result<SilentShare> {
  const noted = choices.filter(({ notes }) => notes > 0);
  const lack = lacking({ notedChoices: noted.length }, { notedChoices: 5 });
  if (lack) return lack;
  const silent = noted.filter(({ conflictRaised }) => !conflictRaised).length;
  return measured({
    choices: noted.length,
    share: silent / noted.length,
    interval: wilsonInterval(silent, noted.length),
  });
}

// Does it make a difference to the choice whether a principle is cited, or is citing it a liturgy?
import { lacking, measured, type Result } from '#measures/abstain.ts';
import { type AgainstChance, againstChance } from '#measures/statistics/permutation-test.ts';
import { shuffled } from '#measures/statistics/random.ts';

/** One decision: the question it answered, whether it cited the principle, the option it took. */
export type CitingDecision = { readonly question: string; readonly cited: boolean; readonly option: string };

/** Entropy of counts that add up to n, in bits. */
const entropy = (counts: Iterable<number>, n: number) => {
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / n) * Math.log2(count / n);
  return sum;
};

/** The mutual information of two yes-or-no or named labels that belong together, in bits, ≥ 0. 0 of nothing. */
export function mutualInformation(first: readonly unknown[], second: readonly unknown[]): number {
  const [rows, columns] = [[...new Set(first)], [...new Set(second)]];
  const cells = rows.map(() => new Array<number>(columns.length).fill(0));
  for (const [index, label] of first.entries()) cells[rows.indexOf(label)]![columns.indexOf(second[index])]!++;
  const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
  const rowSums = cells.map(sumOf);
  const columnSums = columns.map((_, column) => sumOf(cells.map((row) => row[column]!)));
  const n = first.length;
  return Math.max(0, entropy(rowSums, n) + entropy(columnSums, n) - entropy(cells.flat(), n));
}

export type Discrimination = AgainstChance & {
  /** p ≤ .05: whoever cites it chooses otherwise than who does not. */
  readonly discriminates: boolean;
};

type Comparable = { readonly cited: readonly boolean[]; readonly options: readonly string[] };

/** The questions on which some decisions cite and others do not: only there can citing make a difference. */
function comparableQuestions(decisions: readonly CitingDecision[]): Comparable[] {
  const questions = new Map<string, { cited: boolean[]; options: string[] }>();
  for (const { question, cited, option } of decisions) {
    const own = questions.get(question) ?? { cited: [], options: [] };
    own.cited.push(cited);
    own.options.push(option);
    questions.set(question, own);
  }
  return [...questions.values()].filter(({ cited }) => cited.includes(true) && cited.includes(false));
}

/**
 * K21, whether citing discriminates: I(cited; option) within each question, weighted by its decisions, in bits, less its
 * mean when the citations are dealt anew among the decisions on the same question (999 permutations, seeded), with p. Give
 * one name of a question for all when options mean the same throughout. Only questions count on which some decisions cite
 * and others do not. Abstains below 50 such decisions, 5 that cite or 5 that do not. A principle that does not discriminate
 * is to be asked about, not blamed: "would you have chosen otherwise?"
 */
export function citingDiscriminates(decisions: readonly CitingDecision[], seed?: number): Result<Discrimination> {
  const questions = comparableQuestions(decisions);
  const comparable = questions.reduce((sum, { cited }) => sum + cited.length, 0);
  const citing = questions.reduce((sum, { cited }) => sum + cited.filter(Boolean).length, 0);
  const have = { decisions: comparable, citing, notCiting: comparable - citing };
  const lack = lacking(have, { decisions: 50, citing: 5, notCiting: 5 });
  if (lack) return lack;
  const information = (dealt: (cited: readonly boolean[]) => readonly boolean[]) =>
    questions.reduce((sum, { cited, options }) => sum + options.length * mutualInformation(dealt(cited), options), 0) /
    comparable;
  const found = againstChance(
    information((cited) => cited),
    (random) => information((cited) => shuffled(cited, random)),
    { seed },
  );
  return measured({ ...found, discriminates: found.p <= 0.05 });
}

// Coherence theatre: everybody says that a principle decides, and comparable choices fall apart all the same.
import { type Interval, lacking, measured, type Result } from '#measures/abstain.ts';
import { clusterBootstrap, percentileInterval } from '#measures/statistics/bootstrap.ts';
import { normalQuantile } from '#measures/statistics/distributions.ts';
import type { Random } from '#measures/statistics/random.ts';

/** What two different groups chose on one question. Leave out pairs whose difference was settled as legitimate. */
export type ChoicePair = {
  readonly question: string;
  readonly choices: readonly [string, string];
  /**
   * How many options the question had, where its options are its own. Leave it out everywhere when the labels mean the
   * same on every question ("upholds", "breaks").
   */
  readonly options?: number;
};

/** How many people were asked whether "we decide by this principle", and how many agreed. */
export type Espoused = { readonly agree: number; readonly asked: number };

export type EspousedGap = {
  /** S, the share that agrees, in [0, 1]. */
  readonly espoused: number;
  /** The share of pairs that chose the same, in [0, 1]. */
  readonly sameChoice: number;
  /** A, agreement beyond chance: 1 full, 0 chance. Undefined, as all that rests on it, when one label was chosen throughout. */
  readonly agreement: number | undefined;
  readonly agreementInterval: Interval | undefined;
  /** S − A. */
  readonly gap: number | undefined;
  readonly gapInterval: Interval | undefined;
  /** The lower limit of the gap is above .3 and the upper limit of the agreement below .5. */
  readonly theatre: boolean;
};

/** What one question adds to the sums. */
type Sums = { pairs: number; same: number; oneOfOptions: number; labels: Map<string, number> };

function byQuestion(pairs: readonly ChoicePair[]): Sums[] {
  const questions = new Map<string, Sums>();
  for (const { question, choices, options } of pairs) {
    const sums = questions.get(question) ?? { pairs: 0, same: 0, oneOfOptions: 0, labels: new Map<string, number>() };
    sums.pairs++;
    if (choices[0] === choices[1]) sums.same++;
    sums.oneOfOptions += 1 / (options ?? Number.NaN);
    for (const choice of choices) sums.labels.set(choice, (sums.labels.get(choice) ?? 0) + 1);
    questions.set(question, sums);
  }
  return [...questions.values()];
}

const total = (questions: readonly Sums[], of: 'pairs' | 'same' | 'oneOfOptions') =>
  questions.reduce((sum, question) => sum + question[of], 0);

const sameShare = (questions: readonly Sums[]) => total(questions, 'same') / total(questions, 'pairs');

/** How often pairs would agree if every choice were drawn from all choices, or from the options where those are its own. */
function sameByChance(questions: readonly Sums[]): number {
  const oneOfOptions = total(questions, 'oneOfOptions') / total(questions, 'pairs');
  if (!Number.isNaN(oneOfOptions)) return oneOfOptions;
  const counts = new Map<string, number>();
  for (const { labels } of questions)
    for (const [label, count] of labels) counts.set(label, (counts.get(label) ?? 0) + count);
  const all = 2 * total(questions, 'pairs');
  return [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0) / (all * (all - 1));
}

/** (aₒ − aₑ) / (1 − aₑ); NaN when chance alone would make all pairs agree. */
function agreementOf(questions: readonly Sums[]): number {
  const chance = sameByChance(questions);
  return chance < 1 ? (sameShare(questions) - chance) / (1 - chance) : Number.NaN;
}

/** The share that agrees, in another sample of as many people. */
function askAgain({ agree, asked }: Espoused, random: Random): number {
  let agreed = 0;
  for (let person = 0; person < asked; person++) if (random() < agree / asked) agreed++;
  return agreed / asked;
}

/**
 * K10, the gap between what is espoused and what is done: S − A. A = (aₒ − aₑ)/(1 − aₑ), with aₒ the share of comparable
 * pairs of different groups that chose the same, and aₑ = Σ πc² over all choices (nominal Krippendorff, Scott), or the mean
 * of 1/options where every question has options of its own: pooled over questions such labels would never meet by chance.
 * 95 % percentile intervals of a bootstrap by question, in which the people asked are drawn anew, too. Abstains below 60
 * pairs, 10 questions or 5 people asked. With 60 pairs it finds choices by chance under a principle that 95 % claim to
 * follow in .97 of cases. Source: Argyris & Schön, Theory in Practice, 1974; Bromley & Powell, 2012.
 */
export function espousedGap(pairs: readonly ChoicePair[], espoused: Espoused, seed?: number): Result<EspousedGap> {
  const questions = byQuestion(pairs);
  const have = { pairs: pairs.length, questions: questions.length, asked: espoused.asked };
  const lack = lacking(have, { pairs: 60, questions: 10, asked: 5 });
  if (lack) return lack;
  const share = espoused.agree / espoused.asked;
  const agreement = agreementOf(questions);
  const figures = { espoused: share, sameChoice: sameShare(questions) };
  const nothing = { agreement: undefined, agreementInterval: undefined, gap: undefined, gapInterval: undefined };
  if (Number.isNaN(agreement)) return measured({ ...figures, ...nothing, theatre: false });
  const agreementInterval = percentileInterval(clusterBootstrap(questions, agreementOf, { seed }));
  const gaps = clusterBootstrap(questions, (drawn, random) => askAgain(espoused, random) - agreementOf(drawn), {
    seed,
  });
  const gapInterval = percentileInterval(gaps);
  const theatre = gapInterval[0] > 0.3 && agreementInterval[1] < 0.5;
  return measured({ ...figures, agreement, agreementInterval, gap: share - agreement, gapInterval, theatre });
}

export type AgreementFall = {
  readonly earlier: number;
  readonly later: number;
  /** later − earlier, and what it is below 95 times in a hundred. */
  readonly change: number;
  readonly changeAtMost: number;
  /** That upper limit lies below 0. */
  readonly fell: boolean;
};

/**
 * K10, whether the share of pairs that chose the same has fallen between two periods: one-sided at 5 %, normal, with the
 * variance of a share of clusters, Q/(Q − 1) · Σ (same_q − share · pairs_q)² / pairs², the questions being the clusters.
 * Shares in [0, 1]. Abstains below 60 pairs or 10 questions in either period. Power for .85 → .65 with 60 pairs on 60 questions .82
 * (25 pairs: .50).
 */
export function agreementFall(earlier: readonly ChoicePair[], later: readonly ChoicePair[]): Result<AgreementFall> {
  const count = (pairs: readonly ChoicePair[]) => new Set(pairs.map(({ question }) => question)).size;
  const have = {
    pairs: Math.min(earlier.length, later.length),
    questions: Math.min(count(earlier), count(later)),
  };
  return lacking(have, { pairs: 60, questions: 10 }) ?? measured(fallBetween(earlier, later));
}

/** The same for any number of pairs: for simulations. */
export function fallBetween(earlier: readonly ChoicePair[], later: readonly ChoicePair[]): AgreementFall {
  const [before, after] = [byQuestion(earlier), byQuestion(later)];
  const change = sameShare(after) - sameShare(before);
  const changeAtMost = change + normalQuantile(0.95) * Math.sqrt(varianceOfShare(before) + varianceOfShare(after));
  return { earlier: sameShare(before), later: sameShare(after), change, changeAtMost, fell: changeAtMost < 0 };
}

function varianceOfShare(questions: readonly Sums[]): number {
  const share = sameShare(questions);
  const squares = questions.reduce((sum, { same, pairs }) => sum + (same - share * pairs) ** 2, 0);
  return ((questions.length / (questions.length - 1)) * squares) / total(questions, 'pairs') ** 2;
}

// Settling too soon: few options that were really thought through, a lead that nobody lost again, and no objection. It asks, and never says so.
import { lacking, measured, type Result } from '#measures/abstain.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** An option as it was argued. `answered` are the reasons against it that somebody replied to; left out where none was asked for. */
export type OptionSeen = {
  readonly for: number;
  readonly against: number;
  readonly answered?: number;
};

/** Who led at a time: shares of the votes per option, in any order. `at` in milliseconds on any one scale. */
export type VotesSeen = { readonly at: number; readonly counts: readonly number[] };

/** With its own reasons for *and* against. */
const isArgued = (option: OptionSeen): boolean => option.for > 0 && option.against > 0;

/** How many options have a reason for and a reason against of their own. */
export const arguedOptions = (options: readonly OptionSeen[]): number => options.filter(isArgued).length;

/**
 * The Hill number of order 1, exp(−Σ qₖ ln qₖ), of votes per option: how many equally chosen options would be as diverse. From
 * 1 (all chose one) to the number of options. Undefined without votes. Source: Hill, 1973.
 */
export function effectiveOptions(counts: readonly number[]): number | undefined {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  const entropy = counts.reduce((sum, count) => (count > 0 ? sum - (count / all) * Math.log(count / all) : sum), 0);
  return Math.exp(entropy);
}

/** The option that two thirds or more chose; undefined where none did. */
function leaderOf({ counts }: VotesSeen): number | undefined {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...counts);
  // Whole numbers, so that two of three are two thirds.
  return all > 0 && 3 * most >= 2 * all ? counts.indexOf(most) : undefined;
}

/**
 * K04, lock-in: LI = τ / (deadline − open), where τ is the time from the opening until one option first had two thirds of the
 * votes and never lost them again. In [0, 1] where all was counted before the deadline. Undefined where no lead lasted, where
 * fewer than three voted, or where there was no time between the opening and the deadline. `votes` in order of time.
 */
export function lockIn(votes: readonly VotesSeen[], open: number, deadline: number): number | undefined {
  const enough = votes.every(({ counts }) => counts.reduce((sum, count) => sum + count, 0) >= 3);
  const last = votes.at(-1);
  if (!last || !enough || deadline <= open) return undefined;
  const leader = leaderOf(last);
  if (leader === undefined) return undefined;
  const lost = votes.findLastIndex((vote) => leaderOf(vote) !== leader);
  return (votes[lost + 1]!.at - open) / (deadline - open);
}

export const askedKinds = [
  'one-option',
  'few-options',
  'alike',
  'straw-man',
  'early',
  'one-sided',
  'no-objection',
] as const;
/** What somebody could ask before a choice is settled. */
export type AskedKind = (typeof askedKinds)[number];

export type Exploration = {
  readonly options: readonly OptionSeen[];
  /** The place of the option that is chosen or leads, where one does. */
  readonly leading?: number | undefined;
  /** The mean of 1 − cosine over all pairs of options, as src/text gives it; undefined below two options. */
  readonly distance?: number | undefined;
  readonly firstVotes?: readonly number[] | undefined;
  readonly lockIn?: number | undefined;
  readonly objections: number;
};

export type Asked = {
  readonly asked: readonly AskedKind[];
  /** All three signs of K04 at once: fewer than three argued options, an early lead, no objection. */
  readonly nudge: boolean;
  readonly argued: number;
  readonly effective: number | undefined;
  readonly lockIn: number | undefined;
  /** The places of the options that nobody spoke for. */
  readonly strawMen: readonly number[];
};

export const CONVERGENCE = {
  options: 3,
  lockIn: 0.25,
  distance: 0.2,
  effective: 1.5,
  voters: 3,
  decisions: 20,
} as const;

/** Set up to be knocked down: reasons against it that nobody answered, and (where answers were not asked for) none for it. */
const isStrawMan = ({ for: pros, against, answered }: OptionSeen): boolean =>
  against > 0 && (answered === undefined ? pros === 0 : answered === 0);

/**
 * K04, premature convergence: what to ask before one choice is settled. Fewer than two options, or fewer than three with a
 * reason for and against of their own; options that say nearly the same (mean 1 − cosine < .2); an option other than the
 * leading one whose reasons against stand unanswered; LI < .25; first votes worth fewer than 1.5 options (Hill number, from 3
 * voters on); no objection. Each is a question, none a finding; it needs no minimum beyond what is said of each. Thresholds:
 * measures table K04, not validated on labelled decisions.
 */
export function prematureConvergence(seen: Exploration): Asked {
  const argued = arguedOptions(seen.options);
  const voters = (seen.firstVotes ?? []).reduce((sum, count) => sum + count, 0);
  const effective = voters >= CONVERGENCE.voters ? effectiveOptions(seen.firstVotes ?? []) : undefined;
  const strawMen = seen.options.flatMap((option, place) =>
    place !== seen.leading && isStrawMan(option) ? [place] : [],
  );
  const early = seen.lockIn !== undefined && seen.lockIn < CONVERGENCE.lockIn;
  const says: Record<AskedKind, boolean> = {
    'one-option': seen.options.length < 2,
    'few-options': seen.options.length >= 2 && argued < CONVERGENCE.options,
    alike: seen.distance !== undefined && seen.distance < CONVERGENCE.distance,
    'straw-man': strawMen.length > 0,
    early,
    'one-sided': effective !== undefined && effective < CONVERGENCE.effective,
    'no-objection': seen.objections === 0,
  };
  return {
    asked: askedKinds.filter((kind) => says[kind]),
    nudge: argued < CONVERGENCE.options && early && seen.objections === 0,
    argued,
    effective,
    lockIn: seen.lockIn,
    strawMen,
  };
}

export type ConvergenceRate = {
  readonly decisions: number;
  readonly oneOption: number;
  readonly fewOptions: number;
  readonly noObjection: number;
  /** Of the share of decisions with fewer than three argued options. */
  readonly interval: readonly [number, number];
};

/**
 * How usual it is: of decisions, how many had fewer than two options, fewer than three argued ones, and no objection. Counts,
 * and the Wilson interval of the second as a share. Abstains below 20 decisions. It compares a group with its own past only.
 */
export function convergenceRate(
  decisions: readonly Pick<Exploration, 'options' | 'objections'>[],
): Result<ConvergenceRate> {
  const lack = lacking({ decisions: decisions.length }, { decisions: CONVERGENCE.decisions });
  if (lack) return lack;
  const count = (isTrue: (one: Pick<Exploration, 'options' | 'objections'>) => boolean) =>
    decisions.filter(isTrue).length;
  const fewOptions = count(({ options }) => arguedOptions(options) < CONVERGENCE.options);
  return measured({
    decisions: decisions.length,
    oneOption: count(({ options }) => options.length < 2),
    fewOptions,
    noObjection: count(({ objections }) => objections === 0),
    interval: wilsonInterval(fewOptions, decisions.length),
  });
}

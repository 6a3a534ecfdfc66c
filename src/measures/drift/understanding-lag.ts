// Understanding lags context: something has changed, and the question is how long until people know.
import { type Interval, lacking, measured, type NoData, type Result } from '#measures/abstain.ts';
import { kaplanMeier, type Median, medianOf } from '#measures/statistics/kaplan-meier.ts';
import { wilsonInterval } from '#measures/statistics/wilson-interval.ts';

/** So many days after the change, so many answers of a group's people, of which so many were right. */
export type Check = { readonly day: number; readonly right: number; readonly asked: number };

export type KnownShare = {
  readonly day: number;
  /** In [0, 1], with its 95 % Wilson interval. */
  readonly share: number;
  readonly interval: Interval;
};

export type GroupKnows = {
  /** Of the checks that enough people answered, in the order of days. */
  readonly course: readonly KnownShare[];
  /** The day of the first check at which four in five knew; undefined while it is still unknown. */
  readonly knownAfter: number | undefined;
};

export type UnderstandingLag = {
  /** In the order given; a group that too few have answered for says so. */
  readonly groups: readonly Result<GroupKnows>[];
  /** Days until four in five of a group know, over the groups; those that do not yet count as "at least so long". */
  readonly lag: Median;
};

export const ENOUGH_ANSWERS = 5;
const KNOWN_FROM = 0.8;

function ofGroup(checks: readonly Check[]): Result<GroupKnows> {
  const most = Math.max(0, ...checks.map(({ asked }) => asked));
  const lack = lacking({ answers: most }, { answers: ENOUGH_ANSWERS });
  if (lack) return lack;
  const course = checks
    .filter(({ asked }) => asked >= ENOUGH_ANSWERS)
    .sort((one, other) => one.day - other.day)
    .map(({ day, right, asked }) => ({ day, share: right / asked, interval: wilsonInterval(right, asked) }));
  return measured({ course, knownAfter: course.find(({ share }) => share >= KNOWN_FROM - 1e-9)?.day });
}

const isMeasured = (group: Result<GroupKnows>): group is Exclude<Result<GroupKnows>, NoData> =>
  group.state === 'measured';

/**
 * K03, how long until a change of context is known: for each group the share that answers the probes about it rightly at
 * each check, with its Wilson interval, and the days until that share reaches .8; over the groups the Kaplan–Meier median
 * of those days. A check of fewer than 5 answers is left out, and without any group that has one the measure abstains. What
 * is known between two checks is told at the second. Source: Endsley, 1995 (situation awareness); Kaplan & Meier, 1958.
 */
export function understandingLag(groups: readonly (readonly Check[])[]): Result<UnderstandingLag> {
  const each = groups.map(ofGroup);
  const known = each.filter(isMeasured);
  const lack = lacking({ groups: known.length }, { groups: 1 });
  if (lack) return lack;
  const durations = known.map(({ course, knownAfter }) => ({
    time: knownAfter ?? course.at(-1)!.day,
    closed: knownAfter !== undefined,
  }));
  return measured({ groups: each, lag: medianOf(kaplanMeier(durations)) });
}

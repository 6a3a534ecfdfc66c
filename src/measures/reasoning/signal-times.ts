// How long what is seen in the work waits until somebody reads it, and until somebody answers it.
import { lacking, measured, type Result } from '#measures/abstain.ts';
import { type Duration, kaplanMeier, type Median, medianOf } from '#measures/statistics/kaplan-meier.ts';

/** Days, ≥ 0; `closed` is false for what still waits. */
export type SignalSeen = { readonly read: Duration; readonly answered: Duration };

export type SignalTimes = {
  /** The Kaplan–Meier median of days until reading, with its interval; what waits counts as "at least so long". */
  readonly read: Median;
  readonly answered: Median;
};

/**
 * The median days to reading and to answering of signals, with 95 % intervals (`kaplanMeier`, `medianOf`). Abstains below
 * 10 signals, and below 5 that have been answered: each of the two medians is of the whole, never of one reader.
 */
export function signalTimes(signals: readonly SignalSeen[]): Result<SignalTimes> {
  const have = { signals: signals.length, answered: signals.filter(({ answered }) => answered.closed).length };
  const lack = lacking(have, { signals: 10, answered: 5 });
  if (lack) return lack;
  return measured({
    read: medianOf(kaplanMeier(signals.map(({ read }) => read))),
    answered: medianOf(kaplanMeier(signals.map(({ answered }) => answered))),
  });
}

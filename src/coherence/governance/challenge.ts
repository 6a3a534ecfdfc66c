/** Whether the meetings are a real challenge or a ceremony: measured over meetings, and never over people. */
import { lacking, measured, type Result } from '#measures/abstain.ts';

export const meetingsNeeded = 3;

export interface MeetingSeen {
  /** Something was called into question, and the minutes say so. */
  readonly challenged: boolean;
  /** A proposal of the meeting was adopted, or refused with reasons. */
  readonly settled: boolean;
}

export interface Challenge {
  readonly meetings: number;
  /** Share of the meetings with a recorded challenge, from 0 to 1. */
  readonly challenged: number;
  /** Share of the meetings that a change or a reasoned refusal came out of, from 0 to 1. */
  readonly settled: number;
}

/**
 * Shares over closed meetings, in no particular order. Abstains below three meetings: one or two say nothing of a habit.
 * Source: M61, *Distributed leadership in complexity*, signs of life: genuine challenge in regeneration.
 */
export function challengeOf(meetings: readonly MeetingSeen[]): Result<Challenge, { meetings: number }> {
  const short = lacking({ meetings: meetings.length }, { meetings: meetingsNeeded });
  if (short) return short;
  const share = (having: (meeting: MeetingSeen) => boolean) => meetings.filter(having).length / meetings.length;
  return measured({
    meetings: meetings.length,
    challenged: share(({ challenged }) => challenged),
    settled: share(({ settled }) => settled),
  });
}

/** What there is to compare: the rounds of all that have closed, what was answered in them, and what groups have said of it. */
import type { DriftAlarm } from './drift-alarm.ts';
import type { Probe } from './probe.ts';
import type { AnswerRow } from './probe-answers.store.ts';
import type { ProbeRound } from './round.ts';

/** All but the answers. */
export interface Frame {
  /** Closed rounds of all, in their order. */
  readonly rounds: readonly Pick<ProbeRound, 'id' | 'probes' | 'opensOn' | 'closesOn'>[];
  readonly probes: ReadonlyMap<string, Pick<Probe, 'id' | 'kind' | 'right' | 'statement'>>;
  readonly anonymous: ReadonlySet<string>;
  /** Of these, who belonged to each when each round closed: where nobody is known, it has to be known whether they are the same. */
  readonly members: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly alarms: readonly DriftAlarm[];
}

export interface Field extends Frame {
  readonly rows: readonly AnswerRow[];
}

const isLegitimate = ({ words }: Pick<DriftAlarm, 'words'>): boolean => words.some(({ kind }) => kind === 'legitimate');

/**
 * Where a group says that it rightly differs from another, its own baseline begins anew: from then on that is where they
 * stand, in its own eyes. The other group answers for itself.
 */
export function settledUntil({ alarms, rounds: all }: Frame, group: string, other: string | null): number {
  const places = alarms
    .filter((alarm) => alarm.group === group && alarm.other === other && isLegitimate(alarm))
    .map((alarm) => all.findIndex(({ id }) => id === alarm.round));
  return Math.max(-1, ...places) + 1;
}

export const samePair = (alarm: Pick<DriftAlarm, 'group' | 'other'>, one: string, other: string | null): boolean =>
  (alarm.group === one && alarm.other === other) || (alarm.group === other && alarm.other === one);

/** Whose an alarm is to hear: the groups concerned first; everybody once one of them has spoken, or after two weeks. */
import type { CalendarDate } from '#kernel/clock.ts';
import { daysAfter } from '#kernel/clock.ts';
import type { Chart } from './charts.ts';
import { type Frame, samePair } from './field.ts';
import { ownDays } from './kinds.ts';

type Memberships = Pick<ReadonlyMap<string, unknown>, 'has'>;

const concerns = ({ group, other }: Pick<Chart, 'group' | 'other'>, memberships: Memberships): boolean =>
  memberships.has(group) || (other !== null && memberships.has(other));

export function isOpenToAll({ group, other, alarm }: Chart, { alarms }: Frame, today: CalendarDate): boolean {
  if (!alarm) return false;
  const spoken = alarms.some((it) => samePair(it, group, other) && it.rangOn >= alarm.rangOn && it.words.length > 0);
  return spoken || today > daysAfter(alarm.rangOn, ownDays);
}

/** Members of one of the groups see how it stands in the eyes of their own; everybody else sees what rings, once it is open. */
export const isSeenBy = (chart: Chart, frame: Frame, today: CalendarDate, memberships: Memberships): boolean =>
  concerns(chart, memberships) ? chart.by.some((group) => memberships.has(group)) : isOpenToAll(chart, frame, today);

/** Whose an alarm is to hear: the groups concerned first; everybody once one of them has spoken, or after two weeks. */
import type { CalendarDate } from '#kernel/clock.ts';
import { daysAfter } from '#kernel/clock.ts';
import type { Chart } from './charts.ts';
import { type Field, samePair } from './field.store.ts';
import { ownDays } from './kinds.ts';

type Memberships = Pick<ReadonlyMap<string, unknown>, 'has'>;

export const concerns = ({ group, other }: Pick<Chart, 'group' | 'other'>, memberships: Memberships): boolean =>
  memberships.has(group) || (other !== null && memberships.has(other));

export function isOpenToAll({ group, other, alarm }: Chart, { alarms }: Field, today: CalendarDate): boolean {
  if (!alarm) return false;
  const spoken = alarms.some((it) => samePair(it, group, other) && it.words.length > 0);
  return spoken || today > daysAfter(alarm.rangOn, ownDays);
}

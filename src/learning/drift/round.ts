/** A round: the same few probes for everybody, open for some days. Whether it is open follows from the day. */
import { z } from 'zod';
import { type CalendarDate, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { calendarDate } from '#kernel/words.ts';
import { everyDays } from './kinds.ts';

export const roundRecord = z.object({
  ...keptFields('probeRound'),
  probes: z.array(idSchema('probe')),
  group: idSchema('group').nullable().describe('The group that asks only itself; null where all groups are asked'),
  opensOn: calendarDate,
  closesOn: calendarDate.describe('The last day on which it takes answers'),
});
export type ProbeRound = z.output<typeof roundRecord>;

export type RoundState = 'open' | 'closed';

export const stateOf = ({ closesOn }: Pick<ProbeRound, 'closesOn'>, today: CalendarDate): RoundState =>
  closesOn < today ? 'closed' : 'open';

/** The day on which the next round is due: four weeks after the last one opened, today where that has passed or none has been. */
export function nextDue(last: Pick<ProbeRound, 'opensOn'> | undefined, today: CalendarDate): CalendarDate {
  const due = last ? daysAfter(last.opensOn, everyDays) : today;
  return due < today ? today : due;
}

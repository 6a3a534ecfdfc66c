/** A review as lists show it. */
import { z } from 'zod';
import { allGroupNames, type GroupName } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { calendarDate } from '#kernel/words.ts';
import { dayOf, type Incident, isOverdue } from './incident.ts';

export const incidentRow = z.object({
  id: idSchema('incident'),
  title: z.string(),
  group: groupName,
  day: calendarDate.describe('The day on which it happened, or on which its review was begun'),
  closed: z.boolean(),
  factors: z.array(z.string()).describe('What contributed to it'),
  actions: z.int(),
  openActions: z.int(),
  overdueActions: z.int(),
  doubts: z.int().describe('How many decisions and assumptions it puts in doubt'),
});

/** Reviews with their groups; of the group's log is counted, and never of a person. */
export async function rowsOf({ db, network, now }: Context, found: readonly Incident[]) {
  const groups = new Map<string, GroupName>((await allGroupNames(db, network)).map((it) => [it.id, it]));
  const today = dateOf(now);
  return found.flatMap((incident) => {
    const group = groups.get(incident.group);
    if (!group) return [];
    const { id, title, closed, actions, factors, doubtedDecisions, doubtedAssumptions } = incident;
    return {
      id,
      title,
      group,
      day: dayOf(incident),
      closed: closed !== null,
      factors: factors.map((factor) => factor.title),
      actions: actions.length,
      openActions: actions.filter((it) => it.doneOn === null).length,
      overdueActions: actions.filter((it) => isOverdue(it, today)).length,
      doubts: doubtedDecisions.length + doubtedAssumptions.length,
    };
  });
}

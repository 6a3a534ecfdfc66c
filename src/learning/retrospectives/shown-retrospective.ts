/** A retrospective as one person sees it: how many have written, and only their own while it is sealed. */
import { z } from 'zod';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { type CalendarDate, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { calendarDate } from '#kernel/words.ts';
import { countWriters, reflectionsOf } from './reflections.store.ts';
import { change, ownReflections, type Retrospective, retrospectiveRecord } from './retrospective.ts';
import { retrospectives } from './retrospectives.store.ts';

export const shown = retrospectiveRecord.extend({
  of: groupName.describe('The group that meets'),
  yours: ownReflections.nullable().describe('What you have written; nobody else sees it before it is revealed'),
  written: z.int().describe('How many have written so far'),
  opensWith: z
    .object({ id: idSchema('retrospective'), heldOn: calendarDate, changes: z.array(change) })
    .nullable()
    .describe('The changes that the one before ended with, and what became of them'),
  mayTakePart: z.boolean().describe('Whether you are a member of the group'),
  nextOn: calendarDate.nullable().describe('The day that is proposed for the next one'),
});

/** The day that a retrospective proposes for the one after it. */
export const nextAfter = ({ heldOn, everyWeeks }: Pick<Retrospective, 'heldOn' | 'everyWeeks'>): CalendarDate | null =>
  everyWeeks === null ? null : daysAfter(heldOn, everyWeeks * 7);

async function openingOf({ db, network }: PersonContext, { before }: Retrospective) {
  if (!before) return null;
  const { id, heldOn, changes } = await retrospectives.find(db, network, before);
  return { id, heldOn, changes };
}

export async function asShown(context: PersonContext, record: Retrospective) {
  const { db, network, actor } = context;
  const sealed = record.status === 'reflecting';
  const mayTakePart = actor.memberships.has(record.group);
  return {
    ...record,
    of: await findGroupName(db, network, record.group),
    yours: sealed && mayTakePart ? await reflectionsOf(db, network, record.id, actor.id) : null,
    written: sealed ? (await countWriters(db, network, record.id)).count : 0,
    opensWith: await openingOf(context, record),
    mayTakePart,
    nextOn: nextAfter(record),
  };
}

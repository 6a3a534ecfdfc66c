/** What waits for my groups: one that is open, and one that the last proposed. */
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate } from '#kernel/words.ts';
import { noticeDays, statuses } from './kinds.ts';
import { reflectionsOf } from './reflections.store.ts';
import type { Retrospective } from './retrospective.ts';
import { newestFirst, ofGroups, retrospectives } from './retrospectives.store.ts';
import { nextAfter } from './shown-retrospective.ts';

/** The newest of each group. */
function newestOf(all: readonly Retrospective[]): Retrospective[] {
  const found = new Map<Id<'group'>, Retrospective>();
  for (const it of all) if (!found.has(it.group) || it.status !== 'closed') found.set(it.group, it);
  return [...found.values()];
}

export const dueRetrospectives = operation({
  summary: 'Show the retrospectives that your groups have open, and those that are due',
  effect: 'read',
  http: { method: 'GET', path: '/retrospectives-due' },
  may: people,
  input: z.object({}),
  output: z.object({
    open: z.array(
      z.object({
        id: idSchema('retrospective'),
        of: groupName,
        heldOn: calendarDate,
        status: z.enum(statuses),
        written: z.boolean().describe('Whether you have written what you think'),
      }),
    ),
    next: z.array(
      z.object({
        of: groupName,
        on: calendarDate.describe('The day that the last one proposed'),
        everyWeeks: z.int().nullable(),
      }),
    ),
  }),
  async run({ db, network, actor, now }) {
    const groups = [...actor.memberships.keys()];
    if (groups.length === 0) return { open: [], next: [] };
    const newest = newestOf(await retrospectives.list(db, network, { where: ofGroups(groups), order: newestFirst }));
    const names = new Map((await allGroupNames(db, network)).map((it) => [it.id, it]));
    const open = await Promise.all(
      newest
        .filter(({ status }) => status !== 'closed')
        .map(async ({ id, group, heldOn, status }) => {
          const written = (await reflectionsOf(db, network, id, actor.id)) !== null;
          return { id, of: names.get(group)!, heldOn, status, written };
        }),
    );
    const soon = daysAfter(dateOf(now), noticeDays);
    const next = newest.flatMap((it) => {
      const on = it.status === 'closed' ? nextAfter(it) : null;
      return on !== null && on <= soon ? [{ of: names.get(it.group)!, on, everyWeeks: it.everyWeeks }] : [];
    });
    return { open, next };
  },
});

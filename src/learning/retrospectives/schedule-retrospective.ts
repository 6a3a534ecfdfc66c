/** A group sets the day on which it looks at how it thinks; one at a time. */
import { z } from 'zod';
import { findGroup } from '#common-ground/groups/groups.store.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { weeksBetween } from './kinds.ts';
import { questionsFor } from './question-bank.ts';
import { wholeDay } from './retrospective.ts';
import { retrospectives, retrospectivesOf } from './retrospectives.store.ts';
import { asShown, shown } from './shown-retrospective.ts';

const aYear = 366;

function checkDay(day: string, today: string): void {
  if (day < today) throw new Problem('invalid', `${day} has passed. Choose today or a later day.`);
  if (day > daysAfter(today, aYear))
    throw new Problem('invalid', `${day} is more than a year away. Choose an earlier day.`);
}

export const scheduleRetrospective = operation({
  summary: 'Set the day of your group’s next retrospective on how it thinks',
  effect: 'write',
  http: { method: 'POST', path: '/retrospectives' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    group: ownGroup,
    heldOn: wholeDay.optional().describe('The day on which the group meets; today if left out'),
    everyWeeks: z
      .int()
      .min(1)
      .max(52)
      .nullable()
      .default(weeksBetween)
      .describe('After how many weeks the next one is proposed; null proposes none'),
  }),
  output: shown,
  async run(context, { group: reference, heldOn, everyWeeks }) {
    const { db, network, now } = context;
    const group = await meantGroup(context, reference);
    const day = heldOn ?? dateOf(now);
    checkDay(day, dateOf(now));
    // Held, so that of two who set a day at once the second is told.
    await findGroup(db, network, group, true);
    const earlier = await retrospectivesOf(db, network, group);
    const open = earlier.find(({ status }) => status !== 'closed');
    if (open) {
      const sentence = `This group has a retrospective on ${open.heldOn} that is not closed yet. End it first.`;
      throw new Problem('exists', sentence, { retrospective: open.id });
    }
    const added = await retrospectives.add(context, 'retrospective.scheduled', {
      group,
      heldOn: day,
      everyWeeks,
      status: 'reflecting',
      questions: questionsFor(earlier.length),
      before: earlier[0]?.id ?? null,
      reflections: [],
      themes: [],
      changes: [],
      closedAt: null,
    });
    return asShown(context, added);
  },
});

/** Somebody asks their group to explore before it settles. They have no more say in it than the others from then on. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { calendarDate, text } from '#kernel/words.ts';
import { meantGroup, ownGroup } from '../decisions/log-decision.ts';
import { minutes, question } from './session.ts';
import { divergences, fewestIn } from './sessions.store.ts';
import { asShown, shown } from './shown-session.ts';

export const later = (now: string, after: number): string => new Date(Date.parse(now) + after * 60_000).toISOString();

export const openSession = operation({
  summary: 'Open a session in which your group explores a question before it settles',
  effect: 'write',
  http: { method: 'POST', path: '/divergence' },
  positional: ['question'],
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    question: question.describe('What is to be decided'),
    group: ownGroup,
    context: text(20_000).default('').describe('What everybody should know who takes part (Markdown)'),
    minutes: minutes.default(5),
    deadline: calendarDate.optional().describe('The day by which it should be decided'),
    invited: z.array(groupReference).max(20).default([]).describe('Groups whose members explore with yours'),
  }),
  output: shown,
  async run(context, { group, invited, deadline, ...content }) {
    const { db, network, actor, now } = context;
    const ours = await meantGroup(context, group);
    if (deadline && deadline < dateOf(now).slice(0, deadline.length))
      throw new Problem('invalid', `The day by which it should be decided has passed: ${deadline}.`);
    const others: Id<'group'>[] = [];
    for (const reference of invited) others.push((await findGroupName(db, network, reference)).id);
    const groups = { group: ours, invited: [...new Set(others)].filter((id) => id !== ours) };
    const session = await divergences.add(context, 'divergence.opened', {
      ...content,
      ...groups,
      deadline: deadline ?? null,
      phase: 'options',
      endsAt: later(now, content.minutes),
      participants: [actor.id],
      fewest: await fewestIn(db, network, groups),
      written: [],
      options: [],
      arguments: [],
      premortem: null,
      votes: { first: null, second: null },
      dissent: [],
      setAside: [],
      choice: null,
      draft: null,
      ended: null,
    });
    return asShown(context, session);
  },
});

/** It ends with three changes to the way of deciding at most; what was never revealed is never read. */
import { z } from 'zod';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { mostChanges } from './kinds.ts';
import { throwAway } from './reflections.store.ts';
import { changeContent, retrospectiveId } from './retrospective.ts';
import { groupOf, retrospectives } from './retrospectives.store.ts';
import { asShown, shown } from './shown-retrospective.ts';

export const closeRetrospective = operation({
  summary: 'End a retrospective with at most three changes to how your group decides',
  effect: 'write',
  http: { method: 'POST', path: '/retrospectives/{id}/close' },
  may: membersOf(groupOf),
  input: z.object({
    id: retrospectiveId,
    revision: seenRevision,
    changes: z
      .array(changeContent)
      .max(mostChanges, 'Choose three changes at most: of more, nobody remembers one.')
      .default([])
      .describe('What the group will do otherwise when it decides'),
  }),
  output: shown,
  async run(context, { id, revision, changes }) {
    const { db, network, now } = context;
    const closed = await retrospectives.change(context, 'retrospective.closed', { id, revision }, ({ status }) => {
      if (status === 'closed') throw new Problem('invalid', 'This retrospective is closed already.');
      const made = changes.map((it, place) => ({ ...it, id: `c${place + 1}`, tried: null }));
      return { status: 'closed', closedAt: now, changes: made };
    });
    await throwAway(db, network, id);
    return asShown(context, closed);
  },
});

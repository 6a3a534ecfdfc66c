/** Somebody looks after the conversation, and both know until when they want to be done. */
import { z } from 'zod';
import { findPerson } from '#common-ground/people/people.store.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { type Permission, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { calendarDate } from '#kernel/words.ts';
import { conflictRecord } from './conflict.ts';
import { conflicts } from './conflicts.store.ts';
import { refuseDistant } from './dates.ts';
import { sidesOf } from './parties.ts';

const convenors: Permission<PersonContext, { id: string }> = {
  who: 'stewards, and members of the two groups',
  async check({ db, network, actor }, { id }) {
    requirePerson(actor);
    if (actor.steward || sidesOf(actor, await conflicts.find(db, network, id)).length > 0) return;
    throw new Problem('forbidden', 'Only stewards and the two groups say who looks after the conversation.');
  },
};

export const conveneConflict = operation({
  summary: 'Say who looks after the conversation on a conflict, and until when; they convene, and settle nothing',
  effect: 'write',
  http: { method: 'POST', path: '/conflicts/{id}/convening' },
  positional: ['id'],
  may: convenors,
  input: z.object({
    id: idSchema('conflict'),
    revision: seenRevision,
    keeper: idSchema('person').optional().describe('Who looks after the conversation; yourself if left out'),
    dueOn: calendarDate.optional().describe('The day until which both want to be done'),
  }),
  output: conflictRecord,
  async run(context, { keeper = context.actor.id, dueOn, ...change }) {
    await findPerson(context.db, context.network, keeper);
    if (dueOn) refuseDistant(context.now, dueOn, 'The day until which it should be done');
    return conflicts.change(context, 'conflict.convened', change, (before) => ({
      keeper,
      dueOn: dueOn ?? before.dueOn,
    }));
  },
});

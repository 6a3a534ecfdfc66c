/** Another group says that an assumption does not hold. The group that holds it answers; until then everybody sees that it is disputed. */
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf, type Permission, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { line, text } from '#kernel/words.ts';
import { groupReference } from '../groups/group.ts';
import { findGroupName } from '../groups/groups.store.ts';
import { disputeRecord, reason } from './assumption.ts';
import { assumptions } from './assumptions.store.ts';
import { requireOnMap } from './change-assumption.ts';
import { disputes } from './disputes.store.ts';
import { disputeAnswers } from './kinds.ts';

interface Disputing {
  id: string;
  group?: string | undefined;
}

/** The group for which somebody disputes: the one they name, or the first of theirs that does not hold it. */
async function disputingGroup({ db, network, actor }: PersonContext, { id, group }: Disputing): Promise<Id<'group'>> {
  const assumption = await assumptions.find(db, network, id);
  const named = group ? (await findGroupName(db, network, group)).id : null;
  const ours = named ? actor.memberships.has(named) : true;
  if (!ours) throw new Problem('forbidden', 'You do not belong to this group.');
  const found = named ?? [...actor.memberships.keys()].find((it) => it !== assumption.group);
  if (!found && actor.memberships.size === 0)
    throw new Problem('forbidden', 'Only groups dispute an assumption, and you belong to none yet.');
  if (!found || found === assumption.group)
    throw new Problem('invalid', 'This is an assumption of your own group: say that it holds no more, or change it.');
  return found;
}

const otherGroups: Permission<PersonContext, Disputing> = {
  who: 'members of other groups',
  async check(context, input) {
    requirePerson(context.actor);
    await disputingGroup(context as PersonContext, input);
  },
};

export const disputeAssumption = operation({
  summary: 'Say for your group that an assumption of another group does not hold; that group answers',
  effect: 'write',
  http: { method: 'POST', path: '/assumptions/{id}/disputes' },
  positional: ['id', 'why'],
  may: otherGroups,
  input: z.object({
    id: idSchema('assumption').describe('The assumption of the other group'),
    why: reason.describe('What speaks against it'),
    group: groupReference.optional().describe('Your group; without it, the first of yours that does not hold it'),
  }),
  output: disputeRecord,
  async run(context, { id, why, group: named }) {
    const { db, network } = context;
    const group = await disputingGroup(context, { id, group: named });
    const assumption = await assumptions.find(db, network, id, true);
    requireOnMap(assumption);
    if (assumption.fall) throw new Problem('invalid', 'Its own group has said already that it holds no more.');
    const same = sql<SqlBool>`open and assumption_id = ${id} and group_id = ${group}`;
    if ((await disputes.count(db, network, same)) > 0)
      throw new Problem('exists', 'Your group disputes this already, and waits for an answer.');
    const content = { assumption: assumption.id, group, why, open: true, answer: null, withdrawnAt: null };
    return disputes.add(context, 'dispute.opened', content, why);
  },
});

const requireOpen = ({ open }: { open: boolean }) => {
  if (!open) throw new Problem('invalid', 'This dispute is over already.');
};

export const answerDispute = operation({
  summary: 'Answer for your group where another disputes an assumption of it: it holds, it was changed, it has fallen',
  effect: 'write',
  http: { method: 'POST', path: '/disputes/{id}/answer' },
  positional: ['id', 'what', 'why'],
  may: membersOf(async ({ db, network }, { id }: { id: string }) => {
    const { assumption } = await disputes.find(db, network, id);
    return (await assumptions.find(db, network, assumption)).group;
  }),
  input: z.object({
    id: idSchema('dispute'),
    what: z.enum(disputeAnswers).describe('holds: it is so; changed: you have changed it; fallen: they are right'),
    why: text(2000).default('').describe('What you say to it'),
    title: line(300).optional().describe('Where you change it: what you take for true now'),
  }),
  output: disputeRecord,
  async run(context, { id, what, why, title }) {
    if (title && what !== 'changed') throw new Problem('invalid', 'New words go with the answer that it was changed.');
    const answered = await disputes.change(context, 'dispute.answered', { id, why }, (before) => {
      requireOpen(before);
      return { open: false, answer: { what, why, at: context.now, by: context.actor.id } };
    });
    const assumption = { id: answered.assumption, why: why || answered.why };
    if (title) await assumptions.change(context, 'assumption.amended', assumption, () => ({ title }));
    if (what === 'fallen')
      await assumptions.change(context, 'assumption.fell', assumption, ({ fall }) => ({
        fall: fall ?? { at: context.now, why: assumption.why, by: context.actor.id },
      }));
    return answered;
  },
});

export const withdrawDispute = operation({
  summary: 'Take back for your group that an assumption of another does not hold',
  effect: 'write',
  http: { method: 'POST', path: '/disputes/{id}/withdraw' },
  positional: ['id'],
  may: membersOf(async ({ db, network }, { id }: { id: string }) => (await disputes.find(db, network, id)).group),
  input: z.object({ id: idSchema('dispute') }),
  output: disputeRecord,
  run: (context, change) =>
    disputes.change(context, 'dispute.withdrawn', change, (before) => {
      requireOpen(before);
      return { open: false, withdrawnAt: context.now };
    }),
});

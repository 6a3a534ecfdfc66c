import { sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { groupName } from '../decisions/decision-row.ts';
import { isBoxed } from './kinds.ts';
import { type Divergence, divergenceRecord } from './session.ts';
import { committedIn, divergences, groupsOf } from './sessions.store.ts';
import { mayTakePart } from './taking-part.ts';

const row = divergenceRecord
  .pick({ id: true, question: true, phase: true, endsAt: true, deadline: true, createdAt: true, changedAt: true })
  .extend({
    group: groupName,
    invited: z.array(groupName),
    options: z.int().describe('How many options stand'),
    dissent: z.int().describe('How many have put a dissent with it'),
    yours: z.boolean().describe('Whether you may take part: you belong to one of its groups'),
    waitsForYou: z.boolean().describe('It runs, you may take part, and you are not done with this phase'),
  });

async function waitsFor({ db, network, actor }: PersonContext, session: Divergence): Promise<boolean> {
  if (!isBoxed(session.phase)) return session.phase === 'converge';
  return !(await committedIn(db, network, session.id, session.phase)).includes(actor.id);
}

export const listSessions = operation({
  summary: 'List the sessions in which groups explore a question, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/divergence' },
  columns: ['id', 'question', 'phase', 'group'],
  may: people,
  input: z.object({
    group: groupReference.optional().describe('Only those of this group'),
    state: z.enum(['open', 'over']).optional().describe('Only those that run, or only those that are over'),
  }),
  output: z.object({ sessions: z.array(row) }),
  async run(context, { group, state }) {
    const { db, network } = context;
    const only = group ? (await findGroupName(db, network, group)).id : null;
    const where = sql<boolean>`${only ? sql`group_id = ${only}` : sql`true`} and ${state ? sql`open = ${state === 'open'}` : sql`true`}`;
    const found = await divergences.list(db, network, { where, order: sql`id desc`, limit: 200 });
    const groups = new Map((await allGroupNames(db, network)).map((it) => [it.id, it]));
    const sessions = [];
    for (const session of found) {
      const yours = mayTakePart(context, session);
      const [own, ...invited] = groupsOf(session).flatMap((id) => groups.get(id) ?? []);
      sessions.push({
        ...session,
        group: own!,
        invited,
        options: session.options.length,
        dissent: session.dissent.length,
        yours,
        waitsForYou: yours && (await waitsFor(context, session)),
      });
    }
    return { sessions };
  },
});

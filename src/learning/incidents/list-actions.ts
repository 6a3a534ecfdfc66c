/** What groups have set out to do after incidents. It comes back when its day has passed; it is never listed by person. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { actionSchema, isOverdue } from './incident.ts';
import { allOf, incidents, ofGroup } from './incidents.store.ts';

const listed = actionSchema.omit({ doneOn: true, outcome: true }).extend({
  incident: idSchema('incident'),
  title: z.string().describe('What its review is called'),
  group: groupName,
  overdue: z.boolean(),
  yours: z.boolean().describe('You see to it, or a group of yours does'),
});

export const listActions = operation({
  summary: 'List what groups still want to do after incidents, what is due first',
  effect: 'read',
  http: { method: 'GET', path: '/incident-actions' },
  columns: ['text', 'dueOn', 'overdue'],
  may: people,
  input: z.object({
    group: groupReference.optional().describe('Only actions of this group'),
    yours: z.boolean().default(false).describe('Only what you, or your groups as a whole, see to'),
    overdue: z.boolean().default(false).describe('Only what should be done by now'),
    limit: z.int().min(1).max(500).default(200).describe('How many at most'),
  }),
  output: z.object({
    actions: z.array(listed),
    names: z.record(z.string(), z.string()).describe('Who sees to them, by id'),
  }),
  async run({ db, network, actor, now }, { group, yours, overdue, limit }) {
    const today = dateOf(now);
    const wanted: RawBuilder<SqlBool>[] = [
      sql<SqlBool>`jsonb_path_exists(record, '$.actions[*] ? (@.doneOn == null)')`,
    ];
    if (overdue) wanted.push(sql<SqlBool>`due_on < ${today}`);
    if (group) wanted.push(ofGroup((await findGroupName(db, network, group)).id));
    const groups = await allGroupNames(db, network);
    const order = sql`due_on nulls last, id`;
    const found = await incidents.list(db, network, { where: allOf(wanted), order, limit: 500 });
    const actions = found.flatMap(({ id, title, group: its, actions: all }) =>
      all
        .filter((it) => it.doneOn === null)
        .map(({ doneOn: _, outcome: __, ...action }) => ({
          ...action,
          incident: id,
          title,
          group: groups.find((it) => it.id === its)!,
          overdue: isOverdue({ ...action, doneOn: null }, today),
          yours:
            action.owner === actor.id || (action.owner?.startsWith('grp_') !== false && actor.memberships.has(its)),
        })),
    );
    const shown = actions
      .filter((it) => (!yours || it.yours) && (!overdue || it.overdue))
      .sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
      .slice(0, limit);
    const owners = shown.flatMap(({ owner }) => (owner?.startsWith('prs_') ? [owner] : []));
    return { actions: shown, names: await namesOf(db, network, owners) };
  },
});

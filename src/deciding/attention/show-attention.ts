/** What needs you: results that are overdue, days that come, proposals that stay open, and what others have decided. */
import { z } from 'zod';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { decisionRow } from '../decisions/decision-row.ts';
import { type RowsQuery, rowOf, selectRows } from '../decisions/decision-rows.store.ts';
import { latestOfEach } from '../decisions/latest-of-each.store.ts';
import { draftRecord } from '../drafts/draft.ts';
import { draftsOf } from '../drafts/drafts.store.ts';

const soonDays = 30;
const openDays = 14;
const few = 8;
const fewOfOne = 2;

const rows = z.array(decisionRow);

/** Of one's own groups, or of all the others. */
const of = (query: RowsQuery, groups: readonly Id<'group'>[], own: boolean) => {
  if (groups.length === 0) return own ? query.where((eb) => eb.val(false)) : query;
  return query.where('decisions.group_id', own ? 'in' : 'not in', groups);
};

export const showAttention = operation({
  summary: 'Show what needs you: overdue results, days to come, open proposals, drafts, and news of other groups',
  effect: 'read',
  http: { method: 'GET', path: '/attention' },
  may: people,
  input: z.object({}),
  output: z.object({
    overdue: rows.describe('Check dates of your groups that have passed without a result, the longest first'),
    due: rows.describe(`Check dates of your groups within ${soonDays} days`),
    open: rows.describe(`Proposals of your groups that have been open for more than ${openDays} days`),
    drafts: z.array(draftRecord),
    yours: rows.describe('The newest of your groups'),
    elsewhere: rows.describe(`What other groups decided last, at most ${fewOfOne} of each`),
  }),
  async run({ db, network, actor, now }) {
    const groups = [...actor.memberships.keys()];
    const today = dateOf(now);
    const standing = () => selectRows(db, network).where('decisions.retracted', '=', false);
    const read = async (query: RowsQuery) => (await query.execute()).map((row) => rowOf(row, today));
    const waiting = () => of(standing(), groups, true).orderBy('decisions.due_on').orderBy('decisions.id');
    const yours = of(standing(), groups, true).orderBy('decisions.recorded_at', 'desc').orderBy('decisions.id', 'desc');
    const elsewhere = of(standing(), groups, false)
      .where('decisions.id', 'in', latestOfEach(db, network, fewOfOne))
      .orderBy('decisions.sorted_on', 'desc')
      .orderBy('decisions.id', 'desc');
    const open = of(standing(), groups, true)
      .where('decisions.status', '=', 'proposed')
      .where('decisions.recorded_at', '<', `${daysAfter(now, -openDays)}T00:00:00.000Z`)
      .orderBy('decisions.recorded_at');
    return {
      overdue: await read(waiting().where('decisions.due_on', '<', today).limit(50)),
      due: await read(
        waiting()
          .where('decisions.due_on', '>=', today)
          .where('decisions.due_on', '<=', daysAfter(now, soonDays))
          .limit(few),
      ),
      open: await read(open.limit(few)),
      drafts: await draftsOf(db, network, groups),
      yours: await read(yours.limit(few)),
      elsewhere: await read(elsewhere.limit(few)),
    };
  },
});

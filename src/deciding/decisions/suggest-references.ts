import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import { decisionRow } from './decision-row.ts';
import { matches, rank, rowOf, selectRows } from './decision-rows.store.ts';

export const suggestReferences = operation({
  summary: 'Suggest decisions to refer to while somebody types',
  effect: 'read',
  http: { method: 'GET', path: '/decisions/suggestions' },
  may: people,
  input: z.object({ q: line(200).describe('The beginning of a reference, or words of the title') }),
  output: z.object({
    decisions: z.array(decisionRow.pick({ id: true, ref: true, title: true, status: true, group: true })),
  }),
  async run({ db, network, now }, { q }) {
    const begun = /^#?([a-z0-9-]*?)-?(\d*)$/.exec(q.toLowerCase());
    let query = selectRows(db, network).where('decisions.retracted', '=', false).limit(8);
    if (begun?.[2])
      query = query
        .where('groups.slug', '=', begun[1] ?? '')
        .where('decisions.number', '=', Number(begun[2].slice(0, 9)));
    else if (q) query = query.where(matches(q)).orderBy(rank(q), 'desc');
    else query = query.orderBy('decisions.sorted_on', 'desc');
    const rows = await query.execute();
    return { decisions: rows.map((row) => rowOf(row, dateOf(now))) };
  },
});

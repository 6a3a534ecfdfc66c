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
    const begun = /^#?([a-z0-9]+(?:-[a-z0-9]+)*?)(?:-(\d*))?$/.exec(q.toLowerCase());
    const standing = selectRows(db, network).where('decisions.retracted', '=', false).limit(8);
    const newest = standing.orderBy('decisions.sorted_on', 'desc').orderBy('decisions.id', 'desc');
    const { 1: slug = '', 2: number } = begun ?? [];
    let query = q ? standing.where(matches(q)).orderBy(rank(q), 'desc') : newest;
    if (number)
      query = standing.where('groups.slug', '=', slug).where('decisions.number', '=', Number(number.slice(0, 9)));
    else if (slug) query = newest.where((eb) => eb.or([eb('groups.slug', 'like', `${slug}%`), matches(q)]));
    const rows = await query.execute();
    return { decisions: rows.map((row) => rowOf(row, dateOf(now))) };
  },
});

import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import { decisionRow } from './decision-row.ts';
import { matches, type RowsQuery, rank, rowOf, selectRows } from './decision-rows.store.ts';

const few = 8;

/** A group whose name is begun comes first, and then what holds the words. */
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
    const standing = selectRows(db, network).where('decisions.retracted', '=', false);
    const newest = standing.orderBy('decisions.sorted_on', 'desc').orderBy('decisions.id', 'desc');
    const { 1: slug = '', 2: number } = begun ?? [];
    const read = async (query: RowsQuery, limit = few) =>
      (await query.limit(limit).execute()).map((row) => rowOf(row, dateOf(now)));
    if (number) {
      const one = standing.where('groups.slug', '=', slug).where('decisions.number', '=', Number(number.slice(0, 9)));
      return { decisions: await read(one) };
    }
    if (!slug) return { decisions: await read(q ? standing.where(matches(q)).orderBy(rank(q), 'desc') : newest) };
    const ofGroup = await read(newest.where('groups.slug', 'like', `${slug}%`));
    const others = newest.where(matches(q)).where('groups.slug', 'not like', `${slug}%`);
    return { decisions: [...ofGroup, ...(ofGroup.length < few ? await read(others, few - ofGroup.length) : [])] };
  },
});

import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate, instant, line } from '#kernel/words.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { firstDay, lastDay } from './dates.ts';
import { limits, statuses } from './decision.ts';
import { decisionRow, replacedIds } from './decision-row.ts';
import {
  affects,
  answers,
  answersQuestion,
  cites,
  hasTag,
  inForceOn,
  namesPerson,
  type RowsQuery,
  rank,
  rowOf,
  selectRows,
} from './decision-rows.store.ts';
import { replacedBy } from './replaced.store.ts';

export const sorts = ['decided', 'recorded', 'title', 'relevance'] as const;
const countedUpTo = 1000;

export const filters = z.object({
  q: line(500).optional().describe('Words to look for'),
  group: groupReference.optional().describe('Only decisions of this group'),
  affects: groupReference.optional().describe('Only decisions, of whichever group, that affect this one'),
  principle: idSchema('principle').optional().describe('Only decisions that cite this principle'),
  question: idSchema('question').optional().describe('Only decisions that answer this shared question'),
  status: z
    .union([z.enum(statuses).transform((one) => [one]), z.array(z.enum(statuses))])
    .optional()
    .describe('Only with this status'),
  tag: line(50).optional().describe('Only with this tag'),
  person: line(500).optional().describe('Only where this person decided, advised, was told or recorded'),
  overdue: z.boolean().optional().describe('Only those whose result is overdue'),
  from: calendarDate.optional().describe('Decided on this day or later'),
  to: calendarDate.optional().describe('Decided on this day or earlier'),
  inForceOn: calendarDate.optional().describe('Only what was in force on this day'),
  retracted: z.boolean().default(false).describe('Only those that were taken back'),
});
type Filters = z.output<typeof filters>;

/** Narrows rows to what somebody asks for. */
export async function narrow({ db, network, now }: Context, rows: RowsQuery, wanted: Filters): Promise<RowsQuery> {
  let query = rows.where('decisions.retracted', '=', wanted.retracted);
  if (wanted.q) query = query.where(answers(wanted.q));
  if (wanted.group) query = query.where('decisions.group_id', '=', (await findGroupName(db, network, wanted.group)).id);
  if (wanted.affects) query = query.where(affects((await findGroupName(db, network, wanted.affects)).id));
  if (wanted.principle) query = query.where(cites(wanted.principle));
  if (wanted.question) query = query.where(answersQuestion(wanted.question));
  if (wanted.status?.length) query = query.where('decisions.status', 'in', wanted.status);
  if (wanted.tag) query = query.where(hasTag(wanted.tag));
  if (wanted.person) query = query.where(namesPerson(wanted.person));
  if (wanted.overdue) query = query.where('decisions.due_on', '<', dateOf(now));
  if (wanted.from) query = query.where('decisions.sorted_on', '>=', firstDay(wanted.from));
  if (wanted.to) query = query.where('decisions.sorted_on', '<=', lastDay(wanted.to));
  if (wanted.inForceOn) query = query.where(inForceOn(lastDay(wanted.inForceOn)));
  return query;
}

/** What the cursor of each sort can hold: anything else was made up, or belongs to another sort. */
const keyOf = (sort: (typeof sorts)[number], q: string | undefined) => (key: string) => {
  if (sort === 'relevance' && q) return /^\d{1,6}$/.test(key);
  if (sort === 'title') return line(limits.title).safeParse(key).success;
  if (sort === 'recorded') return instant.safeParse(key).success;
  return key.length === 10 && calendarDate.safeParse(key).success;
};

/** Sorts rows and lets them begin after the cursor. */
function page(query: RowsQuery, sort: (typeof sorts)[number], q: string | undefined, cursor: string | undefined) {
  const after = readCursor(cursor, keyOf(sort, q));
  if (sort === 'relevance' && q) {
    const sorted = query.orderBy(rank(q), 'desc').orderBy('decisions.id', 'desc');
    return after ? sorted.offset(Number(after[0])) : sorted;
  }
  if (sort === 'title') {
    const sorted = query.orderBy('decisions.title').orderBy('decisions.id');
    return after
      ? sorted.where((eb) => eb(eb.refTuple('decisions.title', 'decisions.id'), '>', eb.tuple(...after) as never))
      : sorted;
  }
  const column = sort === 'recorded' ? 'decisions.recorded_at' : 'decisions.sorted_on';
  const sorted = query.orderBy(column, 'desc').orderBy('decisions.id', 'desc');
  return after
    ? sorted.where((eb) => eb(eb.refTuple(column, 'decisions.id'), '<', eb.tuple(...after) as never))
    : sorted;
}

export const listDecisions = operation({
  summary: 'List decisions of all groups: search, filter, sort, and page through them',
  effect: 'read',
  http: { method: 'GET', path: '/decisions' },
  columns: ['ref', 'decidedOn', 'status', 'title'],
  may: people,
  input: filters.extend({
    sort: z.enum(sorts).default('decided').describe('Newest decided or recorded first, by title, or best match first'),
    cursor: z.string().max(1000).optional().describe('Where the page before ended'),
    limit: z.int().min(1).max(200).default(25).describe('How many'),
  }),
  output: z.object({
    decisions: z.array(decisionRow.extend({ supersedes: replacedIds })),
    next: z.string().nullable().describe('The cursor of the next page'),
    total: z
      .int()
      .nullable()
      .describe(
        `How many there are; null above ${countedUpTo}, on later pages, and for a person: people are not counted`,
      ),
  }),
  async run(context, { sort, cursor, limit, ...wanted }) {
    const query = await narrow(context, selectRows(context.db, context.network), wanted);
    const found = await page(query, sort, wanted.q, cursor)
      .limit(limit + 1)
      .execute();
    const rows = found.slice(0, limit);
    const replaced = await replacedBy(context.db, context.network, rows);
    const last = found.length > limit ? rows.at(-1) : undefined;
    const total = cursor || wanted.person ? null : found.length <= limit ? found.length : await countUpTo(query);
    const begun = sort === 'relevance' && wanted.q ? readCursor(cursor, keyOf(sort, wanted.q))?.[0] : undefined;
    const offset = String(Number(begun ?? 0) + limit);
    const key = { decided: last?.sorted_on, recorded: last?.recorded_at, title: last?.title, relevance: offset }[sort];
    const today = dateOf(context.now);
    return {
      decisions: rows.map((row) => ({ ...rowOf(row, today), supersedes: [...(replaced.get(row.id) ?? [])] })),
      next:
        last && key !== undefined
          ? writeCursor(sort === 'relevance' && !wanted.q ? last.sorted_on : key, last.id)
          : null,
      total,
    };
  },
});

async function countUpTo(query: RowsQuery): Promise<number | null> {
  const found = await query
    .clearSelect()
    .select('decisions.id')
    .limit(countedUpTo + 1)
    .execute();
  return found.length > countedUpTo ? null : found.length;
}

/** Reads lists of decisions: filtered, sorted, and paged by a cursor. */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tables } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { recordingLag } from './dates.ts';
import type { DecisionRow } from './decision-row.ts';
import { parseReference, referenceOf } from './references.ts';

type Builder = ExpressionBuilder<Tables, 'decisions' | 'groups'>;

const columns = [
  'decisions.id',
  'decisions.number',
  'decisions.title',
  'decisions.status',
  'decisions.summary',
  'decisions.decided_on',
  'decisions.recorded_at',
  'decisions.due_on',
  'decisions.has_result',
  'decisions.tags',
  'decisions.source_repository',
  'decisions.source_path',
  'decisions.retracted',
  'decisions.sorted_on',
  'groups.id as group_id',
  'groups.slug',
  'groups.name',
  'groups.kind',
] as const;

/** The rows of decisions of one network, to be narrowed further. */
export const selectRows = (db: Db, network: Id<'network'>) =>
  db
    .selectFrom('decisions')
    .innerJoin('groups', (join) =>
      join.onRef('groups.network_id', '=', 'decisions.network_id').onRef('groups.id', '=', 'decisions.group_id'),
    )
    .select(columns)
    .where('decisions.network_id', '=', network);

export type RowsQuery = ReturnType<typeof selectRows>;
type Selected = Awaited<ReturnType<RowsQuery['execute']>>[number];

export const rowOf = (row: Selected, today: CalendarDate): DecisionRow => ({
  id: row.id,
  ref: referenceOf(row.slug, row.number),
  number: row.number,
  title: row.title,
  status: row.status,
  choice: row.summary,
  group: { id: row.group_id, slug: row.slug, name: row.name, kind: row.kind },
  decidedOn: row.decided_on,
  recordedAt: row.recorded_at,
  lagDays: recordingLag({ decidedOn: row.decided_on, recordedAt: row.recorded_at }),
  dueOn: row.due_on,
  overdue: row.due_on !== null && row.due_on < today,
  hasResult: row.has_result,
  tags: row.tags,
  source: row.source_path === null ? null : { repository: row.source_repository ?? '', path: row.source_path },
  retracted: row.retracted,
});

/** What people type, as a query: operators of web searches, and the last word may be unfinished. */
export function searchQuery(q: string) {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = words.length > 0 && !/["-]|\bor\b/i.test(q);
  const unfinished = plain ? `${words.join(' & ')}:*` : '';
  return plain
    ? sql`(websearch_to_tsquery('english', ${q}) || to_tsquery('english', ${unfinished}))`
    : sql`websearch_to_tsquery('english', ${q})`;
}

export const matches = (q: string) => sql<SqlBool>`decisions.search @@ ${searchQuery(q)}`;

/** Whether a decision answers to what was typed: by its words, or by its reference. */
export const answers = (q: string) => (eb: Builder) => {
  const named = parseReference(q.trim().toLowerCase());
  return named
    ? eb.or([eb.and([eb('groups.slug', '=', named.slug), eb('decisions.number', '=', named.number)]), matches(q)])
    : matches(q);
};

/** The one that is named by its reference comes before all whose words fit. */
export const rank = (q: string) => {
  const named = parseReference(q.trim().toLowerCase());
  const words = sql<number>`ts_rank_cd(decisions.search, ${searchQuery(q)})`;
  return named
    ? sql<number>`case when groups.slug = ${named.slug} and decisions.number = ${named.number} then 1000 else ${words} end`
    : words;
};

export const cites = (principle: Id<'principle'>) =>
  sql<SqlBool>`(decisions.network_id, decisions.id) in (select r.network_id, r.from_id from decision_references r
    where r.to_key = ${principle})`;

export const answersQuestion = (question: Id<'question'>) =>
  sql<SqlBool>`(decisions.network_id, decisions.id) in (select r.network_id, r.from_id from decision_references r
    where r.to_key = ${question})`;

/** The newest that point at something, chosen before anything of them is read: whole records are dear where there are many. */
export const latestPointingAt = (network: Id<'network'>, key: Id<'question'> | Id<'principle'>, limit: number) =>
  sql<SqlBool>`decisions.id in (
    select d.id from decision_references r join decisions d on d.network_id = r.network_id and d.id = r.from_id
    where r.network_id = ${network} and r.to_key = ${key} and not d.retracted
    order by d.sorted_on desc, d.id desc limit ${limit})`;

/** The key is a group's id here, which no other kind of reference has. */
export const affects = (group: Id<'group'>) =>
  sql<SqlBool>`(decisions.network_id, decisions.id) in (select r.network_id, r.from_id from decision_references r
    where r.to_key = ${group} and r.kind = 'affects')`;

export const inForceOn = (day: CalendarDate) => (eb: Builder) =>
  eb.and([
    eb('decisions.in_force_from', '<=', day),
    eb.or([eb('decisions.in_force_until', 'is', null), eb('decisions.in_force_until', '>', day)]),
  ]);

export const hasTag = (tag: string) => sql<SqlBool>`decisions.tags @> array[${tag}]::text[]`;
export const namesPerson = (person: string) =>
  sql<SqlBool>`(decisions.people @> array[${person}]::text[] or decisions.recorded_by = ${person})`;

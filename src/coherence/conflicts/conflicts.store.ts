import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { type CalendarDate, dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import { type Conflict, groupsOf } from './conflict.ts';
import type { ConflictState } from './kinds.ts';

/** What two decisions are known by together, whichever comes first. */
export const pairOf = (decisions: readonly string[]): string => [...decisions].sort().join(' ');

const decisionsOf = (conflict: Conflict) => conflict.sides.map((side) => side.decision);

const settledOn = ({ ending }: Conflict) => (ending && ending.kind !== 'held' ? ending.standsOn : null);

export const conflicts = shelf<'conflict', Conflict>({
  kind: 'conflict',
  table: 'conflicts',
  noun: 'conflict',
  columns: (conflict) => ({
    pair: pairOf(decisionsOf(conflict)),
    question_id: conflict.question,
    groups: groupsOf(conflict),
    decisions: decisionsOf(conflict),
    found_on: dateOf(conflict.createdAt),
    due_on: conflict.dueOn,
    settled_on: settledOn(conflict),
  }),
});

const held = sql`record->'ending'->>'kind' = 'held' and record->'ending'->>'standsOn'`;

/** The same as `stateOf`, for lists. */
export const inState = (state: ConflictState, today: CalendarDate) =>
  ({
    open: sql<SqlBool>`(record->'ending' = 'null'::jsonb or (${held} <= ${today} and record->'ending'->>'until' <= ${today}))`,
    proposed: sql<SqlBool>`record->'ending'->>'standsOn' > ${today}`,
    held: sql<SqlBool>`(${held} <= ${today} and record->'ending'->>'until' > ${today})`,
    settled: sql<SqlBool>`settled_on <= ${today}::date`,
  })[state];

export const ofGroup = (group: Id<'group'>) => sql<SqlBool>`groups @> array[${group}]::text[]`;
export const ofDecision = (decision: Id<'decision'>) => sql<SqlBool>`decisions @> array[${decision}]::text[]`;

export const ofQuestion = (question: Id<'question'>) => sql<SqlBool>`question_id = ${question}`;

/** Whoever would put two decisions on the table waits here for whoever else does, and then finds them there. */
export const holdTable = (db: Db, network: Id<'network'>) =>
  sql`select pg_advisory_xact_lock(hashtext(${`conflicts ${network}`}))`.execute(db);

export const conflictOfPair = async (db: Db, network: Id<'network'>, decisions: readonly string[]) =>
  (await conflicts.list(db, network, { where: sql<SqlBool>`pair = ${pairOf(decisions)}` }))[0];

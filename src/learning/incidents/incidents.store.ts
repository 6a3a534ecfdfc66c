import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { shelf } from '#kernel/records.ts';
import { dayOf, type Incident, lastDay, type Telling } from './incident.ts';

const nextDue = ({ actions }: Incident) =>
  actions
    .flatMap(({ dueOn, doneOn }) => (dueOn && !doneOn ? [lastDay(dueOn)] : []))
    .sort()
    .at(0) ?? null;

/** Everything that it names as doubtful or as failed. */
const namedIn = ({ doubtedDecisions, doubtedAssumptions, failed }: Incident): string[] => [
  ...doubtedDecisions.map(({ decision }) => decision),
  ...doubtedAssumptions.map(({ assumption }) => assumption),
  ...failed,
];

/** A review is its group's own, and stands in that group's trail. */
export const incidents = shelf<'incident', Incident>({
  kind: 'incident',
  table: 'incidents',
  noun: 'review',
  groups: ({ group }) => [group],
  columns: (incident) => ({
    group_id: incident.group,
    open: incident.closed === null,
    due_on: nextDue(incident),
    happened_on: dayOf(incident),
    names: [...new Set(namedIn(incident))],
  }),
});

/** What somebody tells is theirs, whichever group the review belongs to: it stands in the trail that all share. */
export const tellings = shelf<'telling', Telling>({
  kind: 'telling',
  table: 'tellings',
  noun: 'telling',
  columns: ({ incident }) => ({ incident_id: incident }),
});

export const tellingsOf = (db: Db, network: Id<'network'>, incident: string): Promise<Telling[]> =>
  tellings.list(db, network, { where: sql<SqlBool>`incident_id = ${incident}` });

export const newestFirst = sql`happened_on desc, id desc`;

export const naming = (id: string): RawBuilder<SqlBool> => sql<SqlBool>`names @> array[${id}]::text[]`;

export const ofGroup = (group: Id<'group'>): RawBuilder<SqlBool> => sql<SqlBool>`group_id = ${group}`;

export const allOf = (wanted: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  wanted.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join([...wanted], sql` and `)}`;

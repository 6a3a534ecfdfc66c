/** Holds what people read against what the trail says last: a record that was edited past its trail is found. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import type { LogId } from '#kernel/trail.ts';

interface Differing {
  id: string;
  told: boolean;
  here: boolean;
}

/**
 * One statement reads both sides, so that a change that is committed just now is on both or on neither. A step whose
 * text was erased tells nothing to compare with, and is counted as erased.
 */
const firstDecision = (db: Db, network: Id<'network'>, log: LogId) =>
  sql<Differing>`
  select coalesce(d.id, t.id) as id, t.id is not null as told, d.id is not null as here
  from (
    select distinct on (subject_id) subject_id as id, payload->'record' as record from steps
    where network_id = ${network} and log_id = ${log} and starts_with(subject_id, 'dec_')
    order by subject_id, seq desc
  ) t
  full join (select * from decisions where network_id = ${network} and group_id = ${log}) d on d.id = t.id
  where t.id is null or d.id is null or d.record <> t.record
    or d.number <> (t.record->>'number')::int or d.revision <> (t.record->>'revision')::int
    or d.title <> t.record->>'title' or d.status <> t.record->>'status'
    or d.retracted <> (jsonb_typeof(t.record->'retracted') = 'object')
    or d.has_result <> (jsonb_typeof(t.record->'result') = 'object')
    or (t.record is not null and d.decided_on is distinct from t.record->>'decidedOn')
  order by 1 limit 1`.execute(db);

const membersDiffer = (db: Db, network: Id<'network'>, log: LogId) =>
  sql<{ differ: boolean }>`
  select (
    select coalesce(jsonb_agg(jsonb_build_array(person_id, role) order by person_id), '[]') from memberships
    where network_id = ${network} and group_id = ${log}
  ) <> (
    select coalesce(jsonb_agg(jsonb_build_array(m->'person', m->'role') order by m->>'person'), '[]')
    from jsonb_array_elements(t.record->'members') m
  ) as differ
  from (
    select payload->'record' as record from steps
    where network_id = ${network} and log_id = ${log} and subject_id = ${log} and payload is not null
    order by seq desc limit 1
  ) t`.execute(db);

function said({ id, told, here }: Differing): string {
  if (!here) return `Decision ${id} stands in the trail, and is no longer in the log: somebody has taken it away.`;
  if (!told) return `Decision ${id} stands in the log, and no step tells of it: somebody has put it there.`;
  return `Decision ${id} is not as its last step says: somebody has changed it past the trail.`;
}

/** What of a group's log is not as its trail says; null where all of it is. */
export async function strayRecord(db: Db, network: Id<'network'>, log: LogId): Promise<string | null> {
  const { rows } = await firstDecision(db, network, log);
  if (rows[0]) return said(rows[0]);
  const members = await membersDiffer(db, network, log);
  return members.rows[0]?.differ
    ? 'The members are not those that the last step says: somebody has changed them.'
    : null;
}

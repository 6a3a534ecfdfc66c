/** Holds what people read against what the trail says last: a record that was edited past its trail is found. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { findStrayRow } from '#deciding/decisions/stray-rows.store.ts';
import type { Id } from '#kernel/id.ts';
import { type Differing, said } from '#kernel/records.ts';
import type { LogId } from '#kernel/trail.ts';
import { shelves } from './kept-records.ts';

/** One statement reads both sides, so that a change that is committed just now is on both or on neither. */
const firstDecision = (db: Db, network: Id<'network'>, log: LogId) =>
  sql<Differing>`
  select coalesce(d.id, t.id) as id, t.id is not null as told, d.id is not null as here
  from (
    select distinct on (subject_id) subject_id as id, payload->'record' as record from steps
    where network_id = ${network} and log_id = ${log} and starts_with(subject_id, 'dec_')
    order by subject_id, seq desc
  ) t
  full join (select * from decisions where network_id = ${network} and group_id = ${log}) d on d.id = t.id
  where t.id is null or d.id is null or d.record is distinct from t.record
  order by 1 limit 1`.execute(db);

const lastRecord = (network: Id<'network'>, log: LogId, subjects: string) => sql`
  select distinct on (subject_id) subject_id as id, payload->'record' as record from steps
  where network_id = ${network} and log_id = ${log} and starts_with(subject_id, ${subjects})
  order by subject_id, seq desc`;

const firstPerson = (db: Db, network: Id<'network'>) =>
  sql<Differing>`
  select coalesce(p.id, t.id) as id, t.id is not null as told, p.id is not null as here
  from (${lastRecord(network, network, 'prs_')}) t
  full join (select * from people where network_id = ${network}) p on p.id = t.id
  where t.id is null or p.id is null or t.record is distinct from jsonb_build_object('id', p.id, 'name', p.name,
    'steward', p.steward, 'joinedAt', t.record->'joinedAt', 'erasedAt', t.record->'erasedAt')
    or p.joined_at is distinct from (t.record->>'joinedAt')::timestamptz
    or p.erased_at is distinct from (t.record->>'erasedAt')::timestamptz
  order by 1 limit 1`.execute(db);

const networkDiffers = (db: Db, network: Id<'network'>) =>
  sql<{ differ: boolean }>`
  select t.record->>'name' <> n.name or t.record->>'about' <> n.about or t.record->>'audience' <> n.audience as differ
  from (${lastRecord(network, network, 'net_')}) t join networks n on n.id = t.id`.execute(db);

const groupDiffers = (db: Db, network: Id<'network'>, log: LogId) =>
  sql<{ differ: boolean }>`
  select t.record->>'slug' <> g.slug or t.record->>'name' <> g.name or t.record->>'kind' <> g.kind
    or t.record->>'region' <> g.region or t.record->>'timeZone' <> g.time_zone or t.record->>'about' <> g.about as differ
  from (${lastRecord(network, log, 'grp_')}) t
  join groups g on g.network_id = ${network} and g.id = ${log} and g.id = t.id`.execute(db);

const membersDiffer = (db: Db, network: Id<'network'>, log: LogId) =>
  sql<{ differ: boolean }>`
  select (
    select coalesce(jsonb_agg(jsonb_build_array(person_id, role) order by person_id), '[]') from memberships
    where network_id = ${network} and group_id = ${log}
  ) <> (
    select coalesce(jsonb_agg(jsonb_build_array(m->'person', m->'role') order by m->>'person'), '[]')
    from jsonb_array_elements(t.record->'members') m
  ) as differ
  from (${lastRecord(network, log, 'grp_')}) t where t.id = ${log}`.execute(db);

/** What of the network's own log is not as its trail says. */
async function strayInNetwork(db: Db, network: Id<'network'>): Promise<string | null> {
  const people = await firstPerson(db, network);
  if (people.rows[0]) return said('person', people.rows[0]);
  const { rows } = await networkDiffers(db, network);
  return rows[0]?.differ ? 'The network is not as its last step says: somebody has changed it past the trail.' : null;
}

async function strayKept(db: Db, network: Id<'network'>, log: LogId): Promise<string | null> {
  for (const shelf of shelves) {
    const stray = await shelf.stray(db, network, log);
    if (stray) return stray;
  }
  return null;
}

/** What of a log is not as its trail says; null where all of it is. */
export async function strayRecord(db: Db, network: Id<'network'>, log: LogId): Promise<string | null> {
  const kept = await strayKept(db, network, log);
  if (kept) return kept;
  if (log === network) return strayInNetwork(db, network);
  const decision = await firstDecision(db, network, log);
  if (decision.rows[0]) return said('decision', decision.rows[0]);
  const stray = await findStrayRow(db, network, log as Id<'group'>);
  if (stray) return said('decision', { id: stray, told: true, here: true });
  const members = await membersDiffer(db, network, log);
  if (members.rows[0]?.differ)
    return 'The members are not those that the last step says: somebody has changed them past the trail.';
  const group = await groupDiffers(db, network, log);
  return group.rows[0]?.differ
    ? 'The group is not as its last step says: somebody has changed it past the trail.'
    : null;
}

/** After every change of a decision or of a shared question: has a contradiction come up? Nobody waits for the answer. */
import { sql } from 'kysely';
import type { OpenDatabase } from '#db/open-database.ts';
import { visitor } from '#kernel/actor.ts';
import { dateOf, systemClock } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import type { Reaction } from '#kernel/reaction.ts';
import '#kernel/steps.table.ts';
import { appendSteps } from '#kernel/trail.ts';
import { holdTable } from './conflicts.store.ts';
import { findConflicts } from './find-conflicts.ts';

type Network = Id<'network'>;

/** Two processes that find one conflict at the same time find it once: the second meets the pair that is there. */
async function lookAt(database: OpenDatabase, network: Network, id: Id<'decision'>): Promise<void> {
  const at = systemClock();
  await database.transaction(async (db) => {
    await holdTable(db, network);
    const context: Context = {
      db,
      network,
      actor: visitor,
      now: at,
      note: (...steps) => appendSteps(db, { network, actor: null, at }, steps),
    };
    await findConflicts(context, id);
  });
}

/** Decisions that answer a question, and that a change of this log may have brought into contradiction. */
const touched = (network: Network, log: string, seq: number, before: number) => sql<{ id: Id<'decision'> }>`
  select distinct r.from_id as id from steps s
  join decision_references r on r.network_id = s.network_id and r.kind like 'answers:%'
    and (r.from_id = s.subject_id or r.to_key = s.subject_id)
  where s.network_id = ${network} and s.log_id = ${log} and s.seq > ${before} and s.seq <= ${seq}
    and (starts_with(s.subject_id, 'dec_') or starts_with(s.subject_id, 'qst_'))`;

const seen = new Map<string, number>();
let queue: Promise<unknown> = Promise.resolve();

const inTurn = (work: () => Promise<void>): Promise<void> => {
  const done = queue.then(work, work);
  queue = done.catch(() => undefined);
  return done;
};

export const watchConflicts: Reaction = {
  name: 'find conflicts',
  on: ['decision', 'question'],
  run: (database, { network, log, seq }) =>
    inTurn(async () => {
      const before = seen.get(log) ?? 0;
      if (seq <= before) return;
      seen.set(log, seq);
      const { rows } = await touched(network, log, seq, before).execute(database.db);
      for (const { id } of rows) await lookAt(database, network, id);
    }),
};

/** One decision of each pair of opposite answers that no conflict has been found about since the younger was written. */
export const unseen = (network: Network, today: string) => sql<{ id: Id<'decision'> }>`
  with given as (
    select distinct on (r.to_key, d.group_id, r.kind) r.to_key as question, d.group_id, r.kind, d.id, d.changed_at
    from decision_references r
    join decisions d on d.network_id = r.network_id and d.id = r.from_id
    where r.network_id = ${network} and r.kind like 'answers:%' and not d.retracted
      and d.in_force_from <= ${today}::date and (d.in_force_until is null or d.in_force_until > ${today}::date)
    order by r.to_key, d.group_id, r.kind, d.sorted_on desc, d.id desc
  ), known as (
    select question_id as question, unnest(groups) as group_id, id, found_on from conflicts
    where network_id = ${network} and question_id is not null
  )
  select distinct one.id from given one
  join given other on other.question = one.question and other.group_id > one.group_id
    and (other.kind <> one.kind or exists (
      select 1 from decision_references p join decision_references q on q.network_id = p.network_id and q.to_key = p.to_key
      where p.network_id = ${network} and p.from_id = one.id and q.from_id = other.id
        and (p.kind, q.kind) in (('upholds', 'breaks'), ('breaks', 'upholds'))))
  where not exists (
    select 1 from known k join known l on l.id = k.id
    where k.question = one.question and k.group_id = one.group_id and l.group_id = other.group_id
      and k.found_on >= greatest(one.changed_at, other.changed_at)::date)`;

/** Once, when the house opens: what was logged while it was closed is found as well. */
export async function sweepConflicts(database: OpenDatabase, network: Network): Promise<void> {
  const logs = await database.db.selectFrom('logs').select(['id', 'seq']).where('network_id', '=', network).execute();
  for (const { id, seq } of logs) seen.set(id, seq);
  const { rows } = await unseen(network, dateOf(systemClock())).execute(database.db);
  for (const { id } of rows) await inTurn(() => lookAt(database, network, id));
}

/** Rebuilds the records of a network from its trail alone: the last step of each record carries it as it stands. */
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { type Id, type IdKind, idPrefixes } from '#kernel/id.ts';
import '#kernel/steps.table.ts';

/** Writes a record of one kind as it stands. */
type Put = (db: Db, network: Id<'network'>, record: never) => Promise<unknown>;

/** How each kind of record is written, in the order in which they are. */
export type RecordPuts = { readonly [K in IdKind]?: Put };

interface LastStep {
  subject: string;
  payload: { record: unknown };
}

const batch = 500;

const lastSteps = (db: Db, network: Id<'network'>, prefix: string, after: string) =>
  sql<LastStep>`
  select distinct on (subject_id) subject_id as subject, payload from steps
  where network_id = ${network} and subject_id > ${after} and starts_with(subject_id, ${prefix}) and payload is not null
  order by subject_id, seq desc limit ${batch}`.execute(db);

/**
 * Writes every record that the trail of this network tells of. A record whose text was erased stays erased.
 * Answers with the number of records of each kind.
 */
export async function replay(db: Db, network: Id<'network'>, puts: RecordPuts): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [kind, put] of Object.entries(puts) as [IdKind, Put][]) {
    let count = 0;
    let after = '';
    for (;;) {
      const { rows } = await lastSteps(db, network, `${idPrefixes[kind]}_`, after);
      for (const { payload } of rows) await put(db, network, payload.record as never);
      count += rows.length;
      after = rows.at(-1)?.subject ?? after;
      if (rows.length < batch) break;
    }
    counts[kind] = count;
  }
  return counts;
}

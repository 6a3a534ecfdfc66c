import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { hashOf, type LogId, type StepHead, startOfChain, stepHash } from '#kernel/trail.ts';
import '#kernel/steps.table.ts';
import '#common-ground/groups/groups.table.ts';

const batch = 500;

interface Row {
  seq: number;
  id: Id<'step'>;
  at: string;
  actor_id: Id<'person'> | null;
  event: string;
  subject_id: string;
  payload: unknown;
  payload_hash: string;
  previous: string;
  hash: string;
}

export interface Verification {
  log: LogId;
  name: string;
  steps: number;
  erased: number;
  ok: boolean;
  problem: string | null;
}

const headOf = (network: Id<'network'>, log: LogId, row: Row): StepHead => ({
  network,
  log,
  seq: row.seq,
  id: row.id,
  at: row.at,
  actor: row.actor_id,
  event: row.event,
  subject: row.subject_id,
  payloadHash: row.payload_hash,
  previous: row.previous,
});

/** What is wrong with a step, given the number and the hash of the one before; null where nothing is. */
export function faultOf(
  network: Id<'network'>,
  log: LogId,
  row: Row,
  before: { seq: number; hash: string },
): string | null {
  const name = `Step ${row.seq} (${row.id}, ${row.event})`;
  if (row.seq !== before.seq + 1)
    return `Step ${before.seq + 1} is missing: after step ${before.seq} comes step ${row.seq}.`;
  if (row.payload !== null && hashOf(row.payload) !== row.payload_hash)
    return `${name} was changed: its record is not the one that was written.`;
  if (row.previous !== before.hash)
    return `${name} does not follow the step before it: one of them was replaced or moved.`;
  if (stepHash(headOf(network, log, row)) !== row.hash)
    return `${name} was changed: who, when or what is not as it was written.`;
  return null;
}

const readSteps = (db: Db, network: Id<'network'>, log: LogId, after: number): Promise<Row[]> =>
  db
    .selectFrom('steps')
    .select(['seq', 'id', 'at', 'actor_id', 'event', 'subject_id', 'payload', 'payload_hash', 'previous', 'hash'])
    .where('network_id', '=', network)
    .where('log_id', '=', log)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(batch)
    .execute();

async function verifyLog(db: Db, network: Id<'network'>, log: LogId, end: { seq: number; head: string }) {
  let before = { seq: 0, hash: startOfChain };
  let steps = 0;
  let erased = 0;
  let first: number | null = null;
  for (
    let rows = await readSteps(db, network, log, 0);
    rows.length > 0;
    rows = await readSteps(db, network, log, before.seq)
  ) {
    for (const row of rows) {
      first ??= row.seq;
      const problem = faultOf(network, log, row, before);
      if (problem) return { steps, erased, problem };
      steps += 1;
      if (row.payload === null) erased += 1;
      before = row;
    }
  }
  const lost = end.seq !== before.seq || end.head !== before.hash;
  const problem = lost ? `The last steps are missing: the log says ${end.seq}, and ${before.seq} are there.` : null;
  return { steps, erased, problem };
}

/** Verifies every log of a network, each as a chain of its own. */
export async function verifyLogs(db: Db, network: Id<'network'>): Promise<Verification[]> {
  const names = await db.selectFrom('groups').select(['id', 'name']).where('network_id', '=', network).execute();
  const nameOf = new Map<string, string>(names.map((row) => [row.id, row.name]));
  const heads = await db
    .selectFrom('logs')
    .select(['id', 'seq', 'head'])
    .where('network_id', '=', network)
    .orderBy('id')
    .execute();
  const found: Verification[] = [];
  for (const { id, seq, head } of heads) {
    const verified = await verifyLog(db, network, id, { seq, head });
    found.push({ log: id, name: nameOf.get(id) ?? 'the network', ok: verified.problem === null, ...verified });
  }
  return found;
}

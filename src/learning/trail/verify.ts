import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { hashOf, type LogId, type StepHead, startOfChain, stepHash } from '#kernel/trail.ts';
import { strayRecord } from './hold-records.ts';
import '#kernel/steps.table.ts';
import '#common-ground/groups/groups.table.ts';

const batch = 500;
const lastPossible = 2 ** 31 - 1;

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

interface Walk {
  network: Id<'network'>;
  log: LogId;
  /** People who were erased and remarks that were taken back, as the network's own trail tells: their text may be gone. */
  erased: ReadonlySet<string>;
}

export interface Verification {
  log: LogId;
  name: string;
  steps: number;
  erased: number;
  head: string;
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
function faultOf({ network, log, erased }: Walk, row: Row, before: { seq: number; hash: string }): string | null {
  const name = `Step ${row.seq} (${row.id}, ${row.event})`;
  if (row.seq !== before.seq + 1)
    return `Step ${before.seq + 1} is missing: after step ${before.seq} comes step ${row.seq}.`;
  if (row.payload !== null && hashOf(row.payload) !== row.payload_hash)
    return `${name} was changed: its record is not the one that was written.`;
  if (row.payload === null && !erased.has(row.subject_id))
    return `${name} has lost its record: only what was told of a person who was erased, or said in a remark that was taken back, may be gone.`;
  if (row.previous !== before.hash)
    return `${name} does not follow the step before it: one of them was replaced or moved.`;
  if (stepHash(headOf(network, log, row)) !== row.hash)
    return `${name} was changed: who, when or what is not as it was written.`;
  return null;
}

interface End {
  seq: number;
  head: string;
}

const readSteps = (db: Db, network: Id<'network'>, log: LogId, after: number, upTo: number): Promise<Row[]> =>
  db
    .selectFrom('steps')
    .select(['seq', 'id', 'at', 'actor_id', 'event', 'subject_id', 'payload', 'payload_hash', 'previous', 'hash'])
    .where('network_id', '=', network)
    .where('log_id', '=', log)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .limit(batch)
    .execute();

const endOf = async (db: Db, network: Id<'network'>, log: LogId): Promise<End | undefined> =>
  db
    .selectFrom('logs')
    .select(['seq', 'head'])
    .where('network_id', '=', network)
    .where('id', '=', log)
    .executeTakeFirst();

/** What is wrong with the end of a log; a step that is written just now is past the end that we know, and no fault. */
async function faultAtEnd(db: Db, network: Id<'network'>, log: LogId, end: End, last: { seq: number; hash: string }) {
  if (end.seq !== last.seq) return `The last steps are missing: the log says ${end.seq}, and ${last.seq} are there.`;
  if (end.head !== last.hash) return `Step ${last.seq} is not the one with which the log ended.`;
  const [beyond] = await readSteps(db, network, log, end.seq, lastPossible);
  if (!beyond || (await endOf(db, network, log))?.seq !== end.seq) return null;
  return `Step ${beyond.seq} (${beyond.id}, ${beyond.event}) stands past the end of the log: somebody has added it.`;
}

async function verifyLog(db: Db, walk: Walk) {
  const { network, log } = walk;
  const end = await endOf(db, network, log);
  if (!end)
    return {
      steps: 0,
      erased: 0,
      head: startOfChain,
      problem: 'Its trail is missing: the log has no beginning and no end.',
    };
  let before = { seq: 0, hash: startOfChain };
  let steps = 0;
  let erased = 0;
  for (
    let rows = await readSteps(db, network, log, 0, end.seq);
    rows.length > 0;
    rows = await readSteps(db, network, log, before.seq, end.seq)
  ) {
    for (const row of rows) {
      const problem = faultOf(walk, row, before);
      if (problem) return { steps, erased, head: before.hash, problem };
      steps += 1;
      if (row.payload === null) erased += 1;
      before = row;
    }
  }
  const fault = await faultAtEnd(db, network, log, end, before);
  return { steps, erased, head: before.hash, problem: fault ?? (await strayRecord(db, network, log)) };
}

/** The network's own log, each group's, and whatever else claims to be one. */
async function logsOf(db: Db, network: Id<'network'>): Promise<LogId[]> {
  const { rows } = await sql<{ id: LogId }>`
    select ${network}::text as id
    union select id from groups where network_id = ${network}
    union select id from logs where network_id = ${network}
    union select log_id from steps where network_id = ${network}
    order by id`.execute(db);
  return rows.map((row) => row.id);
}

async function erasedSubjects(db: Db, network: Id<'network'>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('steps')
    .select('subject_id')
    .where('network_id', '=', network)
    .where('log_id', '=', network)
    .where('event', 'in', ['person.erased', 'remark.takenBack'])
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

/** Verifies every log of a network, each as a chain of its own. */
export async function verifyLogs(db: Db, network: Id<'network'>): Promise<Verification[]> {
  const names = await db.selectFrom('groups').select(['id', 'name']).where('network_id', '=', network).execute();
  const nameOf = new Map<string, string>(names.map((row) => [row.id, row.name]));
  const erased = await erasedSubjects(db, network);
  const found: Verification[] = [];
  for (const id of await logsOf(db, network)) {
    const verified = await verifyLog(db, { network, log: id, erased });
    found.push({ log: id, name: nameOf.get(id) ?? 'the network', ok: verified.problem === null, ...verified });
  }
  return found;
}

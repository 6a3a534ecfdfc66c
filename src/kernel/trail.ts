/**
 * The trail: who did what, when and why, and the record as it stands after the change.
 * Each log (a group's, or the network's own) is a chain of hashes, and the records can be rebuilt from it alone.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { Instant } from './clock.ts';
import { type Id, newId } from './id.ts';
import './steps.table.ts';

export type LogId = Id<'group'> | Id<'network'>;

export interface NewStep {
  readonly log: LogId;
  /** What happened, as `decision.logged`. */
  readonly event: `${string}.${string}`;
  /** The record that changed, as it stands now; `id` names it. */
  readonly record: { readonly id: string };
  readonly why?: string;
}

export interface StepHead {
  readonly network: Id<'network'>;
  readonly log: LogId;
  readonly seq: number;
  readonly id: Id<'step'>;
  readonly at: Instant;
  readonly actor: Id<'person'> | null;
  readonly event: string;
  readonly subject: string;
  readonly payloadHash: string;
  readonly previous: string;
}

export const channel = 'throughline';
export const startOfChain = '0'.repeat(64);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Hashes any JSON value by its canonical form (RFC 8785), so that the order of keys does not matter. */
export const hashOf = (value: unknown): string => sha256(canonicalize(value) ?? 'null');

export const stepHash = (head: StepHead): string => hashOf({ version: 1, ...head });

interface Origin {
  readonly network: Id<'network'>;
  readonly actor: Id<'person'> | null;
  readonly at: Instant;
}

/** Appends steps to their logs. Holds each log's row until the transaction ends, so that a chain never forks. */
export async function appendSteps(db: Db, origin: Origin, steps: readonly NewStep[]): Promise<void> {
  const logs = [...new Set(steps.map((step) => step.log))].sort();
  for (const log of logs) {
    await appendToLog(
      db,
      origin,
      log,
      steps.filter((step) => step.log === log),
    );
  }
}

async function appendToLog(db: Db, origin: Origin, log: LogId, steps: readonly NewStep[]) {
  const end = await reserve(db, origin.network, log, steps.length);
  let seq = end.seq - steps.length;
  let previous = end.head;
  const rows = steps.map((step) => {
    // What is stored is what was hashed: JSON drops `undefined`, and so must the hash.
    const payload = JSON.parse(JSON.stringify({ record: step.record, why: step.why ?? '' })) as object;
    const head: StepHead = {
      network: origin.network,
      log,
      seq: ++seq,
      id: newId('step'),
      at: origin.at,
      actor: origin.actor,
      event: step.event,
      subject: step.record.id,
      payloadHash: hashOf(payload),
      previous,
    };
    previous = stepHash(head);
    return rowOf(head, JSON.stringify(payload), previous);
  });
  const events = [...new Set(steps.map((step) => step.event))];
  const told = JSON.stringify({ network: origin.network, log, seq, by: origin.actor, events });
  await db
    .with('written', (cte) => cte.insertInto('steps').values(rows))
    .with('moved', (cte) =>
      cte
        .updateTable('logs')
        .set({ head: previous })
        .where('network_id', '=', origin.network)
        .where('id', '=', log)
        .returning('id'),
    )
    .selectFrom('moved')
    .select(sql`pg_notify(${channel}, ${told})`.as('told'))
    .execute();
}

const rowOf = (head: StepHead, payload: string, hash: string) => ({
  network_id: head.network,
  log_id: head.log,
  seq: head.seq,
  id: head.id,
  at: head.at,
  actor_id: head.actor,
  event: head.event,
  subject_id: head.subject,
  payload,
  payload_hash: head.payloadHash,
  previous: head.previous,
  hash,
});

const reserve = (db: Db, network: Id<'network'>, log: LogId, count: number) =>
  db
    .insertInto('logs')
    .values({ network_id: network, id: log, seq: count, head: startOfChain })
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'id']).doUpdateSet((eb) => ({ seq: eb('logs.seq', '+', count) })),
    )
    .returning(['seq', 'head'])
    .executeTakeFirstOrThrow();

/** How far every log of the network has come, as one text: the same text means that nothing was written in between. */
export async function headsOf(db: Db, network: Id<'network'>): Promise<string> {
  const { rows } = await sql<{ heads: string | null }>`
    select md5(string_agg(id || ' ' || seq, ' ' order by id)) as heads from logs where network_id = ${network}`.execute(
    db,
  );
  return rows[0]?.heads ?? '';
}

/** Takes the payloads of every step about one record away; the chain still holds, since it covers their hashes. */
export const erasePayloads = (db: Db, network: Id<'network'>, subject: string) =>
  db
    .updateTable('steps')
    .set({ payload: null })
    .where('network_id', '=', network)
    .where('subject_id', '=', subject)
    .execute();

/** A record as it stood at an instant; null before its first step, or where its text has been erased. */
export async function recordAt(db: Db, network: Id<'network'>, subject: string, at: Instant): Promise<unknown> {
  const row = await db
    .selectFrom('steps')
    .select('payload')
    .where('network_id', '=', network)
    .where('subject_id', '=', subject)
    .where('at', '<=', at)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return (row?.payload as { record?: unknown } | undefined)?.record ?? null;
}

/**
 * The index heals itself: before each search it compares the heads of the trails with what it has read, and reads the
 * decisions that have changed. So it is right in every process, whatever notifications were lost.
 */
import type { Db } from '#db/tables.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import type { Id } from '#kernel/id.ts';
import '#kernel/steps.table.ts';
import { documentOf } from './document.ts';
import { askThread, currentGeneration } from './index-thread.ts';

const batch = 500;

interface Progress {
  generation: number;
  /** How far each log has been read. */
  read: Map<string, number>;
  running: Promise<void>;
}

const progress = new Map<string, Progress>();

async function changedSince(db: Db, network: Id<'network'>, log: string, after: number, upTo: number) {
  const rows = await db
    .selectFrom('steps')
    .select('subject_id')
    .distinct()
    .where('network_id', '=', network)
    .where('log_id', '=', log as Id<'group'>)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .where('event', 'like', 'decision.%')
    .execute();
  return rows.map((row) => row.subject_id as Id<'decision'>);
}

async function update(db: Db, network: Id<'network'>, ids: readonly Id<'decision'>[]) {
  for (let from = 0; from < ids.length; from += batch) {
    const decisions = await findDecisions(db, network, ids.slice(from, from + batch));
    const standing = decisions.filter((decision) => !decision.retracted);
    const gone = decisions.filter((decision) => decision.retracted);
    await askThread({ kind: 'update', network, add: standing.map(documentOf), remove: gone.map(({ id }) => id) });
  }
}

async function catchUp(db: Db, network: Id<'network'>, read: Map<string, number>) {
  const heads = await db.selectFrom('logs').select(['id', 'seq']).where('network_id', '=', network).execute();
  const behind = heads.filter((head) => head.seq > (read.get(head.id) ?? 0));
  for (const { id, seq } of behind) {
    await update(db, network, await changedSince(db, network, id, read.get(id) ?? 0, seq));
    read.set(id, seq);
  }
  // Not waited for: until the space has been learnt, terms alone decide.
  if (behind.length > 0) askThread({ kind: 'learn', network }).catch(() => {});
}

/** Resolves when the index knows every decision that was committed before the call. */
export async function bringUpToDate(db: Db, network: Id<'network'>): Promise<void> {
  const generation = currentGeneration();
  const known = progress.get(network);
  const state =
    known?.generation === generation
      ? known
      : { generation, read: new Map<string, number>(), running: Promise.resolve() };
  progress.set(network, state);
  const work = state.running.catch(() => {}).then(() => catchUp(db, network, state.read));
  state.running = work;
  await work;
}

/** Below this, the first search need not be prepared for. */
const worthWarming = 300;

/** Reads a large network's decisions before anybody asks, so that nobody waits for it while writing. */
export async function warmUp(db: Db, network: Id<'network'>): Promise<void> {
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where('network_id', '=', network)
    .limit(worthWarming)
    .execute();
  if (rows.length === worthWarming) await bringUpToDate(db, network);
}

/** Whether anybody has asked for earlier decisions of this network here. */
export const isIndexed = (network: string): boolean => progress.has(network);

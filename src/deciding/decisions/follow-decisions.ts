/**
 * Whoever keeps something of all decisions in memory follows the trails: before each question their heads are compared with
 * what has been read, and only decisions that have changed since are read again. So it is right in every process, whatever
 * notifications were lost, and a question costs what has changed, not what there is.
 */
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import '#kernel/steps.table.ts';
import type { Decision } from './decision.ts';
import { findDecisions } from './decisions.store.ts';

interface Progress {
  generation: number;
  /** How far each log has been read. */
  read: Map<string, number>;
  running: Promise<void>;
}

interface Follower {
  /** How many decisions are read at a time. */
  readonly batch: number;
  /** Which memory there is now; with another one everything is read again. */
  generation(): number;
  /** Decisions that stand in their log, and those that were taken back. */
  update(network: Id<'network'>, standing: readonly Decision[], gone: readonly Id<'decision'>[]): Promise<unknown>;
  /** After something had changed. */
  changed?(network: Id<'network'>): void;
}

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

export function followDecisions({ batch, generation, update, changed }: Follower) {
  const progress = new Map<string, Progress>();

  async function read(db: Db, network: Id<'network'>, ids: readonly Id<'decision'>[]): Promise<void> {
    for (let from = 0; from < ids.length; from += batch) {
      const decisions = await findDecisions(db, network, ids.slice(from, from + batch));
      const standing = decisions.filter((decision) => !decision.retracted);
      const gone = decisions.filter((decision) => decision.retracted);
      await update(
        network,
        standing,
        gone.map(({ id }) => id),
      );
    }
  }

  async function catchUp(db: Db, network: Id<'network'>, known: Map<string, number>): Promise<void> {
    const heads = await db.selectFrom('logs').select(['id', 'seq']).where('network_id', '=', network).execute();
    const behind = heads.filter((head) => head.seq > (known.get(head.id) ?? 0));
    for (const { id, seq } of behind) {
      await read(db, network, await changedSince(db, network, id, known.get(id) ?? 0, seq));
      known.set(id, seq);
    }
    if (behind.length > 0) changed?.(network);
  }

  return {
    /** Resolves when every decision that was committed before the call is known. */
    async bringUpToDate(db: Db, network: Id<'network'>): Promise<void> {
      const now = generation();
      const known = progress.get(network);
      const fresh = { generation: now, read: new Map<string, number>(), running: Promise.resolve() };
      const state = known?.generation === now ? known : fresh;
      progress.set(network, state);
      const work = state.running.catch(() => {}).then(() => catchUp(db, network, state.read));
      state.running = work;
      await work;
    },
    /** Whether anybody has asked about this network here. */
    isFollowed: (network: string): boolean => progress.has(network),
  };
}

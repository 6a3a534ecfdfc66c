/**
 * The counts heal themselves: before each question the heads of the trails are compared with what has been read, and only
 * decisions that have changed since are read again. So a page costs what has changed, and not what there is.
 */
import type { Db } from '#db/tables.ts';
import { sortedOn } from '#deciding/decisions/dates.ts';
import type { Decision } from '#deciding/decisions/decision.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import type { Id } from '#kernel/id.ts';
import '#kernel/steps.table.ts';
import type { FieldTexts } from './fields-protocol.ts';
import { askThread, currentGeneration } from './fields-thread.ts';

const batch = 250;
const longest = 20_000;

interface Progress {
  generation: number;
  /** How far each log has been read. */
  read: Map<string, number>;
  running: Promise<void>;
}

const progress = new Map<string, Progress>();

const textsOf = (decision: Decision): FieldTexts => {
  const { id, group, number, title, decidedBy, context, drivers, why, consequences, expected, result } = decision;
  const fields = { context, drivers, why, consequences, expected, result: result?.text ?? '' };
  return {
    id,
    group,
    order: `${sortedOn(decision)} ${String(number).padStart(9, '0')}`,
    own: [title, ...decidedBy.filter((name) => !name.startsWith('prs_'))],
    fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text.slice(0, longest)])),
  };
};

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
    const add = decisions.filter(({ retracted }) => !retracted).map(textsOf);
    const remove = decisions.filter(({ retracted }) => retracted).map(({ id }) => id);
    await askThread({ kind: 'update', network, add, remove });
  }
}

async function catchUp(db: Db, network: Id<'network'>, read: Map<string, number>) {
  const heads = await db.selectFrom('logs').select(['id', 'seq']).where('network_id', '=', network).execute();
  for (const { id, seq } of heads.filter((head) => head.seq > (read.get(head.id) ?? 0))) {
    await update(db, network, await changedSince(db, network, id, read.get(id) ?? 0, seq));
    read.set(id, seq);
  }
}

/** Resolves when the counts know every decision that was committed before the call. */
export async function readFields(db: Db, network: Id<'network'>): Promise<void> {
  const generation = currentGeneration();
  const known = progress.get(network);
  const fresh = { generation, read: new Map<string, number>(), running: Promise.resolve() };
  const state = known?.generation === generation ? known : fresh;
  progress.set(network, state);
  const work = state.running.catch(() => {}).then(() => catchUp(db, network, state.read));
  state.running = work;
  await work;
}

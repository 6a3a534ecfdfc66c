/** What did not work out, wherever it was: an experiment that contradicted, a result that was worse, a reviewed incident. */
import { type SqlBool, sql } from 'kysely';
import { indexThread } from '#coherence/precedents/index-thread.ts';
import type { Db } from '#db/tables.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import type { Id } from '#kernel/id.ts';
import { headsOf } from '#kernel/trail.ts';
import type { PrecedentDocument } from '#text/precedent-document.ts';
import type { Precedent } from '#text/precedent-index.ts';
import { dayOf } from './incident.ts';
import { incidents } from './incidents.store.ts';

type Network = Id<'network'>;

interface Known {
  generation: number;
  /** The heads of the logs that were read last, as one text. */
  heads: string;
  /** Each failure with the revision that was read. */
  revisions: Map<string, string>;
  running: Promise<void>;
}

const known = new Map<string, Known>();
const batch = 200;

/** A place of its own in the thread that searches earlier decisions. */
const placeOf = (network: Network) => `${network} failures`;

const failedDecisions = sql<SqlBool>`record->'result'->>'verdict' = 'worse'`;
const failedExperiments = sql<SqlBool>`record->'result'->>'finding' = 'contradicts'`;

async function revisionsOf(db: Db, network: Network): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; revision: string }>`
    select id, record->>'revision' as revision from decisions
      where network_id = ${network} and has_result and not retracted and ${failedDecisions}
    union all select id, record->>'revision' from experiments where network_id = ${network} and ${failedExperiments}
    union all select id, record->>'revision' from incidents where network_id = ${network}`.execute(db);
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

const joined = (...texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join('\n');

async function documentsOf(db: Db, network: Network, ids: readonly string[]): Promise<PrecedentDocument[]> {
  const of = <T extends string>(prefix: string) => ids.filter((id): id is T => id.startsWith(prefix));
  const decided = of<Id<'decision'>>('dec_');
  const decisions = decided.length > 0 ? await findDecisions(db, network, decided) : [];
  const tried = await experiments.findMany(db, network, of('exp_'));
  const reviewed = await incidents.findMany(db, network, of('inc_'));
  return [
    ...decisions.map(({ id, title, question, context, choice, result, tags }) => ({
      id,
      date: result?.on ?? '',
      fields: { title, question, context, choice, why: result?.text ?? '', topics: tags.join(', ') },
    })),
    ...tried.map(({ id, title, hypothesis, stopRule, result }) => ({
      id,
      date: result?.on ?? '',
      fields: { title, question: hypothesis, context: '', choice: result?.text ?? '', rest: stopRule },
    })),
    ...reviewed.map((incident) => ({
      id: incident.id,
      date: dayOf(incident),
      fields: {
        title: incident.title,
        context: incident.summary,
        choice: incident.closed?.learned ?? '',
        why: joined(...incident.factors.flatMap(({ title, text }) => [title, text])),
        rest: joined(incident.conditions, ...incident.timeline.map(({ text }) => text)),
      },
    })),
  ];
}

async function catchUp(db: Db, network: Network, state: Known): Promise<void> {
  const heads = await headsOf(db, network);
  if (heads === state.heads) return;
  const now = await revisionsOf(db, network);
  const changed = [...now].filter(([id, revision]) => state.revisions.get(id) !== revision).map(([id]) => id);
  const remove = [...state.revisions.keys()].filter((id) => !now.has(id));
  for (let from = 0; from < changed.length; from += batch) {
    const add = await documentsOf(db, network, changed.slice(from, from + batch));
    await indexThread.ask({ kind: 'update', network: placeOf(network), add, remove: [] });
  }
  if (remove.length > 0) await indexThread.ask({ kind: 'update', network: placeOf(network), add: [], remove });
  // Not waited for: until the space has been learnt, terms alone decide.
  if (changed.length > 0) indexThread.ask({ kind: 'learn', network: placeOf(network) }).catch(() => {});
  state.revisions = now;
  state.heads = heads;
}

/** Resolves when every failure that was committed before the call can be found. */
async function bringUpToDate(db: Db, network: Network): Promise<void> {
  const generation = indexThread.generation();
  const before = known.get(network);
  const state =
    before?.generation === generation
      ? before
      : { generation, heads: '', revisions: new Map<string, string>(), running: Promise.resolve() };
  known.set(network, state);
  const work = state.running.catch(() => {}).then(() => catchUp(db, network, state));
  state.running = work;
  await work;
}

export interface Sought {
  readonly title: string;
  readonly text: string;
  readonly exclude: readonly string[];
  readonly limit: number;
}

/** The failures that are nearest to a draft, each with the passage that says so. */
export async function nearestFailures(db: Db, network: Network, sought: Sought): Promise<Precedent[]> {
  await bringUpToDate(db, network);
  const { title, text, exclude, limit } = sought;
  const { precedents } = await indexThread.ask({
    kind: 'search',
    network: placeOf(network),
    draft: { title, context: text },
    search: { limit, exclude: [...exclude] },
  });
  return precedents;
}

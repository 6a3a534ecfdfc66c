/** What a record of the loop is linked with, as any page shows it: its kind, its address and what it is called. */
import { z } from 'zod';
import type { Conflict } from '#coherence/conflicts/conflict.ts';
import { conflicts } from '#coherence/conflicts/conflicts.store.ts';
import { costs } from '#coherence/conflicts/costs.store.ts';
import { escalations } from '#coherence/escalations/escalations.store.ts';
import { processes } from '#coherence/governance/processes.store.ts';
import { proposals } from '#coherence/governance/proposals.store.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import type { Db } from '#db/tables.ts';
import { selectRows } from '#deciding/decisions/decision-rows.store.ts';
import { referenceOf } from '#deciding/decisions/references.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import { type Id, type IdKind, idPrefixes } from '#kernel/id.ts';

const kinds = [
  'decision',
  'conflict',
  'principle',
  'experiment',
  'cost',
  'process',
  'proposal',
  'escalation',
  'question',
] as const;

export const neighbour = z.object({
  kind: z.enum(kinds),
  id: z.string(),
  title: z.string(),
  group: z.string().nullable().describe('The group that it belongs to, by name'),
  ref: z.string().nullable().describe('How texts refer to it, where it is a decision'),
  shownOn: z.string().nullable().describe('The id of what shows it, where it has no page of its own'),
});
export type Neighbour = z.output<typeof neighbour>;

const of = (kind: IdKind, ids: readonly string[]) => ids.filter((id) => id.startsWith(`${idPrefixes[kind]}_`));

type Network = Id<'network'>;

async function decisionsBy(db: Db, network: Network, ids: readonly string[]): Promise<Neighbour[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows(db, network)
    .where('decisions.id', 'in', ids as Id<'decision'>[])
    .execute();
  return rows.map((row) => ({
    kind: 'decision',
    id: row.id,
    title: row.title,
    group: row.name,
    ref: referenceOf(row.slug, row.number),
    shownOn: null,
  }));
}

/** A conflict is called after its question, or after the two decisions that it is about. */
async function conflictsBy(db: Db, network: Network, ids: readonly string[]): Promise<Neighbour[]> {
  const found = await conflicts.findMany(db, network, ids);
  const asked = await questions.findMany(
    db,
    network,
    found.flatMap((it) => it.question ?? []),
  );
  const decided = await decisionsBy(
    db,
    network,
    found.flatMap((it) => it.sides.map((side) => side.decision)),
  );
  const titleOf = ({ question, sides }: Conflict) =>
    asked.find(({ id }) => id === question)?.title ??
    sides.map((side) => decided.find(({ id }) => id === side.decision)?.title ?? '').join(' / ');
  const groupsOf = ({ sides }: Conflict) =>
    sides.map((side) => decided.find(({ id }) => id === side.decision)?.group ?? '').join(', ');
  return found.map((it) => ({
    kind: 'conflict',
    id: it.id,
    title: titleOf(it),
    group: groupsOf(it),
    ref: null,
    shownOn: null,
  }));
}

type Plain = Pick<Neighbour, 'id' | 'title'> & Partial<Neighbour>;

const plain = (kind: Neighbour['kind'], found: readonly Plain[]): Neighbour[] =>
  found.map(({ id, title, shownOn = null }) => ({ kind, id, title, group: null, ref: null, shownOn }));

/** What these ids lead to, in the order in which they were given; what is not there any more is left out. */
export async function neighboursOf(db: Db, network: Network, ids: readonly string[]): Promise<Neighbour[]> {
  const found = [
    ...(await decisionsBy(db, network, of('decision', ids))),
    ...(await conflictsBy(db, network, of('conflict', ids))),
    ...plain('principle', await principles.findMany(db, network, of('principle', ids))),
    ...plain(
      'experiment',
      (await experiments.findMany(db, network, of('experiment', ids))).map(({ id, title, principle }) => ({
        id,
        title,
        shownOn: principle,
      })),
    ),
    ...plain('process', await processes.findMany(db, network, of('process', ids))),
    ...plain('proposal', await proposals.findMany(db, network, of('proposal', ids))),
    ...plain(
      'cost',
      (await costs.findMany(db, network, of('cost', ids))).map(({ id, text, decision }) => ({
        id,
        title: text,
        shownOn: decision,
      })),
    ),
    ...plain(
      'escalation',
      (await escalations.findMany(db, network, of('escalation', ids))).map(({ id, question }) => ({
        id,
        title: question,
      })),
    ),
  ];
  return [...new Set(ids)].flatMap((id) => found.find((it) => it.id === id) ?? []);
}

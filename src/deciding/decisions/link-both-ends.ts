/**
 * Superseding and amending edit both ends, but only inside one group's log: what another group decided stays as that
 * group wrote it, and shows the newer decision as a back-link.
 */
import { dateOf } from '#kernel/clock.ts';
import type { PersonContext } from '#kernel/operation.ts';
import type { Decision, Relation } from './decision.ts';
import { findDecision, putDecision } from './decisions.store.ts';

const mirror = { supersedes: 'superseded-by', amends: 'amended-by' } as const;
type Mirrored = keyof typeof mirror;

const isMirrored = (relation: Relation): relation is Relation & { kind: Mirrored; id: string } =>
  relation.kind in mirror && relation.id !== null;

/** The older end as it stands once the newer one points at it. */
export function olderEnd(older: Decision, newer: Decision, kind: Mirrored, partial: boolean): Decision {
  const known = older.relations.some((relation) => relation.id === newer.id && relation.kind === mirror[kind]);
  const back: Relation = { kind: mirror[kind], id: newer.id, text: '', partial };
  const relations = known ? older.relations : [...older.relations, back];
  const ends = kind === 'supersedes' && !partial && newer.status === 'accepted' && older.status !== 'superseded';
  if (!ends) return { ...older, relations };
  return { ...older, relations, status: 'superseded', endedOn: newer.decidedOn ?? dateOf(newer.recordedAt) };
}

/** Writes the other ends; `why` is told in the trail of the older decision. */
export async function linkBothEnds(context: PersonContext, newer: Decision, why = ''): Promise<void> {
  for (const relation of newer.relations.filter(isMirrored)) {
    const before = await findDecision(context.db, context.network, relation.id, true);
    if (before.group !== newer.group || before.id === newer.id) continue;
    const after = olderEnd(before, newer, relation.kind, relation.partial);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    const older = { ...after, revision: before.revision + 1, changedAt: context.now };
    await putDecision(context.db, context.network, older);
    const event = relation.kind === 'supersedes' ? 'decision.superseded' : 'decision.linked';
    await context.note({ log: older.group, event, record: older, why });
  }
}

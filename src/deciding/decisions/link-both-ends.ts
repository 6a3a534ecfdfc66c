/**
 * Superseding and amending edit both ends, but only inside one group's log: what another group decided stays as that
 * group wrote it, and shows the newer decision as a back-link.
 */
import { sql } from 'kysely';
import { dateOf } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import '#kernel/steps.table.ts';
import { firstDay, lastDay } from './dates.ts';
import type { Decision, Relation } from './decision.ts';
import { findDecision, findDecisions, putDecision } from './decisions.store.ts';

const mirror = { supersedes: 'superseded-by', amends: 'amended-by' } as const;
type Mirrored = keyof typeof mirror;

const isMirrored = (relation: Relation): relation is Relation & { kind: Mirrored; id: string } =>
  relation.kind in mirror && relation.id !== null;

const stands = (decision: Decision) => decision.status === 'accepted' && !decision.retracted;

/** The older end as it stands once the newer one points at it. */
export function olderEnd(older: Decision, newer: Decision, kind: Mirrored, partial: boolean): Decision {
  const known = older.relations.some((relation) => relation.id === newer.id && relation.kind === mirror[kind]);
  const back: Relation = { kind: mirror[kind], id: newer.id, text: '', partial };
  const relations = known ? older.relations : [...older.relations, back];
  const ends = kind === 'supersedes' && !partial && stands(newer) && older.status !== 'superseded';
  if (!ends) return { ...older, relations };
  return { ...older, relations, status: 'superseded', endedOn: newer.decidedOn ?? dateOf(newer.recordedAt) };
}

const isLinked = (older: Decision, newer: Decision) =>
  older.relations.some(({ kind, id }) => kind === 'superseded-by' && id === newer.id);

/** Nothing takes the place of what took its own, nor of what was decided later. */
async function refuseNonsense({ db, network }: PersonContext, older: Decision, newer: Decision) {
  if (older.decidedOn && newer.decidedOn && lastDay(newer.decidedOn) < firstDay(older.decidedOn)) {
    const sentence = `The newer decision is of ${newer.decidedOn} and the older one of ${older.decidedOn}. Correct the day that is wrong first.`;
    throw new Problem('invalid', sentence);
  }
  const seen = new Set<string>();
  let next = replacedBy(older);
  while (next.length > 0) {
    if (next.includes(newer.id))
      throw new Problem(
        'invalid',
        'The newer decision was itself replaced by the older one: they cannot replace each other.',
      );
    for (const id of next) seen.add(id);
    const found = await findDecisions(db, network, next as Id<'decision'>[]);
    next = found.flatMap(replacedBy).filter((id) => !seen.has(id));
  }
}

const replacedBy = (decision: Decision): string[] =>
  decision.relations.flatMap(({ kind, id }) => (kind === 'supersedes' && id ? [id] : []));

/** Writes the other ends; `why` is told in the trail of the older decision. */
export async function linkBothEnds(context: PersonContext, newer: Decision, why = ''): Promise<void> {
  for (const relation of newer.relations.filter(isMirrored)) {
    const before = await findDecision(context.db, context.network, relation.id, true);
    if (before.group !== newer.group || before.id === newer.id) continue;
    if (relation.kind === 'supersedes' && !isLinked(before, newer)) await refuseNonsense(context, before, newer);
    const after = olderEnd(before, newer, relation.kind, relation.partial);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    const older = { ...after, revision: before.revision + 1, changedAt: context.now };
    await putDecision(context.db, context.network, older);
    const event = relation.kind === 'supersedes' ? 'decision.superseded' : 'decision.linked';
    await context.note({ log: older.group, event, record: older, why });
  }
}

/** How a decision stood before it was superseded; null where it has never been anything else. */
async function beforeItEnded({ db, network }: PersonContext, id: Id<'decision'>) {
  const row = await db
    .selectFrom('steps')
    .select(sql<Decision>`payload->'record'`.as('record'))
    .where('network_id', '=', network)
    .where('subject_id', '=', id)
    .where(sql<string>`payload->'record'->>'status'`, '<>', 'superseded')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row?.record ?? null;
}

/** What a decision had replaced stands again when that is taken back, unless something else has replaced it, too. */
export async function reopenOlderEnds(context: PersonContext, newer: Decision, why = ''): Promise<void> {
  for (const relation of newer.relations.filter(isMirrored)) {
    if (relation.kind !== 'supersedes' || relation.partial) continue;
    const older = await findDecision(context.db, context.network, relation.id, true);
    if (older.group !== newer.group || older.status !== 'superseded') continue;
    const ends = older.relations.flatMap((it) => (it.kind === 'superseded-by' && !it.partial && it.id ? [it.id] : []));
    const others = await findDecisions(context.db, context.network, ends as Id<'decision'>[]);
    if (others.some((other) => other.id !== newer.id && stands(other))) continue;
    const earlier = await beforeItEnded(context, older.id);
    if (!earlier) continue;
    const { status, endedOn } = earlier;
    const again = { ...older, status, endedOn, revision: older.revision + 1, changedAt: context.now };
    await putDecision(context.db, context.network, again);
    await context.note({ log: older.group, event: 'decision.reopened', record: again, why });
  }
}

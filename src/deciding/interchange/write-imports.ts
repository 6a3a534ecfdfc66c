/** Writes what an import has decided: new decisions with the next numbers, changed ones with a new revision, and their steps. */
import { takeNumbers } from '#common-ground/groups/groups.store.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import type { Decision } from '../decisions/decision.ts';
import { addDecisions, putDecision } from '../decisions/decisions.store.ts';
import type { Planned } from './import-plan.ts';

/** `others` are decisions of earlier calls to which only links have come. */
export type Written = { planned: Planned[]; others: Decision[] };

export async function writeImports(
  context: PersonContext,
  group: Id<'group'>,
  { planned, others }: Written,
): Promise<void> {
  const { db, network, now, note } = context;
  const fresh = planned.filter(({ fate }) => fate === 'created').map(({ decision }) => decision);
  fresh.sort(
    (one, other) =>
      (one.decidedOn ?? '9').localeCompare(other.decidedOn ?? '9') ||
      (one.source?.path ?? '').localeCompare(other.source?.path ?? ''),
  );
  const { first } = fresh.length > 0 ? await takeNumbers(db, network, group, fresh.length) : { first: 0 };
  const created = fresh.map((decision, at) => ({ ...decision, number: first + at }));
  const bumped = (decision: Decision) => ({ ...decision, revision: decision.revision + 1, changedAt: now });
  const updated = planned.filter(({ fate }) => fate === 'updated').map(({ decision }) => bumped(decision));
  const linked = others.map(bumped);
  await addDecisions(db, network, created);
  for (const decision of [...updated, ...linked]) await putDecision(db, network, decision);
  const steps = [
    ...created.map((record) => ({ log: group, event: 'decision.imported' as const, record })),
    ...updated.map((record) => ({ log: group, event: 'decision.reimported' as const, record })),
    ...linked.map((record) => ({ log: group, event: 'decision.linked' as const, record })),
  ];
  if (steps.length > 0) await note(...steps);
}

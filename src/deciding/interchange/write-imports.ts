/** Writes what an import has decided: new decisions with the numbers they had or the next ones, changed ones with a new revision, and their steps. */
import { reachNumber, takeNumbers } from '#common-ground/groups/groups.store.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import type { Decision } from '../decisions/decision.ts';
import { addDecisions, putDecision } from '../decisions/decisions.store.ts';
import type { Planned } from './import-plan.ts';
import { findTakenNumbers } from './imported.store.ts';

/** `others` are decisions of earlier calls to which only links have come. */
export type Written = { planned: Planned[]; others: Decision[] };

const highestNumber = 1_000_000;

/** The numbers that new decisions had where they come from, as far as they are free here: texts refer by them. */
async function keptNumbers({ db, network }: PersonContext, group: Id<'group'>, fresh: readonly Planned[]) {
  const wanted = new Map<number, string>();
  for (const { item, decision } of fresh) {
    const number = item.reading.own?.number ?? 0;
    if (number >= 1 && number <= highestNumber && !wanted.has(number)) wanted.set(number, decision.id);
  }
  const taken = await findTakenNumbers(db, network, group, [...wanted.keys()]);
  return new Map([...wanted].filter(([number]) => !taken.has(number)).map(([number, id]) => [id, number]));
}

async function numbered(context: PersonContext, group: Id<'group'>, fresh: readonly Planned[]): Promise<Decision[]> {
  if (fresh.length === 0) return [];
  const { db, network } = context;
  // Holds the group's row, so that nobody else takes a number meanwhile.
  await takeNumbers(db, network, group, 0);
  const kept = await keptNumbers(context, group, fresh);
  if (kept.size > 0) await reachNumber(db, network, group, Math.max(...kept.values()));
  let { first: next } = await takeNumbers(db, network, group, fresh.length - kept.size);
  return fresh.map(({ decision }) => ({ ...decision, number: kept.get(decision.id) ?? next++ }));
}

export async function writeImports(
  context: PersonContext,
  group: Id<'group'>,
  { planned, others }: Written,
): Promise<void> {
  const { db, network, now, note } = context;
  const fresh = planned.filter(({ fate }) => fate === 'created');
  fresh.sort(
    ({ decision: one }, { decision: other }) =>
      (one.decidedOn ?? '9').localeCompare(other.decidedOn ?? '9') ||
      (one.source?.path ?? '').localeCompare(other.source?.path ?? ''),
  );
  const created = await numbered(context, group, fresh);
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

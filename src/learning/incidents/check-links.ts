/** What a review names must exist, and whoever sees to an action belongs to the group that decided on it. */
import { assumptions } from '#common-ground/context-maps/assumptions.store.ts';
import { findGroup } from '#common-ground/groups/groups.store.ts';
import { refuseFuture } from '#deciding/decisions/check-content.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import { type Id, isId } from '#kernel/id.ts';
import type { Context } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import type { IncidentContent } from './incident.ts';

type Linked = Partial<Pick<IncidentContent, 'happenedOn' | 'doubtedDecisions' | 'doubtedAssumptions' | 'failed'>>;

function refuseMissing(wanted: readonly string[], found: readonly { id: string }[], noun: string): void {
  const missing = wanted.find((id) => !found.some((it) => it.id === id));
  if (missing) throw new Problem('invalid', `There is no ${noun} ${missing} to name here.`);
}

export async function checkLinks({ db, network, now }: Context, content: Linked): Promise<void> {
  refuseFuture(now, content.happenedOn, 'The day of the incident');
  const failed = content.failed ?? [];
  const decided = [
    ...(content.doubtedDecisions ?? []).map(({ decision }) => decision),
    ...failed.filter((id) => isId('decision', id)),
  ];
  if (decided.length > 0) refuseMissing(decided, await findDecisions(db, network, decided), 'decision');
  const assumed = (content.doubtedAssumptions ?? []).map(({ assumption }) => assumption);
  refuseMissing(assumed, await assumptions.findMany(db, network, assumed), 'assumption');
  const tried = failed.filter((id) => isId('experiment', id));
  refuseMissing(tried, await experiments.findMany(db, network, tried), 'experiment');
}

/** Nobody is given work by a group that they do not belong to. */
export async function checkOwner({ db, network }: Context, group: Id<'group'>, owner: string | null): Promise<void> {
  if (owner === null || owner === group) return;
  const { members } = await findGroup(db, network, group);
  if (!members.some(({ person }) => person === owner))
    throw new Problem(
      'invalid',
      'Whoever sees to an action belongs to the group: name one of its members, or the group.',
    );
}

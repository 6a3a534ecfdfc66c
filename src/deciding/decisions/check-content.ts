/** What a decision names must exist: groups that it affects, decisions that it stands to. */
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { type CalendarDate, dateOf, type Instant } from '#kernel/clock.ts';
import type { Context } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { firstDay } from './dates.ts';
import type { DecisionContent } from './decision.ts';
import { findDecisions } from './decisions.store.ts';

/** Somewhere on earth it may be tomorrow already. */
const latestDay = (now: Instant): CalendarDate => dateOf(new Date(Date.parse(now) + 86_400_000).toISOString());

/** What has happened has happened by now: a slip in a year would stand at the head of every list for years. */
export function refuseFuture(now: Instant, day: CalendarDate | null | undefined, what: string): void {
  if (!day || firstDay(day) <= latestDay(now)) return;
  throw new Problem('invalid', `${what} lies in the future: ${day}. Look at the year again.`);
}

export async function checkContent(
  { db, network, now }: Context,
  content: Pick<DecisionContent, 'affects' | 'relations'> & Partial<Pick<DecisionContent, 'decidedOn' | 'result'>>,
): Promise<void> {
  refuseFuture(now, content.decidedOn, 'The day of the decision');
  refuseFuture(now, content.result?.on, 'The day of the result');
  if (content.affects.length > 0) {
    const known = new Set<string>((await allGroupNames(db, network)).map((group) => group.id));
    const unknown = content.affects.find((id) => !known.has(id));
    if (unknown) throw new Problem('invalid', `There is no group ${unknown} to be affected.`);
  }
  const ids = content.relations.flatMap((relation) => relation.id ?? []);
  if (ids.length > 0) {
    const known = new Set<string>((await findDecisions(db, network, ids)).map((decision) => decision.id));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown) throw new Problem('invalid', `There is no decision ${unknown} to refer to.`);
  }
}

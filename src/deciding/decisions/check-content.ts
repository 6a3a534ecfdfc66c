/** What a decision names must exist: groups that it affects, decisions that it stands to. */
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import type { Context } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import type { DecisionContent } from './decision.ts';
import { findDecisions } from './decisions.store.ts';

export async function checkContent(
  { db, network }: Context,
  content: Pick<DecisionContent, 'affects' | 'relations'>,
): Promise<void> {
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

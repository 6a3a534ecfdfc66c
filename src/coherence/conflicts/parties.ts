/** Who may do what with a conflict: its two groups end it, everybody may speak, and whoever convenes settles nothing. */
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { type Permission, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { type Conflict, groupsOf } from './conflict.ts';
import { conflicts } from './conflicts.store.ts';

export const sidesOf = (actor: PersonContext['actor'], conflict: Conflict): Id<'group'>[] =>
  groupsOf(conflict).filter((group) => actor.memberships.has(group));

const notTheirs =
  'Only the two groups that are in it can do this: whoever looks after the conversation convenes, and settles nothing.';

export const itsGroups: Permission<PersonContext, { id: string }> = {
  who: 'members of the two groups',
  async check({ db, network, actor }, { id }) {
    requirePerson(actor);
    if (sidesOf(actor, await conflicts.find(db, network, id)).length === 0) throw new Problem('forbidden', notTheirs);
  },
};

/** The group for which somebody speaks: the one they name, or the only one of the two that they belong to. */
export function speaksFor(actor: PersonContext['actor'], conflict: Conflict, named?: Id<'group'>): Id<'group'> {
  const sides = sidesOf(actor, conflict);
  if (named && !sides.includes(named)) throw new Problem('forbidden', 'You do not belong to this group.');
  if (named) return named;
  if (sides.length > 1) throw new Problem('invalid', 'You belong to both groups. Say for which one you speak.');
  return sides[0]!;
}

/** Who explores: members of the group that will decide, and of the groups that it has invited. */
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { membersOf, type Permission, requirePerson } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import type { Divergence } from './session.ts';
import { divergences, groupsOf } from './sessions.store.ts';

interface About {
  id: Id<'divergence'>;
}

export const mayTakePart = ({ actor }: Pick<PersonContext, 'actor'>, session: Divergence): boolean =>
  groupsOf(session).some((group) => actor.memberships.has(group));

export const explorers: Permission<PersonContext, About> = {
  who: 'members of the group, and of the groups that it has invited',
  async check(context, { id }) {
    requirePerson(context.actor);
    const session = await divergences.find(context.db, context.network, id);
    if (!mayTakePart(context as PersonContext, session))
      throw new Problem('forbidden', 'Only members of the group, or of one that it has invited, take part in this.');
  },
};

/** What becomes of it is for the group alone that decides. */
export const deciders = membersOf(
  async ({ db, network }, { id }: About) => (await divergences.find(db, network, id)).group,
);

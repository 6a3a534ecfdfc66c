/** Who may do something. Each operation names one of these, and the sentence is shown to whoever may not. */
import type { Actor, Person } from './actor.ts';
import type { Id } from './id.ts';
import type { Context, PersonContext } from './operation.ts';
import { Problem } from './problem.ts';

export interface Permission<C extends Context = Context, In = never> {
  /** Completes the sentence "This is for …". */
  readonly who: string;
  /** Where the permission is about one group: that group. No other group and no steward gets past it. */
  readonly group?: (context: C, input: In) => Promise<Id<'group'>> | Id<'group'>;
  check(context: Context, input: In): Promise<void>;
}

export function requirePerson(actor: Actor): asserts actor is Person {
  if (actor.kind !== 'person') throw new Problem('unauthenticated', 'Sign in first, or send a personal access token.');
}

/** The one place where membership is asked for. It knows members and facilitators, and no steward. */
export function requireMember(actor: Actor, group: Id<'group'>, role: 'member' | 'facilitator' = 'member'): void {
  requirePerson(actor);
  const held = actor.memberships.get(group);
  if (!held) throw new Problem('forbidden', 'Only members of this group can do this: its log is its own.');
  if (role === 'facilitator' && held !== 'facilitator')
    throw new Problem('forbidden', 'Only a facilitator of this group can do this.');
}

export const anyone: Permission<Context, unknown> = { who: 'anyone', check: async () => {} };

export const people: Permission<PersonContext, unknown> = {
  who: 'people of the network',
  check: async ({ actor }) => requirePerson(actor),
};

export const stewards: Permission<PersonContext, unknown> = {
  who: 'stewards of the network',
  async check({ actor }) {
    requirePerson(actor);
    if (!actor.steward) throw new Problem('forbidden', 'Only a steward of the network can do this.');
  },
};

type FindGroup<In> = (context: PersonContext, input: In) => Promise<Id<'group'>> | Id<'group'>;

const inGroup = <In>(
  who: string,
  role: 'member' | 'facilitator',
  group: FindGroup<In>,
): Permission<PersonContext, In> => ({
  who,
  group,
  async check(context, input) {
    requirePerson(context.actor);
    requireMember(context.actor, await group(context as PersonContext, input), role);
  },
});

export const membersOf = <In>(group: FindGroup<In>) => inGroup('members of the group', 'member', group);

export const facilitatorsOf = <In>(group: FindGroup<In>) => inGroup('facilitators of the group', 'facilitator', group);

/** What somebody says of a proposal while it is open. */
import { dateOf } from '#kernel/clock.ts';
import type { PersonContext } from '#kernel/operation.ts';
import type { Proposal } from './proposal.ts';
import { proposals } from './proposals.store.ts';
import { requireOpen } from './require-open.ts';

export const saidNow = ({ actor, now }: PersonContext) => ({ by: actor.id, at: now });

export const saidByOthers = <T extends { by: string }>({ actor }: PersonContext, said: readonly T[]) =>
  said.filter(({ by }) => by !== actor.id);

export const onOpen = (
  context: PersonContext,
  event: `proposal.${string}`,
  id: string,
  make: (before: Proposal) => Partial<Proposal>,
) =>
  proposals.change(context, event, { id }, (before) => {
    requireOpen(before, dateOf(context.now));
    return make(before);
  });

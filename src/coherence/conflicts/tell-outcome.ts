/** A principle has changed because of conflicts: each of them learns what became of it, and both groups are told. */
import type { Id } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import type { Conflict } from './conflict.ts';
import { conflicts } from './conflicts.store.ts';

interface Outcome {
  proposal: Id<'proposal'>;
  principle: Id<'principle'> | null;
  version: number | null;
  text: string;
}

export async function tellOutcome(context: PersonContext, ids: readonly string[], outcome: Outcome): Promise<void> {
  for (const id of ids.filter((it): it is Conflict['id'] => it.startsWith('cfl_')))
    await conflicts.change(context, 'conflict.answered', { id }, (before) => ({
      outcomes: [...before.outcomes, { ...outcome, at: context.now }],
      heard: [],
    }));
}

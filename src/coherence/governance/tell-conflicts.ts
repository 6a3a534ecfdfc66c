/** Conflicts that a change rests on learn what became of them, and through them both groups do. */
import type { PersonContext } from '#kernel/operation.ts';
import { conflicts } from '../conflicts/conflicts.store.ts';
import type { Outcome, Proposal } from './proposal.ts';

export async function tellConflicts(
  context: PersonContext,
  { id: proposal, title, evidence }: Proposal,
  { principle, version, at }: Outcome,
): Promise<void> {
  const outcome = { proposal, principle, version, at, text: title };
  for (const id of evidence.filter((it) => it.startsWith('cfl_')))
    await conflicts.change(context, 'conflict.answered', { id, why: title }, ({ outcomes }) => ({
      outcomes: [...outcomes, outcome],
      // What came of it now has not been heard of yet.
      heard: [],
    }));
}

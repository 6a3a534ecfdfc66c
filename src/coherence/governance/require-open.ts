import type { CalendarDate } from '#kernel/clock.ts';
import { Problem } from '#kernel/problem.ts';
import { type Proposal, stateOf } from './proposal.ts';

/** Nobody signs after the window, and nobody opens what is settled. */
export function requireOpen(proposal: Proposal, today: CalendarDate): void {
  const state = stateOf(proposal, today);
  if (state === 'expired')
    throw new Problem(
      'invalid',
      `This proposal could be signed until ${proposal.closesOn}. Make it again to take it up.`,
    );
  if (state !== 'open') throw new Problem('invalid', `This proposal is ${state} already.`);
}

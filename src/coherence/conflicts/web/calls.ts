/** What the pages of conflicts and of costs ask of the server. */
import type { listPrinciples } from '#common-ground/principles/list-principles.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { answerCost } from '../answer-cost.ts';
import type { answerEnding } from '../answer-ending.ts';
import type { conveneConflict } from '../convene-conflict.ts';
import type { hearOutcome } from '../hear-outcome.ts';
import type { listConflicts } from '../list-conflicts.ts';
import type { listCosts } from '../list-costs.ts';
import type { noteCost } from '../note-cost.ts';
import type { proposeConflict } from '../propose-conflict.ts';
import type { sayInConflict } from '../say-in-conflict.ts';
import type { settleConflict } from '../settle-conflict.ts';
import type { showConflict } from '../show-conflict.ts';

export interface ConflictCalls {
  conflicts: CallsOf<{
    list: typeof listConflicts;
    show: typeof showConflict;
    propose: typeof proposeConflict;
    convene: typeof conveneConflict;
    say: typeof sayInConflict;
    settle: typeof settleConflict;
    answer: typeof answerEnding;
    heard: typeof hearOutcome;
  }>;
  costs: CallsOf<{ list: typeof listCosts; note: typeof noteCost; answer: typeof answerCost }>;
  principles: CallsOf<{ list: typeof listPrinciples }>;
}

export type Conflicts = Told<ConflictCalls['conflicts']['list']>;
export type ConflictRow = Conflicts['conflicts'][number];
export type ConflictShown = Told<ConflictCalls['conflicts']['show']>;
export type Side = ConflictRow['sides'][number];
export type Caused = Told<ConflictCalls['costs']['list']>['decisions'][number];
export type CostNote = Caused['notes'][number];

export const useConflictCalls = (): ConflictCalls => useCalls<ConflictCalls>();

/** What the pages of principles ask of the server. */
import type { lintDraft } from '#common-ground/principles/lint-draft.ts';
import type { listPrinciples } from '#common-ground/principles/list-principles.ts';
import { type Call, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface PrincipleCalls {
  principles: CallsOf<{ list: typeof listPrinciples; lint: typeof lintDraft }>;
}

export type Principle = Told<Call<typeof listPrinciples>>['principles'][number];

export const usePrincipleCalls = (): PrincipleCalls => useCalls<PrincipleCalls>();

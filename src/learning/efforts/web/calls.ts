import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { findAlikeEfforts } from '../find-alike-efforts.ts';

interface EffortCalls {
  efforts: CallsOf<{ alike: typeof findAlikeEfforts }>;
}

export type EffortShown = Told<EffortCalls['efforts']['alike']>['pairs'][number]['one'];

export const useEffortCalls = (): EffortCalls => useCalls<EffortCalls>();

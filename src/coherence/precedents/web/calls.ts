/** What the panel of earlier decisions asks of the server. */
import type { findPrecedents } from '#coherence/precedents/find-precedents.ts';
import type { judgePrecedents } from '#coherence/precedents/judge-precedents.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface PrecedentCalls {
  precedents: CallsOf<{ find: typeof findPrecedents; judge: typeof judgePrecedents }>;
}

export type Candidate = Told<PrecedentCalls['precedents']['find']>['candidates'][number];

export const usePrecedentCalls = (): PrecedentCalls => useCalls<PrecedentCalls>();

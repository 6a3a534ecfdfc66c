/** What the trail's pages ask of the server. */
import type { showTrail } from '#learning/trail/show-trail.ts';
import type { verifyTrail } from '#learning/trail/verify-trail.ts';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface TrailCalls {
  trail: CallsOf<{ show: typeof showTrail; verify: typeof verifyTrail }>;
}

export type StepShown = Told<TrailCalls['trail']['show']>['steps'][number];

export const useTrailCalls = (): TrailCalls => useCalls<TrailCalls>();

/** What the trail's pages ask of the server. */
import { useCalls } from '#ui/calls.tsx';

export interface StepShown {
  id: string;
  at: string;
  who: { id: string; name: string } | null;
  event: string;
  why: string;
  changes: { field: string; before: unknown; after: unknown }[];
  hash: string;
}

export interface TrailCalls {
  decisions: { trail(input: { id: string }): Promise<{ steps: StepShown[] }> };
  trail: {
    verify(input: { log?: string }): Promise<{ logs: { log: string; steps: number; ok: boolean; problem?: string }[] }>;
  };
}

export const useTrailCalls = (): TrailCalls => useCalls<TrailCalls>();

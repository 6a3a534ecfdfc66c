/** What the panel of earlier decisions asks of the server. */
import type { DecisionRow } from '#deciding/decisions/web/calls.ts';
import { useCalls } from '#ui/calls.tsx';

export interface Candidate {
  decision: DecisionRow;
  score: number;
  passage: { field: string; text: string };
  chosen: string;
  result: { text: string; verdict: 'as-expected' | 'better' | 'worse' | 'mixed' | null } | null;
}

export interface PrecedentCalls {
  precedents: {
    find(input: { title: string; question?: string; context?: string; exclude?: string }): Promise<{
      candidates: Candidate[];
      size: number;
    }>;
    judge(input: {
      draft?: { title: string; question?: string };
      verdict: 'none';
      candidates: string[];
    }): Promise<unknown>;
  };
}

export const usePrecedentCalls = (): PrecedentCalls => useCalls<PrecedentCalls>();

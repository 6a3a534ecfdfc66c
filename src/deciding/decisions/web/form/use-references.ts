import { useCallback } from 'react';
import type { Suggestion } from '#ui/suggest-area.tsx';
import { useDecisionCalls } from '../calls.ts';

/** Offers decisions to refer to while somebody types `#`. */
export function useReferences(): (begun: string) => Promise<Suggestion[]> {
  const calls = useDecisionCalls();
  return useCallback(
    async (begun) => {
      const { decisions } = await calls.decisions.suggest({ q: begun });
      return decisions.map(({ ref, title, group }) => ({ value: ref, label: title, hint: `${group.name} · #${ref}` }));
    },
    [calls],
  );
}

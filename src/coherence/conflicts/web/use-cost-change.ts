import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Afterwards every list of costs is asked for again. */
export function useCostChange<Told>(change: () => Promise<Told>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ['costs', 'trail', 'loop']) void queries.invalidateQueries({ queryKey: [key] });
      onDone();
    },
  });
}

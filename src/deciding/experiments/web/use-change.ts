import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';
import { tell } from '#ui/toast.tsx';

/** Afterwards whatever shows experiments is asked for again. */
export function useExperimentChange<Told>(change: () => Promise<Told>, told: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onMutate: rememberPlace,
    onSuccess: async (_told, _given, goOn) => {
      await queries.invalidateQueries({ queryKey: ['principles', 'show'] });
      for (const key of ['experiments', 'governance', 'loop']) void queries.invalidateQueries({ queryKey: [key] });
      tell(told);
      onDone();
      goOn();
    },
  });
}

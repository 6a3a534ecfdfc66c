/** Every change of a review: afterwards the page shows it as it stands, and so it does when somebody was quicker. */
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';
import { troubleOf } from '#ui/problem.ts';

interface Change<Given, Told> extends Required<Pick<UseMutationOptions<Told, Error, Given>, 'mutationFn'>> {
  onSuccess?: () => void;
}

export function useChange<Given, Told>(id: string, { mutationFn, onSuccess }: Change<Given, Told>) {
  const queries = useQueryClient();
  const look = () => queries.invalidateQueries({ queryKey: ['incidents', 'show', id] });
  return useMutation({
    mutationFn,
    onMutate: rememberPlace,
    onSuccess: async (_told, _given, goOn) => {
      await look();
      for (const key of ['incidents', 'trail', 'failures']) void queries.invalidateQueries({ queryKey: [key] });
      onSuccess?.();
      goOn();
    },
    onError: (error, _given, goOn) => {
      if (troubleOf(error).kind === 'stale') void look();
      goOn?.();
    },
  });
}

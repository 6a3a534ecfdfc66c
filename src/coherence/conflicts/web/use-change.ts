/** Every change of a conflict: afterwards the page shows it as it stands, and so it does when somebody was quicker. */
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { troubleOf } from '#ui/problem.ts';

export function useChange<Given, Told>(
  id: string,
  { mutationFn, onSuccess }: Pick<UseMutationOptions<Told, Error, Given>, 'mutationFn'> & { onSuccess?: () => void },
) {
  const queries = useQueryClient();
  const look = () => queries.invalidateQueries({ queryKey: ['conflicts', 'show', id] });
  return useMutation({
    ...(mutationFn && { mutationFn }),
    onSuccess: async () => {
      await look();
      for (const key of ['conflicts', 'trail', 'loop', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      onSuccess?.();
    },
    onError: (error) => troubleOf(error).kind === 'stale' && void look(),
  });
}

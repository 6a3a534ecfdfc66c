/** Every change of a conflict: afterwards the page shows it as it stands, and so it does when somebody was quicker. */
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { troubleOf } from '#ui/problem.ts';

interface Change<Given, Told> extends Pick<UseMutationOptions<Told, Error, Given>, 'mutationFn'> {
  onSuccess?: () => void;
  /** The part of the page in which the keyboard goes on, where what was pressed is gone with the change. */
  focus?: string;
}

const goOnAt = (place: string) =>
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(place)?.focus();
  });

export function useChange<Given, Told>(id: string, { mutationFn, onSuccess, focus }: Change<Given, Told>) {
  const queries = useQueryClient();
  const look = () => queries.invalidateQueries({ queryKey: ['conflicts', 'show', id] });
  return useMutation({
    ...(mutationFn && { mutationFn }),
    onSuccess: async () => {
      await look();
      for (const key of ['conflicts', 'trail', 'loop', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      onSuccess?.();
      if (focus) goOnAt(focus);
    },
    onError: (error) => troubleOf(error).kind === 'stale' && void look(),
  });
}

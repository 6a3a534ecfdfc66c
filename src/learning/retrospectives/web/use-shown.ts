/** Every change of a retrospective: afterwards the page shows it as it stands, and so it does when somebody was quicker. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';
import { troubleOf } from '#ui/problem.ts';
import { type RetrospectiveShown, useRetrospectiveCalls } from './calls.ts';
import { retrospectiveQuery } from './queries.ts';

interface Step<Given> {
  mutationFn: (given: Given) => Promise<RetrospectiveShown>;
  onSuccess?: (given: Given) => void;
}

export function useShown<Given = void>(id: string, { mutationFn, onSuccess }: Step<Given>) {
  const queries = useQueryClient();
  const { queryKey } = retrospectiveQuery(useRetrospectiveCalls(), id);
  return useMutation({
    mutationFn,
    onMutate: rememberPlace,
    onSuccess: (after, given, goOn) => {
      queries.setQueryData(queryKey, after);
      for (const key of ['list', 'due']) void queries.invalidateQueries({ queryKey: ['retrospectives', key] });
      void queries.invalidateQueries({ queryKey: ['trail', 'show', id] });
      onSuccess?.(given);
      goOn();
    },
    onError: (error) =>
      ['stale', 'invalid'].includes(troubleOf(error).kind) && void queries.invalidateQueries({ queryKey }),
  });
}

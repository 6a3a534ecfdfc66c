/** Every change of a session: afterwards the page shows it as it stands, and so it does when somebody was quicker. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';
import { troubleOf } from '#ui/problem.ts';
import { type DivergenceCalls, type Session, useDivergenceCalls } from './calls.ts';
import { sessionQuery } from './queries.ts';

export function useChange<Given>(
  session: Pick<Session, 'id'>,
  ask: (calls: DivergenceCalls, given: Given) => Promise<Session>,
  onSuccess?: (after: Session, given: Given) => void,
) {
  const calls = useDivergenceCalls();
  const queries = useQueryClient();
  const { queryKey } = sessionQuery(calls, session.id);
  return useMutation({
    mutationFn: (given: Given) => ask(calls, given),
    onMutate: rememberPlace,
    onSuccess: (after, given, goOn) => {
      queries.setQueryData(queryKey, after);
      void queries.invalidateQueries({ queryKey: ['divergence', 'list'] });
      onSuccess?.(after, given);
      goOn();
    },
    // Somebody was quicker, or the time has ended: then the page says so.
    onError: (error) =>
      ['invalid', 'stale'].includes(troubleOf(error).kind) && void queries.invalidateQueries({ queryKey }),
  });
}

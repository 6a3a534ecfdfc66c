import { useMutation, useQueryClient } from '@tanstack/react-query';
import { troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Shown, useDecisionCalls } from './calls.ts';

/** Takes a retraction back; the record never left, so nothing can be lost by it. */
export function useRestore({ id }: Pick<Shown, 'id'>) {
  const t = useWords();
  const calls = useDecisionCalls();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (revision: number) => calls.decisions.restore({ id, revision }),
    onSuccess: () => {
      tell(t('decision.restored'));
      void queries.invalidateQueries({ queryKey: ['decisions'] });
    },
    onError: (error) => tell(troubleOf(error).sentence || t('trouble.unexpected')),
  });
}

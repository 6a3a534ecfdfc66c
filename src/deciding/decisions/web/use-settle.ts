import { useMutation, useQueryClient } from '@tanstack/react-query';
import { troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Shown, useDecisionCalls } from './calls.ts';
import { today } from './result-stop.tsx';

type Settled = 'accepted' | 'rejected';

/** Says of a proposal what its group has decided, today; it can be undone, and the trail keeps both. */
export function useSettle({ id, revision, decidedOn }: Pick<Shown, 'id' | 'revision' | 'decidedOn'>) {
  const t = useWords();
  const calls = useDecisionCalls();
  const queries = useQueryClient();
  const changed = () => {
    for (const key of ['decisions', 'home', 'trail']) void queries.invalidateQueries({ queryKey: [key] });
  };
  const onError = (error: unknown) => tell(troubleOf(error).sentence || t('trouble.unexpected'));
  const reopen = useMutation({
    mutationFn: (settled: number) =>
      calls.decisions.amend({ id, revision: settled, set: { status: 'proposed', decidedOn } }),
    onSuccess: changed,
    onError,
  });
  return useMutation({
    mutationFn: (status: Settled) => calls.decisions.amend({ id, revision, set: { status, decidedOn: today() } }),
    onSuccess: (after) => {
      const offer = { label: t('ui.undo'), run: () => reopen.mutate(after.revision) };
      tell(t(`decision.settled.${after.status as Settled}`), offer);
      changed();
    },
    onError,
  });
}

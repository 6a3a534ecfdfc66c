/** What somebody says of earlier decisions while they write: kept with the draft, and put on the table once it is logged. */
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SaidLater } from '#coherence/conflicts/web/said-actions.tsx';
import type { SaidOf } from '#coherence/conflicts/web/said-kinds.ts';
import type { Candidate } from '#coherence/precedents/web/calls.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const nothing: SaidOf[] = [];

export function useSaidWhileWriting(place: string) {
  const t = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const [said, setSaid, forget] = useKept(`said.${place}`, nothing);
  /** What it contradicts by structure may have been found already: then it is on the table, and that is enough. */
  const propose = (decision: string, { other, kind }: SaidOf) =>
    client.conflicts.propose({ decision, other, kind }).then(
      ({ id }) => ({ id, failed: false }),
      (error: unknown) => ({ id: null, failed: troubleOf(error).kind !== 'exists' }),
    );
  const onEnd = (logged: string | null) => {
    forget();
    if (logged === null || said.length === 0) return;
    void Promise.all(said.map((one) => propose(logged, one))).then((told) => {
      for (const key of ['conflicts', 'loop', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      const first = told.find(({ id }) => id !== null)?.id;
      if (first) tell(t('conflict.onTheTable'), { label: t('conflict.see'), to: `/conflicts/${first}` });
      if (told.some(({ failed }) => failed)) tell(t('conflict.laterFailed'));
    });
  };
  const actions = ({ decision }: Candidate, group: string | undefined): ReactNode =>
    decision.group.id !== group && <SaidLater candidate={decision} said={said} onSaid={setSaid} />;
  return { actions, onEnd };
}

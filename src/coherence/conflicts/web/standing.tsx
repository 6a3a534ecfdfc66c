/** Where a conflict stands, in words: never by colour alone, and never as a fault. */
import { Ago, Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { ConflictRow } from './calls.ts';
import css from './row.module.css';

/** The question, or where nobody has put it into words yet, which two groups it is about. */
export function useHeading() {
  const t = useWords();
  return ({ question, kind, sides }: Pick<ConflictRow, 'question' | 'kind' | 'sides'>): string =>
    question?.title ??
    t(`conflict.about.${kind}`, { one: sides[0]?.decision.group.name, other: sides[1]?.decision.group.name });
}

/** The two decisions by what they are called: two groups may pull against each other more than once. */
export function useBoth() {
  const t = useWords();
  return ({ sides }: Pick<ConflictRow, 'sides'>): string =>
    t('conflict.both', { one: sides[0]?.decision.title, other: sides[1]?.decision.title });
}

export function StateWord({ row }: { row: Pick<ConflictRow, 'state' | 'ending'> }) {
  const t = useWords();
  return (
    <span className={css.state}>
      {row.state === 'settled' && row.ending
        ? t('conflict.settledAs', { ending: t(`conflict.ending.${row.ending}`) })
        : t(`conflict.state.${row.state}`)}
    </span>
  );
}

export function Due({ row }: { row: Pick<ConflictRow, 'state' | 'dueOn' | 'overdue'> }) {
  const t = useWords();
  if (!row.dueOn || row.state !== 'open') return null;
  if (!row.overdue)
    return (
      <span>
        {t('conflict.due')} <Day value={row.dueOn} />
      </span>
    );
  return (
    <span className={css.overdue}>
      {t('conflict.overdue')} <Ago value={row.dueOn} />
    </span>
  );
}

/** Where a retrospective stands: each alone, then together, then in what the group will do otherwise. */
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import { type Status, statuses } from '../kinds.ts';
import css from './retrospective.module.css';

export function Phases({ status }: { status: Status }) {
  const t = useWords();
  const at = statuses.indexOf(status);
  const ended = status === 'closed';
  return (
    <ol className={css.phases} aria-label={t('retrospective.phases')}>
      {statuses.map((phase, place) => (
        <li key={phase} aria-current={place === at ? 'step' : undefined}>
          <Station shape={place < at || ended ? 'full' : place === at ? 'open' : 'dashed'} color="var(--thread)" />
          <span>{t(`retrospective.phase.${phase}`)}</span>
        </li>
      ))}
    </ol>
  );
}

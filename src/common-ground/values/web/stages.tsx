/** Where a session stands: each alone, then together, then in words of a value. */
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import type { SessionShown } from './calls.ts';
import css from './session.module.css';

const stages = ['alone', 'together', 'draft'] as const;

const reached = ({ status, drafts }: SessionShown): number => {
  if (status === 'answering') return 0;
  if (status === 'closed') return stages.length;
  return drafts.length > 0 ? 2 : 1;
};

export function Stages({ session }: { session: SessionShown }) {
  const t = useWords();
  const at = reached(session);
  return (
    <ol className={css.stages} aria-label={t('valueSessions.stages')}>
      {stages.map((stage, place) => (
        <li key={stage} aria-current={place === at ? 'step' : undefined}>
          <Station shape={place < at ? 'full' : place === at ? 'open' : 'dashed'} color="var(--thread)" />
          <span>{t(`valueSessions.stage.${stage}`)}</span>
        </li>
      ))}
    </ol>
  );
}

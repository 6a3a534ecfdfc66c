/** Where a session stands, on one line: each alone, together, alone again, and what came of it. */
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import { type Phase, phases } from '../kinds.ts';
import css from './session.module.css';

const stops = ['options', 'gather', 'first', 'argue', 'premortem', 'second', 'converge'] as const;

export function PhaseLine({ phase, skipped }: { phase: Phase; skipped: boolean }) {
  const t = useWords();
  const at = phase === 'ended' ? -1 : phases.indexOf(phase);
  return (
    <ol className={css.line} aria-label={t('divergence.phases')}>
      {stops.map((stop, place) => (
        <li key={stop} aria-current={place === at ? 'step' : undefined}>
          <Station
            shape={place === at ? 'open' : stop === 'premortem' && skipped ? 'crossed' : place < at ? 'full' : 'dashed'}
            size={place === at ? 20 : 14}
            color="var(--thread)"
          />
          <span>{t(`divergence.phase.${stop}`)}</span>
        </li>
      ))}
    </ol>
  );
}

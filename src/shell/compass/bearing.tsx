/** How decisions have used a principle: a station for each, its shape saying the stance, and the words beside it. */
import { stanceShape } from '#deciding/decisions/web/shared-facts.tsx';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import css from './compass.module.css';

const stances = ['upholds', 'stretches', 'breaks'] as const;
const mostDrawn = 24;

export function Bearing({ counts }: { counts: Record<(typeof stances)[number], number> }) {
  const t = useWords();
  const total = stances.reduce((sum, stance) => sum + counts[stance], 0);
  if (total === 0) return <span className="meta">{t('compass.uncited')}</span>;
  const drawn = (stance: (typeof stances)[number]) =>
    total <= mostDrawn ? counts[stance] : Math.ceil((counts[stance] / total) * mostDrawn);
  return (
    <span className={css.bearing}>
      <span aria-hidden className={css.marks}>
        {stances.flatMap((stance) =>
          Array.from({ length: drawn(stance) }, (_, place) => (
            <Station key={`${stance}${String(place)}`} shape={stanceShape[stance]} size={11} color="var(--thread)" />
          )),
        )}
      </span>
      <span className="meta">
        {stances
          .filter((stance) => counts[stance] > 0)
          .map((stance) => t(`compass.${stance}`, { count: counts[stance] }))
          .join(' · ')}
      </span>
    </span>
  );
}

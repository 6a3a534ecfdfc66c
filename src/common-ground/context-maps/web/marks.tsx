/** What asks to be looked at, in words: ochre stands for nothing by itself. */
import { TriangleAlert } from 'lucide-react';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { AssumptionRow, MapItemRow } from './calls.ts';
import css from './map.module.css';

interface Standing {
  state: AssumptionRow['state'];
  since: string | null;
}

/** Where an assumption stands, if it cannot be built upon as it is. */
export function StateMark({ state, since }: Standing) {
  const t = useWords();
  if (state === 'held') return null;
  return (
    <span className={css.mark}>
      <TriangleAlert aria-hidden /> {t(`map.state.${state}`)} {since && <Ago value={since.slice(0, 10)} />}
    </span>
  );
}

export function AssumptionMarks({ row }: { row: AssumptionRow }) {
  const t = useWords();
  return (
    <>
      <StateMark {...row} />
      {row.shaken && row.state !== 'fallen' && (
        <span className={css.mark}>
          <TriangleAlert aria-hidden /> {t('map.shaken')}
        </span>
      )}
      {row.stale && row.state === 'held' && <Stale since={row.checkedOn} />}
    </>
  );
}

export function ItemMarks({ row }: { row: MapItemRow }) {
  const t = useWords();
  if (row.expired && row.expiresOn)
    return (
      <span className={css.mark}>
        <TriangleAlert aria-hidden /> {t('map.state.expired')} <Ago value={row.expiresOn} />
      </span>
    );
  return row.stale ? <Stale since={row.checkedOn} /> : null;
}

function Stale({ since }: { since: string }) {
  const t = useWords();
  return (
    <span className={css.mark}>
      <TriangleAlert aria-hidden /> {t('map.stale')} <Ago value={since} />
    </span>
  );
}

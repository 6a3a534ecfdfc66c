/** Who looks after an item, how sure the group is, when somebody looked last, and until when it is taken for true. */
import { Ago, Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { AssumptionRow, MapItemRow } from './calls.ts';
import css from './map.module.css';

type Cared = Pick<AssumptionRow | MapItemRow, 'confidence' | 'owner' | 'checkedOn' | 'expiresOn'> & { stale: boolean };

interface CareProps {
  of: Cared;
  names: Record<string, string>;
}

export function Care({ of: { confidence, owner, checkedOn, expiresOn, stale }, names }: CareProps) {
  const t = useWords();
  return (
    <>
      <span>{t(`map.confidence.${confidence}`)}</span>
      {owner && names[owner] && <bdi>{names[owner]}</bdi>}
      {!stale && (
        <span>
          {t('map.checked')} <Ago value={checkedOn} />
        </span>
      )}
      {expiresOn && (
        <span className={css.until}>
          {t('map.until')} <Day value={expiresOn} />
        </span>
      )}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import type { AssumptionRow } from './calls.ts';
import { Care } from './care.tsx';
import { ItemDeeds } from './item-deeds.tsx';
import { ItemFrame } from './item-frame.tsx';
import css from './map.module.css';
import { AssumptionMarks } from './marks.tsx';

interface ItemProps {
  row: AssumptionRow;
  names: Record<string, string>;
  mine: boolean;
}

export function AssumptionItem({ row, names, mine }: ItemProps) {
  const t = useWords();
  const asks = row.state !== 'fallen' && (row.stale || row.state === 'expired');
  return (
    <ItemFrame row={row}>
      {(change) => (
        <>
          <h3 className={css.title} dir="auto">
            <Link to="/assumptions/$id" params={{ id: row.id }}>
              {row.title}
            </Link>
          </h3>
          <p className={css.facts}>
            <AssumptionMarks row={row} />
            {row.decisions > 0 && (
              <span className={css.rests}>
                <Station shape="dot" size={12} color="var(--thread)" /> {t('map.decisions', { count: row.decisions })}
              </span>
            )}
            <Care of={row} names={names} />
            {mine && <ItemDeeds row={row} asks={asks} onChange={change} />}
          </p>
        </>
      )}
    </ItemFrame>
  );
}

import { Link } from '@tanstack/react-router';
import { MarkdownLine } from '#ui/markdown.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { Acknowledge } from './acknowledge.tsx';
import type { MapItemRow } from './calls.ts';
import { Care } from './care.tsx';
import { ItemDeeds } from './item-deeds.tsx';
import { ItemFrame } from './item-frame.tsx';
import css from './map.module.css';
import { ItemMarks } from './marks.tsx';

interface ItemProps {
  row: MapItemRow;
  names: Record<string, string>;
  mine: boolean;
  /** The reader belongs to the group on which it depends. */
  theirs: boolean;
}

export function MapItem({ row, names, mine, theirs }: ItemProps) {
  return (
    <ItemFrame row={row}>
      {(change) => (
        <>
          <h3 className={css.title} dir="auto">
            {row.title}
          </h3>
          {row.text && (
            <p className={css.text} dir="auto">
              <MarkdownLine text={row.text} />
            </p>
          )}
          {row.otherGroup && <Known row={row} />}
          <p className={css.facts}>
            <ItemMarks row={row} />
            <Care of={row} names={names} />
            {mine && <ItemDeeds row={row} asks={row.stale || row.expired} onChange={change} />}
          </p>
          {theirs && <Acknowledge row={row} />}
        </>
      )}
    </ItemFrame>
  );
}

/** On whom it depends, and whether they know of it. */
export function Known({ row }: { row: MapItemRow }) {
  const t = useWords();
  const { otherGroup: other, acknowledged } = row;
  if (!other) return null;
  return (
    <p className={css.known}>
      <span>
        {t('map.on')}{' '}
        <Link to="/maps/$slug" params={{ slug: other.slug }}>
          <bdi>{other.name}</bdi>
        </Link>
      </span>
      {acknowledged ? (
        <span>
          {t('map.theyKnow')} <Ago value={acknowledged.at.slice(0, 10)} />
          {acknowledged.changed && ` · ${t('map.changedSince')}`}
        </span>
      ) : (
        <span className={css.mark}>{t('map.theySaidNothing')}</span>
      )}
      {acknowledged?.note && <q dir="auto">{acknowledged.note}</q>}
    </p>
  );
}

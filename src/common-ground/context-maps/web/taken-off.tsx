/** What has been taken off the map, to be put back. */
import { Button } from '#ui/button.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { MapShown } from './calls.ts';
import css from './map.module.css';
import { useItemRestore } from './use-items.ts';

export function TakenOff({ items }: { items: MapShown['takenOff'] }) {
  const t = useWords();
  const restore = useItemRestore();
  if (items.length === 0) return null;
  return (
    <details className={css.off}>
      <summary>{t('map.offTitle', { count: items.length })}</summary>
      {restore.isError && <Trouble error={restore.error} />}
      <ul>
        {items.map(({ id, kind, title, retiredAt }) => (
          <li key={id}>
            <span dir="auto">{title}</span>
            <span className="meta">
              {t(`map.one.${kind}`)} · {t('map.off')} <Ago value={retiredAt.slice(0, 10)} />
            </span>
            <Button
              size="small"
              aria-label={t('map.restoreNamed', { title })}
              disabled={restore.isPending}
              onClick={() => restore.mutate({ id, kind })}
            >
              {t('map.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

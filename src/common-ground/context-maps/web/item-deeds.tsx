/** What a member does with an item where it stands: say that it still holds, or open it to be changed. */
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
import css from './map.module.css';
import type { Row } from './rows.ts';
import { useItemCheck } from './use-items.ts';

interface DeedsProps {
  row: Row;
  /** It asks to be looked at. */
  asks: boolean;
  onChange: () => void;
}

export function ItemDeeds({ row, asks, onChange }: DeedsProps) {
  const t = useWords();
  const check = useItemCheck(row);
  const named = { title: row.title };
  return (
    <span className={css.deeds}>
      {asks && (
        <Button
          size="small"
          aria-label={t('map.stillHoldsNamed', named)}
          disabled={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('map.stillHolds')}
        </Button>
      )}
      <Button look="plain" size="small" data-change aria-label={t('map.change', named)} onClick={onChange}>
        {t('map.changeShort')}
      </Button>
    </span>
  );
}

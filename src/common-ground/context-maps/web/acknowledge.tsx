/** The group on which another depends says that it knows, and how far that one can build on it. */
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type MapItemRow, useMapCalls } from './calls.ts';
import css from './map.module.css';
import { useMapChange } from './use-map-change.ts';

export function Acknowledge({ row }: { row: MapItemRow }) {
  const t = useWords();
  const calls = useMapCalls();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState(row.acknowledged?.note ?? '');
  const acknowledge = useMapChange({
    send: () => calls.mapItems.acknowledge({ id: row.id, note }),
    told: t('map.nowKnown'),
    onDone: () => setOpen(false),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    acknowledge.mutate();
  };
  if (!open)
    return (
      <p>
        <Button size="small" onClick={() => setOpen(true)}>
          {row.acknowledged ? t('map.sayAgain') : t('map.weKnow')}
        </Button>
      </p>
    );
  return (
    <form className={css.form} onSubmit={send}>
      <TextField
        autoFocus
        label={t('map.weSay')}
        optional={t('ui.optional')}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {acknowledge.isError && <Trouble error={acknowledge.error} />}
      <div className="row">
        <Button look="primary" size="small" type="submit" disabled={acknowledge.isPending}>
          {t('map.weKnow')}
        </Button>
        <Button look="plain" size="small" onClick={() => setOpen(false)}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

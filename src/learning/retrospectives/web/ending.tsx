/** It ends in three changes to the way of deciding at most, and none is an ending, too. */
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { mostChanges } from '../kinds.ts';
import { type RetrospectiveShown, useRetrospectiveCalls } from './calls.ts';
import css from './retrospective.module.css';
import { useShown } from './use-shown.ts';

export interface Wanted {
  text: string;
  why: string;
}

interface Props {
  shown: RetrospectiveShown;
  wanted: readonly Wanted[];
  onWanted: (wanted: Wanted[]) => void;
  onClosed: () => void;
}

const empty: Wanted = { text: '', why: '' };

export function Ending({ shown, wanted, onWanted, onClosed }: Props) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const rows = wanted.length === 0 ? [empty] : wanted;
  const set = (at: number, change: Partial<Wanted>) =>
    onWanted(rows.map((row, place) => (place === at ? { ...row, ...change } : row)));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
  };
  return (
    <section className={css.section} aria-labelledby="otherwise">
      <h2 id="otherwise">{t('retrospective.otherwise')}</h2>
      <p>{t('retrospective.otherwiseLead')}</p>
      <form className="stack" onSubmit={onSubmit}>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place until the group has ended
          <div key={place} className={css.wanted}>
            <TextArea
              label={t('retrospective.change', { number: place + 1 })}
              rows={2}
              maxLength={1000}
              value={row.text}
              onChange={({ target }) => set(place, { text: target.value })}
            />
            <TextField
              label={t('retrospective.changeWhy')}
              optional={t('ui.optional')}
              maxLength={2000}
              value={row.why}
              onChange={({ target }) => set(place, { why: target.value })}
            />
          </div>
        ))}
        <div className="row">
          {rows.length < mostChanges && (
            <Button look="plain" onClick={() => onWanted([...rows, empty])}>
              {t('retrospective.another')}
            </Button>
          )}
          <Button type="submit" look="primary">
            {t('retrospective.end')}
          </Button>
        </div>
      </form>
      {asking && <EndDialog shown={shown} wanted={rows} onClose={() => setAsking(false)} onClosed={onClosed} />}
    </section>
  );
}

interface EndProps {
  shown: RetrospectiveShown;
  wanted: readonly Wanted[];
  onClose: () => void;
  onClosed: () => void;
}

export function EndDialog({ shown, wanted, onClose, onClosed }: EndProps) {
  const t = useWords();
  const calls = useRetrospectiveCalls();
  const changes = wanted.filter(({ text }) => text.trim() !== '');
  const sealed = shown.status === 'reflecting' && shown.written > 0;
  const end = useShown(shown.id, {
    mutationFn: () => calls.retrospectives.close({ id: shown.id, changes }),
    onSuccess: () => {
      onClose();
      onClosed();
    },
  });
  return (
    <Dialog title={t('retrospective.endTitle')} onClose={onClose}>
      <div className="stack">
        <p>
          {changes.length === 0 ? t('retrospective.endNone') : t('retrospective.endWith', { count: changes.length })}
        </p>
        {sealed && <p>{t('retrospective.endUnread')}</p>}
        {end.isError && <Trouble error={end.error} />}
        <div className="row">
          <Button look="primary" disabled={end.isPending} onClick={() => end.mutate()}>
            {t('retrospective.end')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

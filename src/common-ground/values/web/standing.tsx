/** What stewards do with a value: make room for it where five are adopted, and retire it with a reason. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { mostValues } from '../rules.ts';
import { useValueCalls, type ValueRow } from './calls.ts';
import { valuesQuery } from './queries.ts';
import css from './value.module.css';

function useChanged(value: ValueRow) {
  const queries = useQueryClient();
  return () => {
    for (const key of ['values', 'compass', 'loop']) void queries.invalidateQueries({ queryKey: [key] });
    void queries.invalidateQueries({ queryKey: ['trail', 'show', value.id] });
  };
}

/** Somebody says which value goes; where one has gone meanwhile, nothing is asked. */
export function AdoptForm({ value }: { value: ValueRow }) {
  const t = useWords();
  const calls = useValueCalls();
  const changed = useChanged(value);
  const { data } = useQuery(valuesQuery(calls));
  const [other, setOther] = useState<ValueRow['id'] | null>(null);
  const adopt = useMutation({
    mutationFn: () => calls.values.adopt({ id: value.id, ...(other && { retire: other }) }),
    onSuccess: () => {
      tell(t('values.adopted'));
      changed();
    },
  });
  const adopted = data?.values.filter(({ status }) => status === 'adopted') ?? [];
  const full = adopted.length >= mostValues;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    adopt.mutate();
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      {full && (
        <fieldset className={css.choices}>
          <legend>{t('values.whichGoes')}</legend>
          {adopted.map(({ id, shown }) => (
            <label key={id}>
              <input type="radio" name="retire" required checked={other === id} onChange={() => setOther(id)} />
              <bdi>{shown.title}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      {adopt.isError && <Trouble error={adopt.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={adopt.isPending || !data}>
          {full ? t('values.adoptInstead') : t('values.adopt')}
        </Button>
      </div>
    </form>
  );
}

export function RetireDialog({ value, onClose }: { value: ValueRow; onClose: () => void }) {
  const t = useWords();
  const calls = useValueCalls();
  const changed = useChanged(value);
  const [why, setWhy] = useState('');
  const retire = useMutation({
    mutationFn: () => calls.values.retire({ id: value.id, why }),
    onSuccess: () => {
      tell(t('values.retired'));
      changed();
      onClose();
    },
  });
  const errors = retire.error ? fieldSentences(retire.error) : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    retire.mutate();
  };
  return (
    <Dialog title={t('values.retireTitle')} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit}>
        <p>{t('values.retireLead')}</p>
        <TextArea
          label={t('values.retireWhy')}
          required
          maxLength={5000}
          value={why}
          error={errors.why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {retire.isError && <Trouble error={retire.error} sentence={errors.why} />}
        <div className="row">
          <Button type="submit" look="primary" disabled={retire.isPending}>
            {t('values.retire')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

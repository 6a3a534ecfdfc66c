/** Leaving the network: a person's name and address go, their groups' trails stay whole. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { usePeopleCalls } from './calls.ts';
import css from './people.module.css';

export function Leaving({ onLeft }: { onLeft: () => void }) {
  const t = useWords();
  const calls = usePeopleCalls();
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: () => calls.people.erase({ confirm: 'erase' }),
    onSuccess: onLeft,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    erase.mutate();
  };
  return (
    <details className={css.section}>
      <summary>{t('leaving.title')}</summary>
      <form className="stack" onSubmit={send}>
        <p className={css.lead}>{t('leaving.lead')}</p>
        <TextField label={t('leaving.confirm')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        {erase.isError && <Trouble error={erase.error} />}
        <div className="row">
          <Button type="submit" disabled={typed !== 'erase' || erase.isPending}>
            {t('leaving.send')}
          </Button>
        </div>
      </form>
    </details>
  );
}

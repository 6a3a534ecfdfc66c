/** Leaving the network: a person's name and address go, their groups' trails stay whole. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { signOut } from '#common-ground/network/web/sign-in.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { usePeopleCalls } from './calls.ts';
import css from './people.module.css';

export function Leaving() {
  const t = useWords();
  const calls = usePeopleCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: async () => {
      await calls.people.erase({ confirm: 'erase' });
      await signOut().catch(() => {});
      queries.clear();
      await navigate({ to: '/sign-in' });
    },
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

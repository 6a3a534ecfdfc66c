import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { usePeopleCalls } from './calls.ts';

/** The name that others see of me. */
export function NameForm({ name, email }: { name: string; email: string | null }) {
  const t = useWords();
  const calls = usePeopleCalls();
  const queries = useQueryClient();
  const [given, setGiven] = useState(name);
  const rename = useMutation({
    mutationFn: () => calls.people.rename({ name: given }),
    onSuccess: () => {
      tell(t('account.renamed'));
      for (const key of ['network', 'people']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField label={t('account.name')} required value={given} onChange={(event) => setGiven(event.target.value)} />
      {email && <p className="meta">{t('account.signsInWith', { email })}</p>}
      {rename.isError && <Trouble error={rename.error} />}
      <div className="row">
        <Button type="submit" disabled={rename.isPending || given === name}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  );
}

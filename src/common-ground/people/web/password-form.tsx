import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { usePeopleCalls } from './calls.ts';

/** A new password, for whoever has just signed in. */
export function PasswordForm() {
  const t = useWords();
  const calls = usePeopleCalls();
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => calls.people.setPassword({ password }),
    onSuccess: () => {
      setPassword('');
      tell(t('password.changed'));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('password.new')}
        type="password"
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={128}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {change.isError && <Trouble error={change.error} />}
      <div className="row">
        <Button type="submit" disabled={change.isPending || password.length < 8}>
          {t('password.set')}
        </Button>
      </div>
    </form>
  );
}

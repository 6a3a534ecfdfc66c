/** Signing in with a password; whoever has a sign-in link needs no page. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useNetworkCalls } from './calls.ts';
import { Outside } from './outside.tsx';
import { networkQuery } from './queries.ts';
import { signIn } from './sign-in.ts';

/** Only a path of this house: a link from elsewhere must not lead away from it. */
export const pathWithin = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

export function SignInPage() {
  const t = useWords();
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useQuery(networkQuery(useNetworkCalls())).data;
  const network = session?.network;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(email, password),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ href: pathWithin(to), replace: true });
    },
  });
  const already = Boolean(session?.you) && enter.isIdle;
  useEffect(() => {
    if (already) void navigate({ href: pathWithin(to), replace: true });
  }, [already, navigate, to]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const wrong = enter.error && ['unauthenticated', 'invalid'].includes(troubleOf(enter.error).kind);
  return (
    <Outside title={network?.name ?? 'Throughline'} lead={t('signIn.lead')}>
      <form className="stack" onSubmit={send}>
        <TextField
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          error={wrong ? t('signIn.wrong') : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        {enter.error && !wrong && <Trouble error={enter.error} />}
        <div className="row">
          <Button type="submit" look="primary" disabled={enter.isPending}>
            {t('signIn.send')}
          </Button>
        </div>
        <p className="meta">{t('signIn.noAccount')}</p>
      </form>
    </Outside>
  );
}

/** Joining with a link that a member gave: a newcomer says who they are, somebody known just joins. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useNetworkCalls } from './calls.ts';
import { Outside } from './outside.tsx';
import { networkQuery } from './queries.ts';
import { signIn } from './sign-in.ts';

export function InvitationPage() {
  const t = useWords();
  const { secret } = useParams({ from: '/join/$secret' });
  const calls = useGroupCalls();
  const session = useQuery(networkQuery(useNetworkCalls())).data;
  const invitation = useQuery({
    queryKey: ['invitations', 'show', secret],
    queryFn: () => calls.invitations.show({ secret }),
  });
  const shown = invitation.data;
  const where = shown?.group?.name ?? session?.network?.name ?? '';
  return (
    <Outside
      title={shown ? t('join.title', { where }) : t('join.opening')}
      lead={shown ? t('join.lead', { who: shown.invitedBy, network: session?.network?.name ?? '' }) : ''}
    >
      {invitation.isPending && <Waiting lines={3} />}
      {invitation.isError &&
        (troubleOf(invitation.error).kind === 'invalid' ? (
          <Note>{t('join.broken')}</Note>
        ) : (
          <Trouble error={invitation.error} />
        ))}
      {shown && session && <JoinForm secret={secret} known={session.you !== null} />}
    </Outside>
  );
}

function JoinForm({ secret, known }: { secret: string; known: boolean }) {
  const t = useWords();
  const calls = useGroupCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [given, setGiven] = useState({ name: '', email: '', password: '' });
  const join = useMutation({
    mutationFn: async () => {
      await calls.invitations.accept(known ? { secret } : { secret, newcomer: given });
      if (!known) await signIn(given.email, given.password);
      await queries.invalidateQueries();
      await navigate({ to: '/' });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    join.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      {!known && (
        <>
          <TextField
            label={t('setup.name')}
            required
            autoComplete="name"
            value={given.name}
            onChange={(event) => setGiven({ ...given, name: event.target.value })}
          />
          <TextField
            label={t('setup.email')}
            required
            type="email"
            autoComplete="username"
            value={given.email}
            onChange={(event) => setGiven({ ...given, email: event.target.value })}
          />
          <TextField
            label={t('setup.password')}
            hint={t('setup.passwordHint')}
            required
            type="password"
            minLength={8}
            autoComplete="new-password"
            value={given.password}
            onChange={(event) => setGiven({ ...given, password: event.target.value })}
          />
        </>
      )}
      {join.isError && <Trouble error={join.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={join.isPending}>
          {t('join.send')}
        </Button>
        {!known && (
          <LinkButton look="plain" to="/sign-in" search={{ to: `/join/${secret}` }}>
            {t('join.known')}
          </LinkButton>
        )}
      </div>
    </form>
  );
}

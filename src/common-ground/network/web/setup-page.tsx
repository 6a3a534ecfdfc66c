/** The first page of a new house: name the network, yourself, and your own group. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { sentencesByPath } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { AudienceField } from './audience-field.tsx';
import { type Audience, nounOf, useNetworkCalls } from './calls.ts';
import { Outside } from './outside.tsx';
import { networkQuery } from './queries.ts';
import { signIn } from './sign-in.ts';

const empty = { network: '', audience: 'activist' as Audience, name: '', email: '', password: '', group: '' };
type Key = Exclude<keyof typeof empty, 'audience'>;
const keys: readonly Key[] = ['network', 'group', 'name', 'email', 'password'];

/** Where each field stands in what is sent. */
const pathOf = (key: Key) => (key === 'network' || key === 'group' ? `${key}.name` : `person.${key}`);

export function SetupPage() {
  const t = useWords();
  const [given, setGiven] = useState(empty);
  const calls = useNetworkCalls();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const session = useQuery(networkQuery(calls));
  const setUp = useMutation({
    mutationFn: async () => {
      const { network, audience, name, email, password, group } = given;
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      await calls.network.setUp({
        network: { name: network, audience },
        person: { name, email, password },
        group: { name: group, kind: nounOf[audience], timeZone },
      });
      await signIn(email, password);
      await queries.invalidateQueries();
      await navigate({ to: '/' });
    },
  });
  if (session.data?.network && !setUp.isPending) return <Navigate to="/" replace />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setUp.mutate();
  };
  const sentences = sentencesByPath(setUp.error);
  const atFields = keys.some((key) => pathOf(key) in sentences);
  const field = (key: Key, more: object = {}) => (
    <TextField
      required
      label={t(`setup.${key}`, { context: nounOf[given.audience] })}
      value={given[key]}
      error={sentences[pathOf(key)]}
      onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
      {...more}
    />
  );
  return (
    <Outside title={t('setup.title')} lead={t('setup.lead')}>
      <form className="stack" onSubmit={send}>
        {field('network', { autoComplete: 'organization', hint: t('setup.networkHint') })}
        <AudienceField value={given.audience} onValue={(audience) => setGiven({ ...given, audience })} />
        {field('group', { hint: t('setup.groupHint', { context: nounOf[given.audience] }) })}
        {field('name', { autoComplete: 'name' })}
        {field('email', { type: 'email', autoComplete: 'username' })}
        {field('password', {
          type: 'password',
          autoComplete: 'new-password',
          minLength: 8,
          hint: t('setup.passwordHint'),
        })}
        {setUp.isError && !atFields && <Trouble error={setUp.error} />}
        <div className="row">
          <Button type="submit" look="primary" disabled={setUp.isPending}>
            {t('setup.send')}
          </Button>
        </div>
        <p className="meta">{t('setup.stays')}</p>
      </form>
    </Outside>
  );
}

/** What the stewards can change of the network: its name, its purpose, its words. No group's log is among it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { AudienceField } from './audience-field.tsx';
import { type NetworkShown, useNetworkCalls } from './calls.ts';
import { networkQuery } from './queries.ts';

export function NetworkPage() {
  const t = useWords();
  const { data } = useQuery(networkQuery(useNetworkCalls()));
  return (
    <Page title={t('network.title')} lead={t('network.lead')} narrow>
      {!data && <Waiting />}
      {data?.you && !data.you.steward && <Note>{t('network.stewardsOnly')}</Note>}
      {data?.network && data.you?.steward && <NetworkForm network={data.network} />}
    </Page>
  );
}

function NetworkForm({ network }: { network: NonNullable<NetworkShown['network']> }) {
  const t = useWords();
  const calls = useNetworkCalls();
  const queries = useQueryClient();
  const [given, setGiven] = useState({ name: network.name, about: network.about, audience: network.audience });
  const amend = useMutation({
    mutationFn: () => calls.network.amend(given),
    onSuccess: () => {
      tell(t('network.saved'));
      void queries.invalidateQueries({ queryKey: ['network'] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    amend.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('setup.network')}
        required
        value={given.name}
        onChange={(event) => setGiven({ ...given, name: event.target.value })}
      />
      <TextArea
        label={t('network.about')}
        value={given.about}
        onChange={(event) => setGiven({ ...given, about: event.target.value })}
      />
      <AudienceField value={given.audience} onValue={(audience) => setGiven({ ...given, audience })} />
      {amend.isError && <Trouble error={amend.error} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={amend.isPending}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  );
}

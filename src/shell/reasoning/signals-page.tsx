/** What groups keep seeing in the work: to be said in one line, read in a week and answered in four. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Clusters } from '#coherence/signals/web/clusters.tsx';
import { RaiseSignal } from '#coherence/signals/web/raise-form.tsx';
import { SignalItem } from '#coherence/signals/web/signal-item.tsx';
import css from '#coherence/signals/web/signals.module.css';
import { SignalTimes } from '#coherence/signals/web/times.tsx';
import { AlikeEfforts } from '#learning/efforts/web/alike-efforts.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { remarksUnder } from '../decisions/remarks-under.tsx';

export function SignalsPage() {
  const t = useWords();
  const client = useClient();
  const query = useQuery({ queryKey: ['signals', 'list'], queryFn: () => client.signals.list({}) });
  const told = query.data;
  const [raised, setRaised] = useState<string>();
  return (
    <Page title={t('signals.title')} lead={t('signals.lead')}>
      <RaiseSignal onRaised={setRaised} />
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {told && told.clusters.length > 0 && (
        <section className={css.section}>
          <h2>{t('signals.several')}</h2>
          <p className="meta">{t('signals.severalHint')}</p>
          <Clusters told={told} />
        </section>
      )}
      <AlikeEfforts />
      {told?.signals.length === 0 && (
        <Empty title={t('signals.none')}>
          <p>{t('signals.noneHint')}</p>
        </Empty>
      )}
      {told && told.signals.length > 0 && (
        <section className={css.section}>
          <h2>{t('signals.all')}</h2>
          <SignalTimes />
          <ul className={css.list}>
            {told.signals.map((it) => (
              <li key={it.id}>
                <SignalItem it={it} told={told} fresh={it.id === raised} under={remarksUnder} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

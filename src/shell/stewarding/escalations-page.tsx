/** What groups have asked the centre and one another, how long it has waited, and what came of it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ConsentList } from '#coherence/escalations/web/consent-list.tsx';
import { EscalationList } from '#coherence/escalations/web/escalation-list.tsx';
import css from '#coherence/escalations/web/escalations.module.css';
import { escalationsQuery, speedQuery, stallsQuery, waitingQuery } from '#coherence/escalations/web/queries.ts';
import { RaiseForm } from '#coherence/escalations/web/raise-form.tsx';
import { SpeedTable } from '#coherence/escalations/web/speed-table.tsx';
import { StallList } from '#coherence/escalations/web/stall-list.tsx';
import { Standing } from '#coherence/escalations/web/standing.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { remarksUnder } from '../decisions/remarks-under.tsx';

const route = getRouteApi('/escalations');

export function EscalationsPage() {
  const t = useWords();
  const client = useClient();
  const { about, question, context } = route.useSearch();
  const [asking, setAsking] = useState(about !== undefined || question !== undefined);
  const asked = useQuery(escalationsQuery(client));
  const consents = useQuery(waitingQuery(client));
  const stalls = useQuery(stallsQuery(client));
  const speed = useQuery(speedQuery(client));
  return (
    <Page
      title={t('escalations.title')}
      lead={t('escalations.lead')}
      actions={
        <Button look="primary" onClick={() => setAsking(true)}>
          {t('escalations.raise')}
        </Button>
      }
    >
      {asked.isError && <Trouble error={asked.error} retry={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && (
        <section className={css.section}>
          <h2 className="unseen">{t('escalations.listed')}</h2>
          {asked.data.escalations.length === 0 ? (
            <Empty title={t('escalations.none')}>
              <p>{t('escalations.noneText')}</p>
            </Empty>
          ) : (
            <EscalationList told={asked.data} under={remarksUnder} />
          )}
        </section>
      )}
      <Section title={t('consents.title')} lead={t('consents.lead')}>
        {consents.data && <ConsentList told={consents.data} />}
      </Section>
      <Section title={t('stalls.title')} lead={t('stalls.lead')}>
        {stalls.data && <StallList told={stalls.data} />}
      </Section>
      <Section title={t('speed.title')} lead={t('speed.lead')}>
        {speed.data && <SpeedTable told={speed.data} />}
      </Section>
      <Section title={t('measure.title')} lead={t('measure.lead')}>
        <Standing />
      </Section>
      {asking && (
        <Dialog wide title={t('escalations.raise')} onClose={() => setAsking(false)}>
          <RaiseForm begun={{ decision: about, question, context }} onDone={() => setAsking(false)} />
        </Dialog>
      )}
    </Page>
  );
}

function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <div>
        <h2>{title}</h2>
        <p className="meta">{lead}</p>
      </div>
      {children}
    </section>
  );
}

/** The centre in the open: what it says to whom and until when, crises with their ends, exceptions, and the watch over it. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import sections from '#coherence/escalations/web/escalations.module.css';
import { OpenCrisisForm } from '#coherence/stewardship/web/crisis-forms.tsx';
import { CrisisList } from '#coherence/stewardship/web/crisis-list.tsx';
import { ExceptionList } from '#coherence/stewardship/web/exception-list.tsx';
import { InterveneForm } from '#coherence/stewardship/web/intervene-form.tsx';
import { InterventionList } from '#coherence/stewardship/web/intervention-list.tsx';
import { Presence } from '#coherence/stewardship/web/presence.tsx';
import { crisesQuery, exceptionsQuery, interventionsQuery } from '#coherence/stewardship/web/queries.ts';
import css from '#coherence/stewardship/web/stewardship.module.css';
import { Watch } from '#coherence/stewardship/web/watch.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { remarksUnder } from '../decisions/remarks-under.tsx';

export function StewardsPage() {
  const t = useWords();
  const client = useClient();
  const you = useYou();
  const [opening, setOpening] = useState<'intervention' | 'crisis' | null>(null);
  const interventions = useQuery(interventionsQuery(client));
  const crises = useQuery(crisesQuery(client));
  const exceptions = useQuery(exceptionsQuery(client));
  const close = () => setOpening(null);
  const act = (what: 'intervention' | 'crisis', word: string) =>
    you?.steward && <Button onClick={() => setOpening(what)}>{word}</Button>;
  return (
    <Page title={t('stewards.title')} lead={t('stewards.lead')}>
      <Presence />
      {interventions.isError && <Trouble error={interventions.error} retry={() => void interventions.refetch()} />}
      {interventions.isPending && <Waiting />}
      <Section
        title={t('interventions.title')}
        lead={t('interventions.lead')}
        act={act('intervention', t('interventions.open'))}
      >
        {interventions.data && <InterventionList told={interventions.data} under={remarksUnder} />}
      </Section>
      <Section title={t('crises.title')} lead={t('crises.lead')} act={act('crisis', t('crises.open'))}>
        {crises.data && <CrisisList told={crises.data} />}
      </Section>
      <Section title={t('exceptions.title')} lead={t('exceptions.lead')}>
        {exceptions.data && <ExceptionList told={exceptions.data} />}
      </Section>
      <Section title={t('watch.title')} lead={t('watch.lead')}>
        <Watch />
      </Section>
      {opening === 'intervention' && (
        <Dialog wide title={t('interventions.open')} onClose={close}>
          <InterveneForm onDone={close} />
        </Dialog>
      )}
      {opening === 'crisis' && (
        <Dialog wide title={t('crises.open')} onClose={close}>
          <OpenCrisisForm onDone={close} />
        </Dialog>
      )}
    </Page>
  );
}

function Section({
  title,
  lead,
  act,
  children,
}: {
  title: string;
  lead: string;
  act?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={sections.section}>
      <div className={css.head}>
        <div>
          <h2>{title}</h2>
          <p className="meta">{lead}</p>
        </div>
        {act}
      </div>
      {children}
    </section>
  );
}

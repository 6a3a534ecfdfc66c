/** The circle's table: who tends the shared texts for now, what they have before them, and how they came to sit there. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Agenda } from '#coherence/governance/web/agenda.tsx';
import { useGovernanceCalls } from '#coherence/governance/web/calls.ts';
import css from '#coherence/governance/web/governance.module.css';
import { MeetingList } from '#coherence/governance/web/meeting-list.tsx';
import { Processes } from '#coherence/governance/web/processes.tsx';
import { ProposalList } from '#coherence/governance/web/proposal-list.tsx';
import {
  agendaQuery,
  circleQuery,
  meetingsQuery,
  processesQuery,
  proposalsQuery,
} from '#coherence/governance/web/queries.ts';
import { Draws, Seats } from '#coherence/governance/web/seats.tsx';
import { Table } from '#coherence/governance/web/table.tsx';
import { Turn } from '#coherence/governance/web/turn.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { LinkButton } from '#ui/button.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  return query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting lines={3} />;
}

export function CirclePage() {
  const t = useWords();
  const calls = useGovernanceCalls();
  const you = useYou()?.id;
  const circle = useQuery(circleQuery(calls));
  const tends = you !== undefined && (circle.data?.tenders.includes(you) ?? false);
  return (
    <Page title={t('governance.circle')} lead={t('governance.lead')}>
      <Loaded query={circle}>
        {(shown) => (
          <div className={css.circle}>
            <Table circle={shown} today={new Date().toISOString().slice(0, 10)} />
            <div className="stack">
              {shown.standIn && (
                <Note>{t('governance.standIn', { names: shown.tenders.map((id) => shown.names[id]).join(', ') })}</Note>
              )}
              <Seats circle={shown} />
              <Turn circle={shown} />
            </div>
          </div>
        )}
      </Loaded>
      <div className={css.columns}>
        <div>
          <section className={css.section}>
            <h2>{t('governance.proposals')}</h2>
            <p>{t('governance.proposalsLead')}</p>
            <p>
              <LinkButton to="/proposals/new">{t('governance.propose')}</LinkButton>
            </p>
            <Loaded query={useQuery(proposalsQuery(calls))}>
              {({ proposals }) => <ProposalList rows={proposals} />}
            </Loaded>
          </section>
          <section className={css.section}>
            <h2>{t('governance.nextAgenda')}</h2>
            <p>{t('governance.nextAgendaLead')}</p>
            <Loaded query={useQuery(agendaQuery(calls))}>{({ items }) => <Agenda items={items} />}</Loaded>
          </section>
        </div>
        <div>
          <section className={css.section}>
            <h2>{t('governance.meetings')}</h2>
            <Loaded query={useQuery(meetingsQuery(calls))}>
              {(shown) => <MeetingList shown={shown} mayOpen={tends} />}
            </Loaded>
          </section>
          <section className={css.section}>
            <h2>{t('governance.processes')}</h2>
            <p>{t('governance.processesLead')}</p>
            <Loaded query={useQuery(processesQuery(calls))}>{(shown) => <Processes shown={shown} />}</Loaded>
          </section>
          {circle.data && <Draws circle={circle.data} />}
        </div>
      </div>
    </Page>
  );
}

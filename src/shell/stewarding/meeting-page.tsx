/** A regeneration meeting: its agenda with links, the three questions, the minutes, and the proposals that came out of it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Agenda } from '#coherence/governance/web/agenda.tsx';
import { type MeetingShown, useGovernanceCalls } from '#coherence/governance/web/calls.ts';
import css from '#coherence/governance/web/governance.module.css';
import { MinutesForm } from '#coherence/governance/web/minutes-form.tsx';
import { MinutesShown } from '#coherence/governance/web/minutes-shown.tsx';
import { meetingQuery } from '#coherence/governance/web/queries.ts';
import { Reference } from '#coherence/governance/web/reference.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/meetings/$id');

export function MeetingPage() {
  const { id } = route.useParams();
  const query = useQuery(meetingQuery(useGovernanceCalls(), id));
  if (query.isError && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (query.data) return <Shown key={id} meeting={query.data} />;
  const trouble = <Trouble error={query.error} retry={() => void query.refetch()} />;
  return <Plain>{query.isError ? trouble : <Waiting />}</Plain>;
}

function Shown({ meeting }: { meeting: MeetingShown }) {
  const t = useWords();
  const { id, title, heldOn, closedAt, agenda, mayRecord } = meeting;
  return (
    <Page
      title={title || t('governance.meeting')}
      over={
        <>
          <Day value={heldOn} /> · {closedAt ? t('governance.minutesClosed') : t('governance.minutesOpen')}
        </>
      }
      actions={
        <LinkButton to="/proposals/new" search={{ meeting: id }}>
          {t('governance.propose')}
        </LinkButton>
      }
    >
      <div className={css.halves}>
        <section className={css.section}>
          <h2>{t('governance.agendaTitle')}</h2>
          <p>{t('governance.agendaSnapshot')}</p>
          <Agenda items={agenda} meeting={id} />
        </section>
        <div>
          <section className={css.section}>
            <h2>{t('governance.questions')}</h2>
            {mayRecord ? <MinutesForm meeting={meeting} /> : <MinutesShown meeting={meeting} />}
          </section>
          <Proposals meeting={meeting} />
        </div>
      </div>
    </Page>
  );
}

function Proposals({ meeting: { proposals } }: { meeting: MeetingShown }) {
  const t = useWords();
  return (
    <section className={css.section}>
      <h2>{t('governance.cameOut')}</h2>
      {proposals.length === 0 && <p className="meta">{t('governance.nothingCame')}</p>}
      <ul className={css.items}>
        {proposals.map(({ id, title, state }) => (
          <li key={id}>
            <Reference id={id} title={title} /> <span className="meta">{t(`governance.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

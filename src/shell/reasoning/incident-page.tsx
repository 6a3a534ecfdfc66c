/** The review of an incident: a calm document that several people fill. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Actions } from '#learning/incidents/web/actions.tsx';
import { AskAgain } from '#learning/incidents/web/blame-hint.tsx';
import type { IncidentShown } from '#learning/incidents/web/calls.ts';
import { Closing } from '#learning/incidents/web/closing.tsx';
import { Doubts } from '#learning/incidents/web/doubts.tsx';
import { Factors } from '#learning/incidents/web/factors.tsx';
import css from '#learning/incidents/web/incident.module.css';
import { incidentQuery } from '#learning/incidents/web/queries.ts';
import { Tellings } from '#learning/incidents/web/tellings.tsx';
import { Timeline } from '#learning/incidents/web/timeline.tsx';
import { TextPart } from '#learning/incidents/web/told-parts.tsx';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Plain, useTitle } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Stop, Thread } from '#ui/thread.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/incidents/$id');

export function IncidentPage() {
  const { id } = route.useParams();
  const query = useQuery(incidentQuery(useClient(), id));
  if (query.data) return <Shown key={query.data.id} shown={query.data} />;
  if (query.error && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  return (
    <Plain>
      {query.error ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting lines={9} />}
    </Plain>
  );
}

const filled = (there: boolean) => (there ? 'full' : 'dashed');

function Shown({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const { id, title, row, timeline, tellings, factors, actions, closed } = shown;
  const doubts = row.doubts + shown.failed.length;
  useTitle(title);
  return (
    <article className={css.page}>
      <header className={css.top}>
        <p className={css.over}>
          <Link to="/incidents">{t('incidents.title')}</Link>
          <bdi>{row.group.name}</bdi>
          <Day value={row.day} />
          <span>{closed ? t('incident.isClosed') : t('incident.isOpen')}</span>
        </p>
        <h1 dir="auto">{title}</h1>
        <p className={css.lead}>{t('incident.lead')}</p>
        <AskAgain />
      </header>
      <Thread label={t('incident.thread')}>
        <Stop title={t('incident.part.summary')} shape={filled(shown.summary !== '')}>
          <TextPart shown={shown} part="summary" />
        </Stop>
        <Stop title={t('incident.part.timeline')} shape={filled(timeline.length > 0)}>
          <Timeline shown={shown} />
        </Stop>
        <Stop title={t('incident.part.conditions')} shape={filled(shown.conditions !== '')}>
          <TextPart shown={shown} part="conditions" />
        </Stop>
        <Stop title={t('incident.part.tellings')} shape={filled(tellings.length > 0)}>
          <Tellings shown={shown} />
        </Stop>
        <Stop title={t('incident.part.factors')} shape={filled(factors.length > 0)}>
          <Factors shown={shown} />
        </Stop>
        <Stop title={t('incident.part.actions')} shape={filled(actions.length > 0)}>
          <div id="actions">
            <Actions shown={shown} />
          </div>
        </Stop>
        <Stop title={t('incident.part.doubts')} shape={filled(doubts > 0)}>
          <Doubts shown={shown} />
        </Stop>
        <Stop title={t('incident.part.closing')} shape={filled(closed !== null)}>
          <Closing shown={shown} />
        </Stop>
      </Thread>
      <Remarks about={id} />
      <div className={css.trail}>
        <Trail id={id} brief />
      </div>
    </article>
  );
}

/** How the groups think: what waits for somebody, and a way into each part, with how much there is in it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './reasoning.module.css';
import { WaitingLines } from './waiting-lines.tsx';

export function ReasoningPage() {
  const t = useWords();
  const client = useClient();
  const query = useQuery({ queryKey: ['reasoning', 'show'], queryFn: () => client.reasoning.show({}) });
  const shown = query.data;
  return (
    <Page title={t('reasoning.title')} lead={t('reasoning.lead')}>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {shown && (
        <section className={css.section}>
          <h2>{t('reasoning.waiting')}</h2>
          {shown.waiting.length > 0 ? (
            <WaitingLines lines={shown.waiting} />
          ) : (
            <p className="meta">{t('reasoning.nothingWaits')}</p>
          )}
        </section>
      )}
      {shown && (
        <section className={css.section}>
          <h2>{t('reasoning.parts')}</h2>
          <ul className={css.parts}>
            <li>
              <Link to="/maps">{t('nav.maps')}</Link>
              <p>{t('reasoning.aboutMaps')}</p>
              <p className="meta">
                {t('reasoning.assumptions', { count: shown.assumptions })} ·{' '}
                {t('reasoning.unsettled', { count: shown.unsettled })}
                {shown.flags > 0 && ` · ${t('reasoning.flags', { count: shown.flags })}`}
              </p>
            </li>
            <li>
              <Link to="/signals">{t('nav.signals')}</Link>
              <p>{t('reasoning.aboutSignals')}</p>
              <p className="meta">{t('reasoning.unanswered', { count: shown.signals })}</p>
            </li>
            <li>
              <Link to="/divergence">{t('nav.divergence')}</Link>
              <p>{t('reasoning.aboutDivergence')}</p>
              <p className="meta">{t('reasoning.sessions', { count: shown.sessions })}</p>
            </li>
            <li>
              <Link to="/opinions">{t('nav.opinions')}</Link>
              <p>{t('reasoning.aboutOpinions')}</p>
              <p className="meta">{t('reasoning.conversations', { count: shown.conversations })}</p>
            </li>
            <li>
              <Link to="/incidents">{t('nav.incidents')}</Link>
              <p>{t('reasoning.aboutIncidents')}</p>
              <p className="meta">{t('reasoning.actions', { count: shown.actions })}</p>
            </li>
            <li>
              <Link to="/retrospectives">{t('nav.retrospectives')}</Link>
              <p>{t('reasoning.aboutRetrospectives')}</p>
            </li>
            <li>
              <Link to="/drift">{t('nav.drift')}</Link>
              <p>{t('reasoning.aboutDrift')}</p>
            </li>
          </ul>
        </section>
      )}
    </Page>
  );
}

/** A principle: its words, the versions and what caused each, and how every group has applied it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { LinkButton } from '#ui/button.tsx';
import type { Told } from '#ui/calls.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type Client, useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { ApplicationList } from './application-list.tsx';
import { Experiments } from './experiments.tsx';
import { NeighbourList } from './neighbour-list.tsx';
import css from './principle.module.css';
import { VersionList } from './version-list.tsx';

const route = getRouteApi('/principles/$id');

export type PrincipleShown = Told<Client['principles']['show']>;

export function PrinciplePage() {
  const { id } = route.useParams();
  const client = useClient();
  const query = useQuery({
    queryKey: ['principles', 'show', id],
    queryFn: () => client.principles.show({ id: id as never }),
  });
  if (query.error && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (!query.data) return <Plain>{query.error ? <Trouble error={query.error} /> : <Waiting />}</Plain>;
  return <Shown shown={query.data} />;
}

function Shown({ shown }: { shown: PrincipleShown }) {
  const t = useWords();
  return (
    <Page
      title={shown.title}
      over={
        <>
          <Link to="/values/$id" params={{ id: shown.serves.id }}>
            <bdi>{shown.serves.title}</bdi>
          </Link>
          {' · '}
          {t('compass.version', { version: shown.version })}
        </>
      }
      actions={
        shown.status === 'in-force' && (
          <LinkButton to="/proposals/new" search={{ principle: shown.id }}>
            {t('principle.propose')}
          </LinkButton>
        )
      }
    >
      {shown.retired && (
        <Note>
          <p>
            {t('principle.retired')} <Day value={shown.retired.on} />. {shown.retired.why}
          </p>
        </Note>
      )}
      <div className={css.columns}>
        <div>
          <div className={css.text}>
            <Markdown text={shown.text} resolve={toDecision} />
            {shown.tradeOff && (
              <p dir="auto">
                <strong>{t('principle.tradeOff')}</strong> {shown.tradeOff}
              </p>
            )}
          </div>
          <Suggestions shown={shown} />
          <section className={css.section}>
            <h2>{t('principle.versions')}</h2>
            <VersionList shown={shown} />
          </section>
          <section className={css.section}>
            <h2>{t('principle.applications')}</h2>
            <p className="meta">{t('principle.applicationsHint')}</p>
            <ApplicationList rows={shown.applications} />
          </section>
          <Remarks about={shown.id} />
        </div>
        <aside className={css.side} aria-label={t('principle.around')}>
          <Around shown={shown} />
        </aside>
      </div>
    </Page>
  );
}

function Suggestions({ shown: { suggestions } }: { shown: PrincipleShown }) {
  const t = useWords();
  if (suggestions.length === 0) return null;
  return (
    <p className="meta">
      {suggestions
        .map(({ kind, words }) =>
          kind === 'prescriptive' ? t('principle.prescribes', { words }) : t('principle.noTradeOff'),
        )
        .join(' ')}
    </p>
  );
}

function Around({ shown }: { shown: PrincipleShown }) {
  const t = useWords();
  const discriminates = shown.discriminates as { state: string; p?: number; have?: { decisions?: number } };
  return (
    <>
      {shown.conflicts.length > 0 && (
        <section>
          <h2>{t('principle.conflicts')}</h2>
          <ul>
            {shown.conflicts.map(({ id, question, sides, state }) => (
              <li key={id}>
                <Link to="/conflicts/$id" params={{ id }}>
                  <bdi>{question?.title ?? sides.map(({ decision }) => decision.title).join(' / ')}</bdi>
                </Link>
                <p className="meta">
                  {sides.map(({ decision }) => decision.group.name).join(', ')} · {t(`principle.state.${state}`)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Experiments shown={shown} />
      <NeighbourList title={t('principle.proposals')} rows={shown.proposals} />
      <section>
        <h2>{t('principle.discriminates')}</h2>
        <p className="meta">
          {discriminates.state === 'measured'
            ? (discriminates.p ?? 1) <= 0.05
              ? t('principle.makesDifference')
              : t('principle.makesNone')
            : t('principle.noData')}
        </p>
      </section>
    </>
  );
}

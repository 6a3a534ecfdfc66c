/** The compass: what we protect, how we turn that into guidance, and what each principle has lived through. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '#ui/button.tsx';
import type { Told } from '#ui/calls.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Station } from '#ui/station.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type Client, useClient } from '../client.ts';
import { Bearing } from './bearing.tsx';
import css from './compass.module.css';
import { LoopPicture } from './loop-picture.tsx';
import { Signs } from './signs.tsx';

type Direction = Told<Client['compass']['show']>['directions'][number];

export function CompassPage() {
  const t = useWords();
  const client = useClient();
  const compass = useQuery({ queryKey: ['compass', 'show'], queryFn: () => client.compass.show({}) });
  const all = compass.data?.directions ?? [];
  const standing = all.filter(({ value }) => value.status === 'adopted');
  const sought = all.filter(({ value }) => value.status === 'draft' || value.status === 'rewriting');
  const gone = all.filter(({ value }) => value.status === 'retired');
  return (
    <Page
      title={t('compass.title')}
      lead={t('compass.lead')}
      actions={
        <>
          <LinkButton to="/value-sessions">{t('compass.sessions')}</LinkButton>
          {standing.length > 0 && <LinkButton to="/proposals/new">{t('compass.propose')}</LinkButton>}
        </>
      }
    >
      {compass.isError && <Trouble error={compass.error} retry={() => void compass.refetch()} />}
      {compass.isPending && <Waiting />}
      <LoopPicture />
      {compass.data && standing.length === 0 && (
        <Empty title={t('compass.emptyTitle')}>
          <p>{t('compass.empty')}</p>
          <LinkButton to="/value-sessions" look="primary">
            {t('compass.begin')}
          </LinkButton>
        </Empty>
      )}
      <ol className={css.directions}>
        {standing.map((direction) => (
          <OneDirection key={direction.value.id} direction={direction} />
        ))}
      </ol>
      <Sought directions={sought} title={t('compass.sought')} />
      <Sought directions={gone} title={t('compass.retired')} />
      {compass.data && <Signs load={compass.data.load} />}
    </Page>
  );
}

function OneDirection({ direction: { value, principles } }: { direction: Direction }) {
  const t = useWords();
  const inForce = principles.filter(({ principle }) => principle.status === 'in-force');
  return (
    <li className={css.direction}>
      <div className={css.value}>
        <h2 dir="auto">
          <Link to="/values/$id" params={{ id: value.id }}>
            {value.shown.title}
          </Link>
        </h2>
        <Markdown text={value.shown.text} />
      </div>
      <ul className={css.principles} aria-label={t('compass.principlesOf', { value: value.shown.title })}>
        {inForce.map(({ principle, ...counts }) => (
          <li key={principle.id}>
            <span className={css.stop}>
              <Station shape={counts.unused ? 'dashed' : 'full'} color="var(--thread)" />
            </span>
            <h3 dir="auto">
              <Link to="/principles/$id" params={{ id: principle.id }}>
                {principle.title}
              </Link>
            </h3>
            <Bearing counts={counts} />
            <p className="meta">
              {t('compass.version', { version: principle.version })}
              {counts.lastCitedOn && (
                <>
                  {' · '}
                  {t('compass.lastCited')} <Day value={counts.lastCitedOn} />
                </>
              )}
              {counts.unused && ` · ${t('compass.unused')}`}
            </p>
          </li>
        ))}
        {inForce.length === 0 && (
          <li>
            <span className={css.stop}>
              <Station shape="dashed" color="var(--thread)" />
            </span>
            <p className="meta">{t('compass.noPrinciple')}</p>
            <Link to="/proposals/new" search={{ value: value.id }}>
              {t('compass.proposeFirst')}
            </Link>
          </li>
        )}
      </ul>
    </li>
  );
}

function Sought({ directions, title }: { directions: Direction[]; title: string }) {
  if (directions.length === 0) return null;
  return (
    <section className={css.sought}>
      <h2>{title}</h2>
      <ul>
        {directions.map(({ value }) => (
          <li key={value.id}>
            <Link to="/values/$id" params={{ id: value.id }}>
              <bdi>{value.shown.title}</bdi>
            </Link>
            <p className="meta" dir="auto">
              {value.statusWhy}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

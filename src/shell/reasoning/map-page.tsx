/** The context map of a group on one screen. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { MapShown } from '#common-ground/context-maps/web/calls.ts';
import css from '#common-ground/context-maps/web/map.module.css';
import { MapView } from '#common-ground/context-maps/web/map-view.tsx';
import { mapQuery } from '#common-ground/context-maps/web/queries.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/maps/$slug');

export function MapPage() {
  const { slug } = route.useParams();
  const query = useQuery(mapQuery(useClient(), slug));
  if (query.isError && troubleOf(query.error).kind === 'not-found') return <NotFound />;
  if (!query.data)
    return (
      <Plain>{query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}</Plain>
    );
  return <Shown shown={query.data} />;
}

function Shown({ shown }: { shown: MapShown }) {
  const t = useWords();
  const { group, assumptions, items, most } = shown;
  return (
    <Page
      title={t('map.title', { group: group.name })}
      over={
        <>
          <Link to="/groups/$slug" params={{ slug: group.slug }}>
            <bdi>{group.name}</bdi>
          </Link>
          {' · '}
          <span className="numbers">{t('map.count', { count: assumptions.length + items.length, most })}</span>
        </>
      }
      lead={t('map.lead')}
      actions={<CompareWith slug={group.slug} />}
    >
      <MapView key={group.id} shown={shown} />
    </Page>
  );
}

/** Another map, to be laid beside this one. */
function CompareWith({ slug }: { slug: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const [other, setOther] = useState('');
  const groups = useQuery(groupsQuery(useClient())).data?.groups ?? [];
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (other) void navigate({ to: '/compare-maps', search: { a: slug, b: other } });
  };
  return (
    <form className="row" onSubmit={send}>
      <select
        className={css.choose}
        aria-label={t('map.compareWith')}
        value={other}
        onChange={(event) => setOther(event.target.value)}
      >
        <option value="">{t('map.compareWith')}</option>
        {groups
          .filter((group) => group.slug !== slug)
          .map((group) => (
            <option key={group.id} value={group.slug}>
              {group.name}
            </option>
          ))}
      </select>
      <Button type="submit" disabled={!other}>
        {t('map.compare')}
      </Button>
    </form>
  );
}

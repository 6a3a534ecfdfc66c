/** The log with its filters, put together from decisions, groups and people. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { peopleQuery } from '#common-ground/people/web/queries.ts';
import { Log } from '#deciding/decisions/web/log.tsx';
import { LogFilters } from '#deciding/decisions/web/log-filters.tsx';
import type { LogSearch } from '#deciding/decisions/web/log-search.ts';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const route = getRouteApi('/log');

export function LogPage() {
  const t = useWords();
  const client = useClient();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const groups = useQuery(groupsQuery(client)).data?.groups ?? [];
  const people = useQuery(peopleQuery(client)).data?.people ?? [];
  const change = useCallback(
    (part: LogSearch) =>
      void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <Page title={t('log.title')} lead={t('log.lead')}>
      <LogFilters search={search} change={change} groups={groups} people={people} />
      <Log search={search} />
    </Page>
  );
}

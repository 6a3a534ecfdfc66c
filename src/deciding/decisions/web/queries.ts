import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DecisionCalls } from './calls.ts';
import { filtersOf, type LogSearch } from './log-search.ts';
import { instantOf } from './past.ts';

export const logQuery = (calls: DecisionCalls, search: LogSearch) => {
  const filters = filtersOf(search);
  return infiniteQueryOptions({
    queryKey: ['decisions', 'list', filters],
    queryFn: ({ pageParam }) =>
      calls.decisions.list({ ...filters, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const decisionQuery = (calls: DecisionCalls, id: string, at?: string) =>
  queryOptions({
    queryKey: ['decisions', 'show', id, at ?? ''],
    queryFn: () => calls.decisions.show({ id, ...(at ? { at: instantOf(at) } : {}) }),
  });

export const tagsQuery = (calls: DecisionCalls) =>
  queryOptions({ queryKey: ['decisions', 'tags'], queryFn: () => calls.decisions.tags({}), staleTime: 60_000 });

export const formQuery = (calls: DecisionCalls, group: string) =>
  queryOptions({
    queryKey: ['decisionForms', group],
    queryFn: () => calls.decisionForms.show({ group }),
    staleTime: 60_000,
  });
